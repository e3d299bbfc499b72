// Dragging of a joint: which angles or places of the figure it stands for, and what they are when it is at the pointer.

import { distance } from "../live_body/vector.js";
import { BOUNDS, ON_BODY, PICTURE_UNITS, RANGES } from "./figure_constants.js";
import { projected } from "./camera.js";
import { changed, found } from "./edits.js";
import { jointsOf } from "./picture.js";
import { postures } from "./posture.js";
import { anchorOf, solve } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./edits.js").Path} Path */
/** @typedef {{ paths: Path[], value: number, bounds: readonly [number, number], isAngle: boolean }} Knob */

const SEEN = 0.35; // share of a movement that is seen, below which a joint is not moved that way
const DAMPING = 0.5;
const ROUNDS = 6;
const STEP = { angle: 0.5, length: 0.002 };

/** @param {Figure} figure settled @param {number} pose @param {string} joint @returns {Knob[]} none where it follows from others */
export function knobsOf(figure, pose, joint) {
  const posture = postures(figure)[pose];
  const anchor = anchorOf(figure);
  const [side, part] = /** @type {["left", string]} */ (joint.includes("_") ? joint.split("_") : ["", joint]);
  const at = (/** @type {string[]} */ keys) => keys.map((key) => angle([["poses", pose, key]], posture.trunk[key]));
  const limb = (/** @type {"leg" | "arm"} */ name, /** @type {string[]} */ keys, sides = [side]) =>
    keys.map((key) => angle(sides.map((each) => ["poses", pose, `${each}_${name}`, key]), posture[`${name}s`][sides[0]][key]));
  const place = ["forward", "out", "up"].filter((key) => key !== "up" || !figure.anchor_at?.on).map((key) =>
    length([["anchor_at", key]], found(figure, ["anchor_at", key]) ?? 0));
  if (joint === "head") return at(["head_nod", "head_tilt"]);
  if (joint === "neck") return anchor === "shoulders" ? place : at(["trunk_lean", "trunk_side_lean"]);
  if (joint === "waist") return at(["back_bend", "back_side_bend"]);
  if (joint === "hips") {
    if (anchor === "pelvis") return place;
    if (anchor.endsWith("knee")) return limb("leg", ["hip_flexion", "hip_abduction"], [/** @type {"left"} */ (anchor.split("-")[0])]);
    if (!/foot|feet/.test(anchor)) return at(["trunk_lean", "trunk_side_lean"]);
    const sides = /** @type {"left"[]} */ (anchor === "feet" ? ["left", "right"] : [anchor.split("-")[0]]);
    return limb("leg", ["ankle_dorsiflexion", "knee_flexion"], sides);
  }
  const foot = posture.feet[side];
  if (part === "elbow" || part === "wrist") {
    if (ON_BODY.includes(posture.hands[side]) || anchor === `${side}-forearm`) return [];
    const { reaches } = posture.arms[side];
    if (!reaches) return limb("arm", part === "elbow" ? ["shoulder_flexion", "shoulder_abduction"] : ["elbow_flexion"]);
    if (part === "elbow") return [];
    return reaches.map((value, axis) => length([["poses", pose, `${side}_arm`, "reaches", axis]], value));
  }
  if (part === "knee") {
    if (anchor === `${side}-knee`) return place;
    if (foot === "free") return limb("leg", ["hip_flexion", "hip_abduction"]);
    return limb("leg", anchor === `${side}-foot` || anchor === "feet" ? ["ankle_dorsiflexion", "ankle_eversion"] : ["knee_swing"]);
  }
  if (foot === "free") return limb("leg", [part === "ankle" ? "knee_flexion" : "ankle_dorsiflexion"]);
  const fields = part === "ankle" ? ["forward", "out"] : ["toes_out"];
  return fields.map((key) => {
    const made = key === "toes_out" ? angle : length;
    return made([["poses", poseOfFoot(figure, pose, side), `${side}_foot`, key]], /** @type {any} */ (foot)[key]);
  });
}

/** @param {Path[]} paths @param {number} value @returns {Knob} */
function angle(paths, value) {
  const key = String(paths[0].at(-1));
  const range = RANGES[key.replace("_", " ")] ?? [-120, 180];
  return { paths, value, bounds: range, isAngle: true };
}

/** @param {Path[]} paths @param {number} value @returns {Knob} */
const length = (paths, value) => ({ paths, value, bounds: BOUNDS["foot.forward"], isAngle: false });

/** @param {Figure} figure @param {number} pose @param {string} side @returns {number} the position that says where the foot stands */
function poseOfFoot(figure, pose, side) {
  for (let index = pose; index > 0; index -= 1) if (figure.poses[index][`${side}_foot`]) return index;
  return 0;
}

/**
 * @param {Figure} figure settled for the body @param {number} pose @param {string} joint
 * @param {[number, number]} target in picture units
 * @param {import("./camera.js").Camera} camera @param {import("./limbs.js").Body} body
 * @returns {[Path, number][]} what changes, by the damped method of least squares
 */
export function dragged(figure, pose, joint, target, camera, body) {
  const knobs = knobsOf(figure, pose, joint).map((knob) => ({ ...knob, step: knob.isAngle ? STEP.angle : STEP.length }));
  const values = knobs.map(({ value }) => value);
  const place = (/** @type {number[]} */ now) => {
    const moved = now.reduce((made, value, index) => knobs[index].paths.reduce((each, path) => changed(each, path, value), made), figure);
    return jointsOf(solve(moved, postures(moved)[pose], body).segments)[joint];
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const here = place(values);
    const [x, y] = projected(camera, here);
    const [gapX, gapY] = [target[0] - x, target[1] - y];
    const columns = knobs.map(({ step }, index) => {
      const there = place(values.map((value, at) => (at === index ? value + step : value)));
      const [toX, toY] = projected(camera, there);
      const seen = Math.hypot(toX - x, toY - y) / (distance(here, there) * PICTURE_UNITS || 1);
      return seen < SEEN ? [0, 0] : [toX - x, toY - y];
    });
    const moves = leastSquares(columns, [gapX, gapY]);
    moves.forEach((move, index) => {
      const [least, most] = knobs[index].bounds;
      values[index] = Math.min(most, Math.max(least, values[index] + move * knobs[index].step));
    });
  }
  return knobs.flatMap(({ paths, isAngle, value }, index) => {
    const rounded = isAngle ? Math.round(values[index]) : Math.round(values[index] * 200) / 200;
    if (Math.abs(rounded - value) < 1e-9) return [];
    return paths.map((path) => /** @type {[Path, number]} */ ([path, rounded]));
  });
}

/** @param {number[][]} columns of the Jacobian, two numbers each @param {number[]} gap @returns {number[]} one move for each */
function leastSquares(columns, gap) {
  const outer = (/** @type {number} */ a, /** @type {number} */ b) => columns.reduce((sum, column) => sum + column[a] * column[b], 0);
  const [a, b, d] = [outer(0, 0) + DAMPING, outer(0, 1), outer(1, 1) + DAMPING];
  const determinant = a * d - b * b;
  const [u, v] = [(d * gap[0] - b * gap[1]) / determinant, (a * gap[1] - b * gap[0]) / determinant];
  return columns.map(([x, y]) => x * u + y * v);
}

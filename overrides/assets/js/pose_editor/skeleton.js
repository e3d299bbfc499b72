// Forward kinematics of the whole body: from its anchor and its joint angles to every segment. kinematics/skeleton.py,
// number for number.

import { plus } from "../live_body/vector.js";
import { FORWARD, RIGHT, SIDES, SIGN, UP, ballJoint, lerp, rotated, scaled } from "./frame.js";
import { armSegments, legSegments, plantedFoot, stanceLeg } from "./limbs.js";
import { DEFAULT_FOOT, postures } from "./posture.js";

/** @typedef {import("./frame.js").Vector} Vector */
/** @typedef {import("./frame.js").Frame} Frame */
/** @typedef {import("./frame.js").Segment} Segment */
/** @typedef {import("./frame.js").Side} Side */
/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./limbs.js").Body} Body */
/** @typedef {{ segments: Record<string, Segment>, gaps: import("./limbs.js").Gaps }} Skeleton */

/** @type {Record<string, Vector[]>} position of the body → directions of its front, its head and its right side */
const AXES = {
  upright: [FORWARD, UP, RIGHT],
  "on-the-back": [UP, [-1, 0, 0], RIGHT],
  "face-down": [[0, -1, 0], FORWARD, RIGHT],
  "on-the-right-side": [RIGHT, [-1, 0, 0], [0, -1, 0]],
  "on-the-left-side": [RIGHT, FORWARD, UP],
};

/** @param {Figure} figure */
export const anchorOf = (figure) => figure.anchor ?? "right-foot";

/** @param {Figure} figure @param {Body} body @returns {Skeleton[]} of each pose */
export const keySkeletons = (figure, body) => postures(figure).map((posture) => solve(figure, posture, body));

/** @param {Figure} figure @param {Posture} posture @param {Body} body @returns {Skeleton} */
export function solve(figure, posture, body) {
  const { trunk } = posture;
  const pelvis = pelvisOf(figure.body ?? "upright", trunk);
  const upper = upperTrunk(pelvis, trunk);
  /** @type {Record<string, number>} */
  const gaps = {};
  const hips = hipCentre(figure, posture, body, pelvis, upper);
  const waist = plus(hips, pelvis.down, -body.trunk * body.lower_back);
  const neck = plus(waist, upper.down, -body.trunk * (1 - body.lower_back));
  const head = ballJoint(upper, [-trunk.head_nod, -trunk.head_tilt, 0], 1);
  /** @type {Record<string, Segment>} */
  const segments = {
    lower_trunk: { start: hips, end: waist, frame: pelvis },
    upper_trunk: { start: waist, end: neck, frame: upper },
    head: { start: neck, end: plus(neck, head.down, -(body.neck + body.head)), frame: head },
  };
  const named = (/** @type {Side} */ side, /** @type {Record<string, Segment>} */ limb) => {
    for (const [name, segment] of Object.entries(limb)) segments[`${side}_${name}`] = segment;
  };
  for (const side of SIDES) {
    const hip = plus(hips, pelvis.right, (SIGN[side] * body.hip_spacing) / 2);
    named(side, legSegments(anchorOf(figure), posture, body, side, pelvis, hip, gaps));
  }
  for (const side of SIDES) named(side, armSegments(posture, body, side, segments, gaps));
  return { segments, gaps };
}

/** @param {string} lying @param {Posture["trunk"]} trunk @returns {Frame} */
function pelvisOf(lying, trunk) {
  let [ahead, up, right] = AXES[lying];
  [up, ahead] = rotated(up, ahead, trunk.trunk_lean);
  [up, right] = rotated(up, right, trunk.trunk_side_lean);
  [ahead, right] = rotated(ahead, right, -trunk.trunk_turn);
  return { down: scaled(up, -1), ahead, right };
}

/** @param {Frame} pelvis @param {Posture["trunk"]} trunk @returns {Frame} */
function upperTrunk(pelvis, trunk) {
  let [up, ahead] = rotated(scaled(pelvis.down, -1), pelvis.ahead, trunk.back_bend);
  let right;
  [up, right] = rotated(up, pelvis.right, trunk.back_side_bend);
  [ahead, right] = rotated(ahead, right, -trunk.back_turn);
  return { down: scaled(up, -1), ahead, right };
}

/** @param {Figure} figure @param {Posture} posture @param {Body} body @param {Frame} pelvis @param {Frame} upper @returns {Vector} middle of the hip joints */
function hipCentre(figure, posture, body, pelvis, upper) {
  const name = anchorOf(figure);
  const { forward = 0, up = 0, out = 0 } = figure.anchor_at ?? {};
  const anchor = [forward, up + posture.trunk.rise + posture.trunk.settles, out];
  if (name === "pelvis") return anchor;
  if (name === "feet") {
    const [left, right] = SIDES.map((side) => hipCentreAbove(side, posture, body, pelvis));
    return lerp(left, right, 0.5);
  }
  if (name === "shoulders") return hipCentreBelow(anchor, body, pelvis, upper);
  const side = /** @type {Side} */ (name.split("-")[0]);
  const sign = SIGN[side];
  if (name.endsWith("forearm")) {
    const { shoulder_flexion, shoulder_abduction, shoulder_rotation } = posture.arms[side];
    const arm = ballJoint(upper, [shoulder_flexion, shoulder_abduction, shoulder_rotation], sign);
    const shoulder = plus(anchor, arm.down, -body.upper_arm);
    const neck = plus(plus(shoulder, upper.down, -body.shoulder_drop), upper.right, (-sign * body.shoulder_spacing) / 2);
    return hipCentreBelow(neck, body, pelvis, upper);
  }
  if (name.endsWith("knee")) {
    const { hip_flexion, hip_abduction, hip_rotation } = posture.legs[side];
    const thigh = ballJoint(pelvis, [hip_flexion, hip_abduction, hip_rotation], sign);
    return plus(plus(anchor, thigh.down, -body.thigh), pelvis.right, (-sign * body.hip_spacing) / 2);
  }
  return hipCentreAbove(side, posture, body, pelvis);
}

/** @param {Vector} neck @param {Body} body @param {Frame} pelvis @param {Frame} upper @returns {Vector} */
function hipCentreBelow(neck, body, pelvis, upper) {
  const waist = plus(neck, upper.down, body.trunk * (1 - body.lower_back));
  return plus(waist, pelvis.down, body.trunk * body.lower_back);
}

/** @param {Side} side @param {Posture} posture @param {Body} body @param {Frame} pelvis @returns {Vector} from a standing foot up; a foot that should stand and is lifted counts as in its usual place */
function hipCentreAbove(side, posture, body, pelvis) {
  const given = posture.feet[side];
  const foot = given === "free" ? DEFAULT_FOOT : given;
  const [ankle] = plantedFoot(foot, body, side, posture.trunk.rise);
  const [thigh, shank] = stanceLeg(posture.legs[side], foot, body, side);
  const hip = plus(plus(ankle, shank.down, -body.shank), thigh.down, -body.thigh);
  return plus(hip, pelvis.right, (-SIGN[side] * body.hip_spacing) / 2);
}

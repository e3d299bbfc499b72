// Props in the picture: what stands or lies around the body, and what is on it or in its hands, in plain forms.

import { cross, distance, dot, minus, plus } from "../live_body/vector.js";
import { projected } from "./camera.js";
import { sized } from "./fit.js";
import { SIDES, SIGN, lerp, normalized } from "./frame.js";
import { polygon } from "./outline.js";

/** @typedef {import("./posture.js").Prop} Prop */
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./frame.js").Segment} Segment */
/** @typedef {{ look: string, path: string, middle: number[] }} Piece of the picture */

const FACES = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]];
const [SEAT, LEG, BACK] = [0.028, 0.022, 0.25]; // of a chair
const [WALL, WALL_THICK, MAT] = [1.08, 0.05, 0.012];
const AXLE = 0.175; // of the pedals of a bike
/** @type {Record<string, [string, number]>} place of a band → segment, and how far along it */
const ROUND = {
  ...{ thighs: ["thigh", 0.86], "left-thigh": ["thigh", 0.6], "right-thigh": ["thigh", 0.6], shins: ["shank", 0.55] },
  ...{ ankles: ["shank", 0.9], feet: ["foot", 0.5], "behind-knees": ["shank", 0.06] },
  ...{ "behind-left-knee": ["shank", 0.06], "behind-right-knee": ["shank", 0.06] },
};

/** @param {Prop} prop @param {Camera} camera @returns {Piece[]} of a prop that is not on the body */
export function standing(prop, camera) {
  const { kind, forward = 0, up = 0, out = 0, faces } = prop;
  const [length, width] = sized(prop);
  const box = (/** @type {string} */ look, /** @type {number[]} */ top, /** @type {number[]} */ size) => cuboid(look, top, size, camera);
  if (kind === "mat") return box("mat", [forward, 0, out], [length, MAT, width]);
  if (kind === "wall") {
    const behind = faces === "backward" ? 0.5 : -0.5;
    return box("wall", [forward + behind * WALL_THICK, WALL, out], [WALL_THICK, WALL, width]);
  }
  if (kind === "chair") {
    const back = faces === "backward" ? 1 : -1;
    const [end, side] = [length / 2 - LEG, width / 2 - LEG];
    const legs = [-side, side].flatMap((z) => [-end, end].map((x) => [forward + x, up - SEAT, out + z]));
    const rest = [forward + back * end, up + BACK, out];
    return [
      ...legs.flatMap((top) => box("wood", top, [LEG, Math.max(up - SEAT, 0), LEG])),
      ...[-side, side].flatMap((z) => box("wood", plus(rest, [0, 0, z]), [LEG, BACK, LEG])),
      ...box("wood", plus(rest, [0, -0.02, 0]), [LEG * 1.2, 0.09, width - LEG]),
      ...box("wood", [forward, up, out], [length, SEAT, width]),
    ];
  }
  if (kind === "bike") return bike(prop, camera);
  if (kind === "roller") {
    const ring = Array.from({ length: 24 }, (_, index) => (index * Math.PI) / 12);
    const rim = (/** @type {number} */ z) =>
      ring.map((turn) => [forward + (up / 2) * Math.cos(turn), (up / 2) * (1 + Math.sin(turn)), out + z]);
    return [piece("soft", [...rim(-width / 2), ...rim(width / 2)], camera)];
  }
  return box(kind === "cushion" || kind === "towel" ? "soft" : "wood", [forward, up, out], [length, up, width]);
}

/** @param {Prop} prop @param {Camera} camera @returns {Piece[]} its frame, as lines */
function bike({ forward = 0, up = 0, out = 0 }, camera) {
  const at = (/** @type {number} */ x, /** @type {number} */ y) => [forward + x, y, out];
  const tubes = [[at(-0.3, 0.015), at(0.42, 0.015)], [at(0, 0.015), at(0, AXLE), at(0.27, 0.42)]];
  tubes.push([at(0.34, 0.015), at(0.26, 0.66), at(0.3, 0.73)], [at(0, AXLE), at(-0.155, up - 0.03)]);
  const saddle = cuboid("soft", at(-0.155, up), [0.15, 0.03, 0.09], camera);
  return [...tubes.map((tube) => line("tube", tube, camera)), ...saddle];
}

/** @param {Prop} prop @param {Record<string, Segment>} segments @param {Camera} camera @returns {Piece[]} of a prop that is on the body or in its hands */
export function worn(prop, segments, camera) {
  const place = prop.place ?? "";
  if (prop.kind === "band" || prop.kind === "strap") {
    const [name, share] = ROUND[place] ?? ROUND.thighs;
    const ends = SIDES.filter((side) => !/left|right/.test(place) || place.includes(side)).map((side) => {
      const { start, end, frame } = segments[`${side}_${name}`];
      return plus(lerp(start, end, share), frame.right, SIGN[side] * 0.045);
    });
    if (place.startsWith("behind")) ends.push([prop.forward ?? 0, prop.up ?? 0, prop.out ?? 0]);
    else if (ends.length === 1) ends.unshift(...SIDES.map((side) => segments[`${side}_hand`].end));
    else if (prop.kind === "strap") ends.splice(0, 2, ...ends.map(([x, , z]) => [x, 0, z]), ...[...ends].reverse());
    return [line("loop", ends, camera)];
  }
  const palm = (/** @type {"left" | "right"} */ side) => lerp(segments[`${side}_hand`].start, segments[`${side}_hand`].end, 0.5);
  if (prop.kind === "dumbbell") {
    return SIDES.filter((side) => place === "both-hands" || place.startsWith(side)).flatMap((side) => {
      const across = segments[`${side}_hand`].frame.ahead;
      const ends = [-0.07, 0.07].map((by) => plus(palm(side), across, by));
      return [line("bar", ends, camera), line("weight", [ends[0], lerp(ends[0], ends[1], 0.28)], camera), line("weight", [lerp(ends[0], ends[1], 0.72), ends[1]], camera)];
    });
  }
  const { lower_trunk: hips, head } = segments;
  if (place === "back") {
    const start = plus(plus(hips.start, hips.frame.ahead, -0.085), hips.frame.down, 0.02);
    return [line("stick", [start, plus(head.end, head.frame.ahead, -0.06)], camera)];
  }
  const hands = SIDES.map(palm);
  const middle = place === "hips" ? plus(hips.start, hips.frame.ahead, 0.1) : lerp(hands[0], hands[1], 0.5);
  const right = place === "hips" ? hips.frame.right : normalized(minus(hands[1], hands[0]), [0, 0, 1]);
  return [line(prop.kind === "bar" ? "bar" : "stick", [-0.3, 0.3].map((by) => plus(middle, right, by)), camera)];
}

/** @param {string} look @param {number[]} top middle of it @param {number[]} size length, height, width @param {Camera} camera @returns {Piece[]} the faces that are seen */
function cuboid(look, top, [length, height, width], camera) {
  const corners = [-0.5, 0.5].flatMap((x) => [-1, 0].flatMap((y) => [-0.5, 0.5].map((z) => plus(top, [x * length, y * height, z * width]))));
  return FACES.flatMap((face, index) => {
    const [a, b, c] = face.map((corner) => corners[corner]);
    const normal = cross(minus(b, a), minus(c, b));
    const outward = dot(normal, minus(a, plus(top, [0, -height / 2, 0]))) < 0 ? -1 : 1;
    if (dot(normal, camera.viewer) * outward <= 1e-9) return [];
    const part = index === 3 ? " pose-top" : index === 4 || index === 5 ? " pose-end" : "";
    const middle = plus(top, [0, -height / 2, 0]);
    return [{ ...piece(look + part, face.map((corner) => corners[corner]), camera), middle }];
  });
}

/** @param {string} look @param {number[][]} points @param {Camera} camera @returns {Piece} */
function piece(look, points, camera) {
  return { look, path: polygon(points.map((point) => projected(camera, point))), middle: lerp(points[0], points[points.length - 1], 0.5) };
}

/** @param {string} look @param {number[][]} points @param {Camera} camera @returns {Piece} */
function line(look, points, camera) {
  const path = points.map((point) => projected(camera, point).map(Math.round).join(" ")).join("L");
  const far = points.reduce((best, point) => (distance(point, points[0]) > distance(best, points[0]) ? point : best));
  return { look, path: `M${path}`, middle: lerp(points[0], far, 0.5) };
}

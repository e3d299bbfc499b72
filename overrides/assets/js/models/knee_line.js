// Knee line: a twin of domain/mechanics/knee_line.py and of its picture.

import { degrees, fixed, here, placed, radians, textAt, turned, way } from "./geometry.js";
import { whole } from "./sentence.js";

/** @typedef {import("./geometry.js").Point} Point */
/** @typedef {import("./sentence.js").State} State */
/** @typedef {import("./sentence.js").Constants} Constants */
/** @typedef {[number, number, number]} Vector */

const [SCALE, MIDDLE, ANKLE_Y, LABEL, RADIUS, BEYOND] = [0.56, 150, 356, 278, 74, 0.625];
const [FEMUR, TIBIA, TRUNK, HALF_PELVIS, KNEECAP] = [245, 246, 288, 50, 24];
const SIDE = /** @type {const} */ ([296, 150]);
const SIDE_SCALE = 0.13;

/** @param {Vector} vector @param {number} angle @returns {Vector} */
function aboutX([x, y, z], angle) {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [x, c * y - s * z, s * y + c * z];
}

/** @param {Vector} vector @param {number} angle @returns {Vector} */
function aboutY([x, y, z], angle) {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [c * x + s * z, y, c * z - s * x];
}

/** @param {Vector} vector @param {number} angle @returns {Vector} */
function aboutZ([x, y, z], angle) {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return [c * x - s * y, s * x + c * y, z];
}

/** @param {State} state @param {Constants} constants @returns {[Vector, Vector, Vector]} */
function directions({ adduction, turn, drop, bend }, constants) {
  const ahead = constants["thigh-share"] * bend;
  /** @param {Vector} vector */
  const at = (vector) => aboutX(aboutZ(aboutX(aboutY(vector, turn), adduction), ahead), drop);
  return [at([0, -1, 0]), at(aboutZ([0, -1, 0], -bend)), at([1, 0, 0])];
}

/** @param {Vector} down */
const slope = ([, y, z]) => degrees(Math.atan2(z, -y));

/** @param {State} state @param {Constants} constants */
function videoAngle(state, constants) {
  const [thigh, shin] = directions(state, constants);
  return slope(shin) - slope(thigh);
}

/** @type {import("./sentence.js").Figure["read"]} */
export function read(state, constants) {
  const line = videoAngle(state, constants);
  const outcome = Math.abs(line) < 0.5 ? "straight" : line > 0 ? "inside" : "outside";
  return { outcome, results: { line: whole(Math.abs(line)) } };
}

/** @param {Point} lower @param {Vector} down @param {number} length @returns {Point} */
const up = (lower, down, length) => [lower[0] + down[2] * length * SCALE, lower[1] + down[1] * length * SCALE];

/** @param {Point} knee @param {number} thigh @param {number} shin */
function wedge(knee, thigh, shin) {
  /** @param {number} angle @returns {Point} */
  const at = (angle) => [knee[0] - RADIUS * Math.sin(radians(angle)), knee[1] + RADIUS * Math.cos(radians(angle))];
  const end = at(shin);
  return `${way(knee, at(thigh))}A${RADIUS} ${RADIUS} 0 0 ${shin > thigh ? 1 : 0} ${fixed(end[0])} ${fixed(end[1])}Z`;
}

/** @param {State} state @param {Constants} constants */
function side({ bend, lean }, constants) {
  const thigh = constants["thigh-share"] * bend;
  const knee = turned([0, -TIBIA], bend - thigh, SIDE, SIDE_SCALE);
  const hip = turned([0, -FEMUR], -thigh, knee, SIDE_SCALE);
  const shoulder = turned([0, -TRUNK], lean, hip, SIDE_SCALE);
  const head = turned([0, -90], lean * 0.5, shoulder, SIDE_SCALE);
  return { side: { d: way(SIDE, knee, hip, shoulder) }, "side-head": here(head) };
}

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves(state, constants) {
  const [thigh, shin, ahead] = directions(state, constants);
  const ankle = /** @type {Point} */ ([MIDDLE - ((shin[2] * TIBIA + thigh[2] * FEMUR) * SCALE) / 2, ANKLE_Y]);
  const knee = up(ankle, shin, TIBIA);
  const hip = up(knee, thigh, FEMUR);
  const { drop, lean } = state;
  const [c, s] = [Math.cos(radians(drop)), Math.sin(radians(drop))];
  const middle = /** @type {Point} */ ([hip[0] + HALF_PELVIS * SCALE * c, hip[1] + HALF_PELVIS * SCALE * s]);
  const free = /** @type {Point} */ ([2 * middle[0] - hip[0], 2 * middle[1] - hip[1]]);
  const on = /** @type {Point} */ ([knee[0] + BEYOND * (knee[0] - hip[0]), knee[1] + BEYOND * (knee[1] - hip[1])]);
  const [thighAngle, shinAngle] = [slope(thigh), slope(shin)];
  const ofThigh = placed(hip, thighAngle, Math.hypot(thigh[1], thigh[2]), SCALE);
  const ofShin = placed(knee, shinAngle, Math.hypot(shin[1], shin[2]), SCALE);
  const kneecap = /** @type {Point} */ ([
    knee[0] - KNEECAP * SCALE * ahead[2],
    knee[1] - KNEECAP * SCALE * ahead[1] - 3,
  ]);
  return {
    trunk: { transform: placed(middle, 0, Math.cos(radians(lean)), SCALE) },
    "free-thigh": { transform: placed(free, -2, 0.94, SCALE, true) },
    "free-shin": { transform: placed(turned([0, 0.94 * FEMUR], -2, free, SCALE), -2, 0.6, SCALE, true) },
    "shin-skin": { transform: ofShin },
    "thigh-skin": { transform: ofThigh },
    foot: { transform: placed(ankle, 0, 1, SCALE) },
    shin: { transform: ofShin },
    pelvis: { transform: placed(middle, drop, 1, SCALE) },
    thigh: { transform: ofThigh },
    kneecap: { transform: placed(kneecap, (thighAngle + shinAngle) / 2, 1, SCALE) },
    wedge: { d: wedge(knee, thighAngle, shinAngle) },
    "straight-on": { d: way(knee, on) },
    "line-over": { d: way(hip, knee, ankle) },
    line: { d: way(hip, knee, ankle) },
    hip: here(hip),
    knee: here(knee),
    ankle: here(ankle),
    angle: textAt([LABEL, knee[1] + 18], `${whole(Math.abs(videoAngle(state, constants)))}°`),
    "angle-label": { x: fixed(LABEL), y: fixed(knee[1] + 36) },
    ...side(state, constants),
  };
}

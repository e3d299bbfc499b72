// Bodies of the model, a bone or a few that move as one, on the skeleton of the live body, as draw/anatomy/pose.py places
// them. Each leg is posed as a right one, the left one in the mirror.

import { inverse, product, turned, unit } from "./quaternion.js";
import { cross, distance, dot } from "./vector.js";

/** @typedef {import("./inside_asset.js").Header} Header */
/** @typedef {import("./rig.js").Placed} Bone */
/** @typedef {{ origin: number[], turn: number[], scale: number[] }} Body scaled along its own axes, turned, and moved */

// Of the bodies, in the order of BODIES in draw/anatomy/source.py, those whose place is a joint.
const [KNEE, ANKLE, HEEL, TOES] = [2, 4, 5, 6];

/** @param {Body} body @param {number[]} local in its frame, in metres @returns {number[]} in the world, in body heights */
export const pointOf = ({ origin, turn, scale }, local) =>
  turned(turn, local.map((value, axis) => value * scale[axis])).map((value, axis) => value + origin[axis]);

/**
 * @param {Header} header @param {number} person @param {(name: string) => Bone} boneOf the live body @param {"left" | "right"} side
 * @returns {Body[]} in the order of the header; those of a left leg stand in the mirror
 */
export function bodiesOf(header, person, boneOf, side) {
  const flip = side === "left" ? -1 : 1;
  const at = (/** @type {string} */ name) => {
    const { place: [x, y, z], turn: [a, b, c, d] } = boneOf(name);
    return { place: [x, y, flip * z], turn: [flip * a, flip * b, c, d] };
  };
  const [hips, hip, knee, ankle, ball] = ["pelvis", `${side} thigh`, `${side} shank`, `${side} foot`, `${side} toes`].map(at);
  const [thigh, shank, foot] = [hip, knee, ankle].map(({ turn }, index) => product(turn, header.rest[person][index]));
  const { places } = header;
  const length = (/** @type {number} */ body) => Math.hypot(...places[body]);

  const femur = bodyAt(hip.place, thigh, distance(hip.place, knee.place) / length(KNEE));
  const bend = bendOf(thigh, shank);
  const tibia = jointed(header, "tibia_r", femur, bend);
  const reach = distance(tibia.origin, ankle.place) / length(ANKLE);
  const away = ankle.place.map((value, axis) => value - tibia.origin[axis]);
  const shin = bodyAt(tibia.origin, product(swing(turned(tibia.turn, places[ANKLE]), away), tibia.turn), reach);
  const size = (femur.scale[0] + reach) / 2;
  const talus = bodyAt(ankle.place, foot, size);
  const heel = bodyAt(pointOf(talus, places[HEEL]), foot, size);
  const toes = bodyAt(pointOf(heel, places[TOES]), product(ball.turn, header.rest[person][2]), size);
  return [pelvisOf(header, hips, hip.place, size), femur, shin, jointed(header, "patella_r", femur, bend), talus, heel, toes];
}

/** @param {number[]} origin @param {number[]} turn @param {number} size @returns {Body} */
const bodyAt = (origin, turn, size) => ({ origin, turn, scale: [size, size, size] });

/** @param {number[]} thigh @param {number[]} shank @returns {number} degrees by which the knee is bent */
function bendOf(thigh, shank) {
  const down = turned(product(inverse(thigh), shank), [0, 1, 0]);
  return (Math.atan2(down[0], down[1]) * 180) / Math.PI;
}

/** @param {Header} header @param {"tibia_r" | "patella_r"} name @param {Body} femur @param {number} bend @returns {Body} */
function jointed({ knee, bends: [first, step], units }, name, femur, bend) {
  const rows = knee[name];
  const at = Math.min(Math.max((bend - first) / step, 0), rows.length - 1);
  const before = Math.min(Math.floor(at), rows.length - 2);
  const row = rows[before].map((value, index) => (value + (rows[before + 1][index] - value) * (at - before)) / units);
  return bodyAt(pointOf(femur, row.slice(0, 3)), product(femur.turn, unit(row.slice(3))), femur.scale[0]);
}

/** @param {Header} header @param {{ place: number[], turn: number[] }} hips @param {number[]} hip @param {number} size @returns {Body} */
function pelvisOf({ places, pelvis }, { place, turn }, hip, size) {
  const socket = places[1];
  const scale = [size * pelvis, size * pelvis, distance(hip, place) / socket[2]];
  const down = turned(turn, [-socket[0] * scale[0], -socket[1] * scale[1], 0]);
  return { origin: down.map((value, axis) => value + place[axis]), turn, scale };
}

/** @param {number[]} from @param {number[]} to @returns {number[]} the shortest turn that takes one direction to the other */
function swing(from, to) {
  const [a, b] = [unit(from), unit(to)];
  return unit([...cross(a, b), 1 + dot(a, b)]);
}

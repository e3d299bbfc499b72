// Lines of muscles between posed bones, as draw/anatomy/paths.py draws them: through points of bones, clear of what they
// run around, evenly spaced and smooth.

import { turned } from "./quaternion.js";
import { pointOf } from "./inside_bodies.js";
import { distance, dot } from "./vector.js";

/** @typedef {import("./inside_bodies.js").Body} Body */
/** @typedef {import("./inside_asset.js").Step} Step */

export const POINTS = 40;
const STEPS = 9; // points between two of the line at which it is held against what it runs around
const ROUNDS = 10; // of the mean with the neighbours

/** @param {Step[]} steps @param {number} units @param {Body[]} bodies @returns {Float64Array} coordinates of `POINTS` places */
export function lineOf(steps, units, bodies) {
  /** @type {number[][]} */
  const corners = [];
  /** @type {Step | null} */
  let around = null;
  for (const step of steps) {
    if (step.length > 4) {
      around = step;
      continue;
    }
    const site = pointOf(bodies[step[0]], step.slice(1).map((value) => value / units));
    if (around) {
      const from = corners[corners.length - 1];
      for (let at = 1; at < STEPS - 1; at += 1) corners.push(pushedOut(mixed(from, site, at / (STEPS - 1)), around, units, bodies));
    }
    around = null;
    corners.push(site);
  }
  return smooth(corners);
}

/** @param {number[]} a @param {number[]} b @param {number} share */
const mixed = (a, b, share) => a.map((value, axis) => value + (b[axis] - value) * share);

/**
 * A point moved out of a sphere, or of a cylinder, by the shortest way.
 * @param {number[]} point @param {Step} around @param {number} units @param {Body[]} bodies
 */
function pushedOut(point, [index, x, y, z, radius, ...axis], units, bodies) {
  const body = bodies[index];
  const centre = pointOf(body, [x, y, z].map((value) => value / units));
  let offset = point.map((value, at) => value - centre[at]);
  if (axis.length) {
    const along = turned(body.turn, axis.map((value) => value / units));
    const share = dot(offset, along);
    offset = offset.map((value, at) => value - along[at] * share);
  }
  const away = Math.hypot(...offset);
  const push = Math.max((radius / units) * body.scale[0] - away, 0) / Math.max(away, 1e-9);
  return point.map((value, at) => value + offset[at] * push);
}

/** @param {number[][]} corners @returns {Float64Array} */
function smooth(corners) {
  const own = corners.filter((corner, at) => at === 0 || distance(corner, corners[at - 1]) > 1e-6);
  const reached = own.map(() => 0);
  for (let at = 1; at < own.length; at += 1) reached[at] = reached[at - 1] + distance(own[at], own[at - 1]);
  const points = new Float64Array(3 * POINTS);
  for (let index = 0, before = 0; index < POINTS; index += 1) {
    const way = (index / (POINTS - 1)) * reached[reached.length - 1];
    while (before < own.length - 2 && reached[before + 1] < way) before += 1;
    points.set(mixed(own[before], own[before + 1], (way - reached[before]) / (reached[before + 1] - reached[before])), 3 * index);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let axis = 0; axis < 3; axis += 1) {
      for (let at = 3 + axis, last = points[axis]; at < points.length - 3; at += 3) {
        const here = points[at];
        points[at] = (last + 2 * here + points[at + 3]) / 4;
        last = here;
      }
    }
  }
  return points;
}

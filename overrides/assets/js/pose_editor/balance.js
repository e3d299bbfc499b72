// Static balance: the centre of mass over the base of support. feasibility/balance.py and geometry/plane.py, number for
// number.

import { plus } from "../live_body/vector.js";
import { HEAD_MASS, LIMB_MASSES, TIPPING, TRUNK_MASS } from "./figure_constants.js";
import { SIDES, lerp, scaled } from "./frame.js";
import { plantedFoot } from "./limbs.js";
import { rounded } from "./rounding.js";
import { anchorOf } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./skeleton.js").Skeleton} Skeleton */
/** @typedef {import("./limbs.js").Body} Body */
/** @typedef {[number, number]} Point */

/** @param {Figure} figure @param {Posture} posture @param {Skeleton} skeleton @param {Body} body @returns {string[]} a message when somebody who stands or kneels would tip over */
export function lostBalance(figure, posture, skeleton, body) {
  const anchor = anchorOf(figure);
  if (figure.supported_by || posture.trunk.rise || /^(pelvis|shoulders)$|forearm/.test(anchor)) return [];
  const [x, , z] = centreOfMass(skeleton, body);
  const gap = distanceOutside([x, z], baseOfSupport(figure, posture, skeleton, body));
  if (gap <= TIPPING) return [];
  return [
    `the centre of mass must be over the feet; it is ${rounded(gap, 2)} body heights outside them: ` +
      "move the hips or the trunk, or say what holds the body with supported_by",
  ];
}

/** @param {Figure} figure @param {Posture} posture @param {Skeleton} skeleton @param {Body} body @returns {Point[]} seen from above, in body heights */
export function baseOfSupport(figure, posture, { segments }, body) {
  return SIDES.flatMap((side) => {
    const foot = posture.feet[side];
    if (foot !== "free") {
      const [ankle, frame] = plantedFoot(foot, body, side, 0);
      const back = foot.heel_up > 8 ? body.ball : -body.heel;
      return [back, body.foot - body.heel].flatMap((forward) =>
        [-0.025, 0.025].map((across) => {
          const [x, , z] = plus(plus(ankle, frame.down, forward), frame.right, across);
          return /** @type {Point} */ ([x, z]);
        }),
      );
    }
    if (anchorOf(figure) !== `${side}-knee`) return [];
    const { start, end } = segments[`${side}_shank`];
    return [start, end].flatMap(([x, , z]) => [-0.03, 0.03].map((across) => /** @type {Point} */ ([x, z + across])));
  });
}

/** @param {Skeleton} skeleton @param {Body} body @returns {number[]} the mean of the segments' centres, weighted by mass */
export function centreOfMass({ segments }, body) {
  const { lower_trunk: lower, upper_trunk: upper, head } = segments;
  /** @type {[number, number[]][]} */
  const masses = [
    [TRUNK_MASS * body.lower_back, lerp(lower.start, lower.end, 0.5)],
    [TRUNK_MASS * (1 - body.lower_back), lerp(upper.start, upper.end, 0.5)],
    [HEAD_MASS, lerp(head.start, head.end, 0.6)],
  ];
  for (const side of SIDES) {
    for (const [name, [mass, share]] of Object.entries(LIMB_MASSES)) {
      const { start, end } = segments[`${side}_${name}`];
      masses.push([mass, lerp(start, end, share)]);
    }
  }
  const total = masses.reduce((sum, [mass]) => sum + mass, 0);
  return scaled(masses.reduce((sum, [mass, centre]) => plus(sum, centre, mass), [0, 0, 0]), 1 / total);
}

/** @param {Point[]} points @returns {Point[]} corners of the convex hull, in order, by Andrew's monotone chain */
export function convexHull(points) {
  const ordered = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (/** @type {Point[]} */ run) => {
    /** @type {Point[]} */
    const chain = [];
    for (const point of run) {
      while (chain.length > 1 && orientation(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(ordered), ...half(ordered.reverse())];
}

/** @param {Point} a @param {Point} b @param {Point} c twice the signed area of the triangle */
const orientation = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** @param {Point} point @param {Point[]} corners @returns {number} 0 inside their hull */
function distanceOutside(point, corners) {
  const hull = convexHull(corners);
  /** @type {[Point, Point][]} */
  const edges = hull.map((corner, index) => [corner, hull[(index + 1) % hull.length]]);
  if (hull.length > 2 && edges.every(([a, b]) => orientation(a, b, point) >= 0)) return 0;
  return Math.min(Infinity, ...edges.map(([a, b]) => distanceToEdge(point, a, b)));
}

/** @param {Point} point @param {Point} a @param {Point} b */
function distanceToEdge([x, y], a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(x - a[0] - dx * share, y - a[1] - dy * share);
}

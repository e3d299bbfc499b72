// Outlines in the picture: the convex hull of points, its corners rounded.

import { convexHull } from "./balance.js";

/** @typedef {[number, number]} Point */

const whole = (/** @type {Point} */ [x, y]) => `${Math.round(x)} ${Math.round(y)}`;
const middle = (/** @type {Point} */ a, /** @type {Point} */ b) => /** @type {Point} */ ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);

/** @param {Point[]} points @returns {string} path data of their hull */
export function polygon(points) {
  return `M${convexHull(points).map(whole).join("L")}z`;
}

/** @param {Point[]} points @returns {string} path data of their hull, from middle to middle of its edges */
export function smooth(points) {
  const hull = convexHull(points);
  if (hull.length < 3) return "";
  const next = (/** @type {number} */ index) => hull[(index + 1) % hull.length];
  const curves = hull.map((_, index) => `Q${whole(next(index))} ${whole(middle(next(index), next(index + 1)))}`);
  return `M${whole(middle(hull[0], hull[1]))}${curves.join("")}z`;
}

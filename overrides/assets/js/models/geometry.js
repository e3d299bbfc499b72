// Geometry of a figure to move: a twin of draw/mechanics/picture.py.

/** @typedef {readonly [number, number]} Point */

/** @param {number} degrees */
export const radians = (degrees) => (degrees * Math.PI) / 180;

/** @param {number} angle */
export const degrees = (angle) => (angle * 180) / Math.PI;

/** @param {number} value */
export const fixed = (value) => value.toFixed(1);

/** @param {Point} point */
export const written = ([x, y]) => `${fixed(x)} ${fixed(y)}`;

/** @param {Point} at @param {number} angle @param {number} along @param {number} scale @param {boolean} [mirrored] */
export const placed = (at, angle, along, scale, mirrored) =>
  `translate(${written(at)}) rotate(${fixed(angle)}) scale(${(mirrored ? -scale : scale).toFixed(3)} ${(scale * along).toFixed(3)})`;

/** @param {...Point} points */
export const way = (...points) => `M${points.map(written).join("L")}`;

/** @param {Point} start @param {Point} end */
export function arrow(start, end, head = 9) {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (length < 2) return way(start, start);
  const [x, y] = [((end[0] - start[0]) / length) * head, ((end[1] - start[1]) / length) * head];
  const left = /** @type {Point} */ ([end[0] - x - y * 0.6, end[1] - y + x * 0.6]);
  const right = /** @type {Point} */ ([end[0] - x + y * 0.6, end[1] - y - x * 0.6]);
  return way(start, end) + way(left, end, right);
}

/** @param {Point} point @param {number} angle @param {Point} [about] @param {number} [scale] @returns {Point} */
export function turned([x, y], angle, about = [0, 0], scale = 1) {
  const [c, s] = [Math.cos(radians(angle)) * scale, Math.sin(radians(angle)) * scale];
  return [about[0] + c * x - s * y, about[1] + s * x + c * y];
}

/** @param {Point} at */
export const here = ([x, y]) => ({ cx: fixed(x), cy: fixed(y) });

/** @param {Point} at @param {string} text */
export const textAt = ([x, y], text) => ({ x: fixed(x), y: fixed(y), text });

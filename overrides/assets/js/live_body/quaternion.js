// Unit quaternions [x, y, z, w]: turns of bones in space. Vectors are [x, y, z].

/** @typedef {number[]} Quaternion */
/** @typedef {number[]} Vector */

/** @type {Quaternion} */
export const STILL = [0, 0, 0, 1];

/** @param {number[]} q @returns {Quaternion} of length 1 */
export function unit(q) {
  const length = Math.hypot(...q) || 1;
  return q.map((value) => value / length);
}

/** @param {Quaternion} a @param {Quaternion} b @returns {Quaternion} the turn b, and then a */
export const product = ([a, b, c, d], [e, f, g, h]) => [
  d * e + a * h + b * g - c * f,
  d * f - a * g + b * h + c * e,
  d * g + a * f - b * e + c * h,
  d * h - a * e - b * f - c * g,
];

/** @param {Quaternion} q @returns {Quaternion} the turn back */
export const inverse = ([x, y, z, w]) => [-x, -y, -z, w];

/** @param {Quaternion} q @param {number} share @returns {Quaternion} the turn about the same axis by a share of its angle */
export function shareOf(q, share) {
  const sign = q[3] < 0 ? -1 : 1;
  const sine = Math.hypot(q[0], q[1], q[2]);
  if (sine < 1e-9) return STILL;
  const half = Math.atan2(sine, q[3] * sign) * share;
  const scale = (sign * Math.sin(half)) / sine;
  return [q[0] * scale, q[1] * scale, q[2] * scale, Math.cos(half)];
}

/** @param {Quaternion} a @param {Quaternion} b @param {number} share @returns {Quaternion} between two turns */
export const between = (a, b, share) => product(a, shareOf(product(inverse(a), b), share));

/**
 * Twist of a turn about an axis: what is left of it when the swing of the axis is taken out.
 * @param {Quaternion} q @param {Vector} axis of length 1
 * @returns {Quaternion}
 */
export function twist([x, y, z, w], [a, b, c]) {
  const along = x * a + y * b + z * c;
  return unit([a * along, b * along, c * along, w]);
}

/** @param {Quaternion} q @param {Vector} v @returns {Vector} a vector turned */
export function turned([x, y, z, w], [a, b, c]) {
  const [p, q, r] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
  return [a + w * p + y * r - z * q, b + w * q + z * p - x * r, c + w * r + x * q - y * p];
}

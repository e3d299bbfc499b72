// Frames of body segments, and their rotation by joints: draw/figure/geometry in Python, number for number.

import { cross, dot, minus, plus } from "../live_body/vector.js";

/** @typedef {number[]} Vector x forward, y up, z to the right of a body that stands upright and looks along x */
/** @typedef {{ down: Vector, ahead: Vector, right: Vector }} Frame three perpendicular unit vectors */
/** @typedef {{ start: Vector, end: Vector, frame: Frame }} Segment */
/** @typedef {"left" | "right"} Side */

/** @type {Side[]} */
export const SIDES = ["left", "right"];
/** @type {Record<Side, number>} sign of the lateral direction along the right axis of a frame */
export const SIGN = { left: -1, right: 1 };
export const UP = [0, 1, 0];
export const FORWARD = [1, 0, 0];
export const RIGHT = [0, 0, 1];

/** @param {number} degrees */
export const radians = (degrees) => (degrees * Math.PI) / 180;
/** @param {number} angle */
export const degrees = (angle) => (angle * 180) / Math.PI;

/** @param {Vector} vector @param {number} factor @returns {Vector} */
export const scaled = ([x, y, z], factor) => [x * factor, y * factor, z * factor];

/** @param {Vector} a @param {Vector} b @param {number} share @returns {Vector} from a (share 0) to b (share 1) */
export const lerp = (a, b, share) => plus(a, minus(b, a), share);

/** @param {Vector} a @param {Vector} fallback @returns {Vector} the unit vector, or the fallback of a null vector */
export function normalized(a, fallback) {
  const length = Math.hypot(...a);
  return length > 1e-12 ? scaled(a, 1 / length) : fallback;
}

/**
 * @param {Vector} direction @param {Vector} hint @param {Vector} fallback in place of a hint that is parallel
 * @returns {Vector} the unit vector nearest to the hint at right angles to the direction
 */
export function perpendicular(direction, hint, fallback) {
  const rejections = [hint, fallback, UP, FORWARD].map((wish) => plus(wish, direction, -dot(wish, direction)));
  return normalized(rejections.find((rejection) => Math.hypot(...rejection) > 1e-6) ?? fallback, fallback);
}

/** @param {Vector} a @param {Vector} b @param {number} by degrees @returns {[Vector, Vector]} turned, a towards b */
export function rotated(a, b, by) {
  const [c, s] = [Math.cos(radians(by)), Math.sin(radians(by))];
  return [plus(scaled(a, c), b, s), plus(scaled(b, c), a, -s)];
}

/**
 * Frame beyond a ball-and-socket joint: flexed, then abducted, then rotated about its own length.
 * @param {Frame} parent @param {number[]} angles flexion, abduction, internal rotation @param {number} sign of the side
 * @returns {Frame}
 */
export function ballJoint(parent, [flexion, abduction, rotation], sign) {
  let [down, ahead] = rotated(parent.down, parent.ahead, flexion);
  let right;
  [down, right] = rotated(down, parent.right, abduction * sign);
  [ahead, right] = rotated(ahead, right, -rotation * sign);
  return { down, ahead, right };
}

/** @param {Frame} parent @param {number} flexion backwards, as a shank behind its thigh @returns {Frame} */
export function hingeJoint(parent, flexion) {
  const [down, ahead] = rotated(parent.down, parent.ahead, -flexion);
  return { down, ahead, right: parent.right };
}

/** @param {Frame} frame @param {Vector} axis @param {number} by degrees @returns {Frame} */
export function rotatedAbout(frame, axis, by) {
  const turned = (/** @type {Vector} */ direction) => {
    const lengthwise = scaled(axis, dot(direction, axis));
    const across = minus(direction, lengthwise);
    return plus(lengthwise, rotated(across, cross(across, axis), by)[0]);
  };
  return { down: turned(frame.down), ahead: turned(frame.ahead), right: turned(frame.right) };
}

/** @param {Vector} point of space @param {Segment} segment @returns {Vector} where a point of the segment is */
export function placed([down, ahead, right], { start, frame }) {
  return plus(plus(plus(start, frame.down, down), frame.ahead, ahead), frame.right, right);
}

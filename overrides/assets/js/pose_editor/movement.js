// Movement of a figure: the in-betweens of its poses, in the space of joint angles. kinematics/interpolation.py and
// movement.py, number for number.

import { cross, distance, dot, plus } from "../live_body/vector.js";
import { ON_BODY, STEP_HEIGHT } from "./figure_constants.js";
import { SIDES, lerp, normalized, perpendicular, scaled } from "./frame.js";
import { toeSegment } from "./limbs.js";
import { postures } from "./posture.js";
import { keySkeletons, solve } from "./skeleton.js";

/** @typedef {import("./frame.js").Frame} Frame */
/** @typedef {import("./frame.js").Segment} Segment */
/** @typedef {import("./frame.js").Side} Side */
/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./posture.js").Foot} Foot */
/** @typedef {import("./skeleton.js").Skeleton} Skeleton */
/** @typedef {import("./limbs.js").Body} Body */

const CHAINS = { leg: ["thigh", "shank", "foot"], arm: ["upper_arm", "forearm", "hand"] };

/**
 * @param {Figure} figure @param {number} moment 0 is the first pose, 1 the second @param {Body} body
 * @returns {Skeleton} where a limb whose contact changes is interpolated against the trunk
 */
export function skeletonAt(figure, moment, body) {
  const keys = keySkeletons(figure, body);
  const filled = postures(figure);
  const index = Math.min(Math.floor(moment), keys.length - 2);
  const share = moment - index;
  if (share === 0 || share === 1) return keys[index + share];
  const [first, second] = filled.slice(index, index + 2);
  const [a, b] = keys.slice(index, index + 2);
  const { segments, gaps } = solve(figure, interpolated(first, second, share), body);
  for (const side of SIDES) {
    if ((first.feet[side] === "free") !== (second.feet[side] === "free")) {
      blend(segments, a, b, share, side, "leg", "lower_trunk");
      segments[`${side}_toes`] = blendedToes(segments, a, b, share, side, body);
      delete gaps[`${side} foot`];
    }
    if (handLetsGo(first, second, side)) {
      blend(segments, a, b, share, side, "arm", "upper_trunk");
      delete gaps[`${side} hand`];
    }
  }
  return { segments, gaps };
}

/** @param {Posture} a @param {Posture} b @param {number} share @returns {Posture} */
export function interpolated(a, b, share) {
  const numbers = (/** @type {Record<string, any>} */ from, /** @type {Record<string, any>} */ to) =>
    Object.fromEntries(Object.entries(from).map(([name, value]) => [name, mixed(value, to[name], share)]));
  const paired = (/** @type {(side: Side) => any} */ made) => ({ left: made("left"), right: made("right") });
  return {
    hands: a.hands,
    trunk: numbers(a.trunk, b.trunk),
    legs: paired((side) => numbers(a.legs[side], b.legs[side])),
    arms: paired((side) => numbers(a.arms[side], b.arms[side])),
    feet: paired((side) => footBetween(a.feet[side], b.feet[side], share)),
  };
}

/** @param {any} a @param {any} b @param {number} share @returns {any} */
function mixed(a, b, share) {
  if (Array.isArray(a)) return Array.isArray(b) ? a.map((value, axis) => mixed(value, b[axis], share)) : a;
  return a + (b - a) * share;
}

/** @param {Foot | "free"} a @param {Foot | "free"} b @param {number} share @returns {Foot | "free"} lifted from one place to another */
function footBetween(a, b, share) {
  if (a === "free" || b === "free") return a;
  const moved = { ...a };
  for (const name of /** @type {const} */ (["forward", "out", "up", "toes_out", "heel_up"])) {
    moved[name] = mixed(a[name], b[name], share);
  }
  const same = a.forward === b.forward && a.out === b.out && a.on === b.on && a.up === b.up;
  if (!same) moved.up += STEP_HEIGHT * Math.sin(Math.PI * share);
  return moved;
}

/** @param {Posture} a @param {Posture} b @param {Side} side */
function handLetsGo(a, b, side) {
  const [from, to] = [a.hands[side], b.hands[side]];
  if (from !== to && (ON_BODY.includes(from) || ON_BODY.includes(to))) return true;
  return !a.arms[side].reaches !== !b.arms[side].reaches;
}

/**
 * @param {Record<string, Segment>} segments @param {Skeleton} a @param {Skeleton} b @param {number} share @param {Side} side
 * @param {"leg" | "arm"} limb @param {string} root
 */
function blend(segments, a, b, share, side, limb, root) {
  const trunk = segments[root].frame;
  let start = segments[`${side}_${CHAINS[limb][0]}`].start;
  for (const name of CHAINS[limb].map((part) => `${side}_${part}`)) {
    const [first, second] = [a, b].map((key) => local(key.segments[name].frame, key.segments[root].frame));
    const frame = world(frameBetween(first, second, share), trunk);
    const end = plus(start, frame.down, distance(a.segments[name].start, a.segments[name].end));
    segments[name] = { start, end, frame };
    start = end;
  }
}

/** @param {Record<string, Segment>} segments @param {Skeleton} a @param {Skeleton} b @param {number} share @param {Side} side @param {Body} body @returns {Segment} */
function blendedToes(segments, a, b, share, side, body) {
  const foot = segments[`${side}_foot`];
  const of = (/** @type {Skeleton} */ key) =>
    local(key.segments[`${side}_toes`].frame, key.segments[`${side}_foot`].frame);
  const frame = world(frameBetween(of(a), of(b), share), foot.frame);
  const straight = toeSegment(foot.start, foot.frame, body, false);
  const ball = plus(straight.start, foot.frame.ahead, -body.ankle_height);
  const start = plus(ball, frame.ahead, body.ankle_height);
  return { start, end: plus(start, frame.down, distance(straight.start, straight.end)), frame };
}

/** @param {Frame} frame @param {Frame} parent @returns {Frame} */
function local(frame, parent) {
  const seen = (/** @type {number[]} */ direction) =>
    [parent.down, parent.ahead, parent.right].map((axis) => dot(direction, axis));
  return { down: seen(frame.down), ahead: seen(frame.ahead), right: seen(frame.right) };
}

/** @param {Frame} frame @param {Frame} parent @returns {Frame} */
function world(frame, parent) {
  const seen = (/** @type {number[]} */ [down, ahead, right]) =>
    plus(plus(scaled(parent.down, down), parent.ahead, ahead), parent.right, right);
  return { down: seen(frame.down), ahead: seen(frame.ahead), right: seen(frame.right) };
}

/** @param {Frame} a @param {Frame} b @param {number} share @returns {Frame} */
function frameBetween(a, b, share) {
  const down = normalized(lerp(a.down, b.down, share), a.ahead);
  const ahead = perpendicular(down, lerp(a.ahead, b.ahead, share), a.ahead);
  return { down, ahead, right: cross(down, ahead) };
}

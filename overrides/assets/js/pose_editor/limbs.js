// Kinematics of legs and arms: forward from their joint angles, or inverse from where a foot stands and a hand is.
// kinematics/leg.py, arm.py and inverse_kinematics.py, number for number.

import { cross, distance, minus, plus } from "../live_body/vector.js";
import { SIGN, UP, ballJoint, degrees, hingeJoint, lerp, normalized, perpendicular } from "./frame.js";
import { radians, rotated, rotatedAbout, scaled } from "./frame.js";

/** @typedef {import("./frame.js").Vector} Vector */
/** @typedef {import("./frame.js").Frame} Frame */
/** @typedef {import("./frame.js").Segment} Segment */
/** @typedef {import("./frame.js").Side} Side */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./posture.js").Foot} Foot */
/** @typedef {Record<string, number>} Body segment lengths, as kinematics/body.py names them, in body heights */
/** @typedef {Record<string, number>} Gaps contact ("left foot") and how far it is missed, in body heights */

/** @param {Foot} foot @param {Body} body @param {Side} side @param {number} rise @returns {[Vector, Frame]} ankle and foot */
export function plantedFoot(foot, body, side, rise) {
  const [sign, turn] = [SIGN[side], radians(foot.toes_out)];
  const heading = [Math.cos(turn), 0, sign * Math.sin(turn)];
  const right = [-sign * Math.sin(turn), 0, Math.cos(turn)];
  const pivot = foot.heel_up >= 0 ? body.ball : -body.heel;
  const stays = plus([foot.forward, foot.up + rise, sign * foot.out], heading, pivot);
  const [toe, top] = rotated(heading, UP, -foot.heel_up);
  const ankle = plus(plus(stays, toe, -pivot), top, body.ankle_height);
  return [ankle, { down: toe, ahead: top, right }];
}

/** @param {Record<string, number>} leg @param {Foot} foot @param {Body} body @param {Side} side @returns {[Frame, Frame]} thigh and shank */
export function stanceLeg(leg, foot, body, side) {
  const [, planted] = plantedFoot(foot, body, side, 0);
  let [up, ahead] = rotated(planted.ahead, planted.down, leg.ankle_dorsiflexion);
  let right;
  [up, right] = rotated(up, planted.right, -SIGN[side] * leg.ankle_eversion);
  const shank = { down: scaled(up, -1), ahead, right };
  return [hingeJoint(shank, -leg.knee_flexion), shank];
}

/**
 * @param {string} anchor @param {Posture} posture @param {Body} body @param {Side} side @param {Frame} pelvis
 * @param {Vector} hip @param {Gaps} gaps receives how far a standing foot is missed
 * @returns {Record<string, Segment>} thigh, shank, foot, toes
 */
export function legSegments(anchor, posture, body, side, pelvis, hip, gaps) {
  const [leg, foot] = [posture.legs[side], posture.feet[side]];
  const [thigh, shank] = swung(...legFrames(anchor, posture, body, side, pelvis, hip), leg.knee_swing * SIGN[side], body);
  const knee = plus(hip, thigh.down, body.thigh);
  const ankle = plus(knee, shank.down, body.shank);
  const [toe, sole] = rotated(shank.ahead, shank.down, -leg.ankle_dorsiflexion);
  /** @type {Frame} */
  let frame = { down: toe, ahead: scaled(sole, -1), right: shank.right };
  if (foot !== "free") {
    const [target, planted] = plantedFoot(foot, body, side, posture.trunk.rise);
    gaps[`${side} foot`] = distance(ankle, target);
    if (!foot.rolls) frame = planted;
  }
  const flat = foot !== "free" && !foot.rolls && posture.trunk.rise === 0;
  return {
    thigh: { start: hip, end: knee, frame: thigh },
    shank: { start: knee, end: ankle, frame: shank },
    foot: { start: ankle, end: plus(ankle, frame.down, body.foot - body.heel), frame },
    toes: toeSegment(ankle, frame, body, flat),
  };
}

/** @param {string} anchor @param {Posture} posture @param {Body} body @param {Side} side @param {Frame} pelvis @param {Vector} hip @returns {[Frame, Frame]} */
function legFrames(anchor, posture, body, side, pelvis, hip) {
  const [leg, foot] = [posture.legs[side], posture.feet[side]];
  if (foot === "free") {
    const thigh = ballJoint(pelvis, [leg.hip_flexion, leg.hip_abduction, leg.hip_rotation], SIGN[side]);
    return [thigh, hingeJoint(thigh, leg.knee_flexion)];
  }
  if (anchor === `${side}-foot`) return stanceLeg(leg, foot, body, side);
  const [target, sole] = plantedFoot(foot, body, side, posture.trunk.rise);
  return twoBoneFrames(hip, target, [body.thigh, body.shank], plus(sole.down, sole.ahead), pelvis.ahead);
}

/** @param {Frame} thigh @param {Frame} shank @param {number} swing degrees @param {Body} body @returns {[Frame, Frame]} turned about the line from hip to ankle */
function swung(thigh, shank, swing, body) {
  if (!swing) return [thigh, shank];
  const axis = normalized(plus(scaled(thigh.down, body.thigh), shank.down, body.shank), thigh.down);
  return [rotatedAbout(thigh, axis, -swing), rotatedAbout(shank, axis, -swing)];
}

/** @param {Vector} ankle @param {Frame} foot @param {Body} body @param {boolean} flat on the floor @returns {Segment} */
export function toeSegment(ankle, foot, body, flat) {
  const ball = plus(plus(ankle, foot.down, body.ball), foot.ahead, -body.ankle_height);
  const level = () => ({ down: normalized([foot.down[0], 0, foot.down[2]], foot.down), ahead: UP, right: foot.right });
  const frame = flat ? level() : foot;
  const start = plus(ball, frame.ahead, body.ankle_height);
  return { start, end: plus(start, frame.down, body.foot - body.heel - body.ball), frame };
}

/**
 * @param {Vector} root @param {Vector} target @param {number[]} lengths of two bones @param {Vector} pole the side of the joint
 * @param {Vector} fallback for what has no direction @returns {[Frame, Frame]} by the law of cosines
 */
export function twoBoneFrames(root, target, [upper, lower], pole, fallback) {
  const reach = Math.min(Math.max(distance(root, target), Math.abs(upper - lower) + 1e-9), upper + lower);
  const direction = normalized(minus(target, root), fallback);
  const bend = perpendicular(direction, pole, fallback);
  const cosine = (upper ** 2 + reach ** 2 - lower ** 2) / (2 * upper * reach);
  const [down, ahead] = rotated(direction, bend, degrees(Math.acos(Math.min(1, Math.max(-1, cosine)))));
  const right = cross(down, ahead);
  const below = normalized(minus(plus(root, direction, reach), plus(root, down, upper)), direction);
  return [{ down, ahead, right }, { down: below, ahead: cross(right, below), right }];
}

/**
 * @param {Posture} posture @param {Body} body @param {Side} side @param {Record<string, Segment>} segments trunk, head, legs
 * @param {Gaps} gaps receives how far the wrist misses its target
 * @returns {Record<string, Segment>} upper arm, forearm, hand
 */
export function armSegments(posture, body, side, segments, gaps) {
  const [arm, sign, trunk] = [posture.arms[side], SIGN[side], segments.upper_trunk];
  const { down, ahead, right } = trunk.frame;
  const shoulder = plus(plus(trunk.end, right, (sign * body.shoulder_spacing) / 2), down, body.shoulder_drop);
  const target = wristTarget(posture, side, segments);
  /** @type {Frame} */
  let upper;
  /** @type {Frame} */
  let fore;
  if (target) {
    const pole = plus(scaled(right, sign), plus(scaled(ahead, -0.9), down, 0.6));
    const bones = twoBoneFrames(shoulder, target, [body.upper_arm, body.forearm], pole, ahead);
    // An elbow bends the other way round than a knee: its front is on the inside of the bend.
    [upper, fore] = bones.map((bone) => ({ down: bone.down, ahead: scaled(bone.ahead, -1), right: scaled(bone.right, -1) }));
    gaps[`${side} hand`] = distance(plus(plus(shoulder, upper.down, body.upper_arm), fore.down, body.forearm), target);
  } else {
    upper = ballJoint(trunk.frame, [arm.shoulder_flexion, arm.shoulder_abduction, arm.shoulder_rotation], sign);
    fore = hingeJoint(upper, -arm.elbow_flexion);
  }
  const elbow = plus(shoulder, upper.down, body.upper_arm);
  const wrist = plus(elbow, fore.down, body.forearm);
  return {
    upper_arm: { start: shoulder, end: elbow, frame: upper },
    forearm: { start: elbow, end: wrist, frame: fore },
    hand: { start: wrist, end: plus(wrist, fore.down, body.hand), frame: fore },
  };
}

/** @param {Posture} posture @param {Side} side @param {Record<string, Segment>} segments @returns {Vector | undefined} */
function wristTarget(posture, side, segments) {
  const { hands: { [side]: hand }, arms: { [side]: { reaches } } } = posture;
  const [sign, hips, trunk, head] = [SIGN[side], segments.lower_trunk, segments.upper_trunk, segments.head];
  const { ahead, right, down } = trunk.frame;
  const chest = (/** @type {number} */ up, /** @type {number} */ front, /** @type {number} */ out) =>
    plus(plus(lerp(trunk.start, trunk.end, up), ahead, front), right, sign * out);
  if (hand === "hips") {
    return plus(plus(lerp(hips.start, hips.end, 0.45), hips.frame.right, sign * 0.105), hips.frame.ahead, 0.01);
  }
  if (hand === "on-chest") return chest(0.6, 0.075, 0.03);
  if (hand === "on-other-shoulder") return chest(0.8, 0.08, -0.05);
  if (hand === "under-head") return plus(plus(trunk.end, down, -0.2), right, sign * 0.1);
  if (hand === "behind-head") return plus(lerp(head.start, head.end, 0.6), head.frame.right, sign * 0.07);
  const owner = hand.includes("other") ? (side === "right" ? "left" : "right") : side;
  if (hand.endsWith("foot")) return segments[`${owner}_foot`].start;
  if (hand.endsWith("thigh") || hand.endsWith("knee")) {
    const thigh = segments[`${owner}_thigh`];
    return plus(lerp(thigh.start, thigh.end, hand === "on-thigh" ? 0.58 : 0.78), thigh.frame.ahead, 0.085);
  }
  return reaches && [reaches[0], reaches[1], sign * reaches[2]];
}

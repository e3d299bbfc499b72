// Joint limits: the ranges of motion that a pose must keep to, and knees that cannot swing. feasibility/joint_limits.py
// and knee_swing.py, number for number.

import { dot } from "../live_body/vector.js";
import { RANGES, STRAIGHT } from "./figure_constants.js";
import { SIDES, SIGN, degrees } from "./frame.js";
import { anchorOf } from "./skeleton.js";
import { rounded } from "./rounding.js";

/** @typedef {import("./frame.js").Side} Side */
/** @typedef {import("./frame.js").Frame} Frame */
/** @typedef {import("./skeleton.js").Skeleton} Skeleton */

const clamped = (/** @type {number} */ value) => Math.min(1, Math.max(-1, value));

/** @param {Skeleton} skeleton @returns {string[]} a message for each joint angle outside its range */
export function exceededLimits(skeleton) {
  return SIDES.flatMap((side) =>
    Object.entries(jointAngles(skeleton, side)).flatMap(([joint, angle]) => {
      const [least, most] = RANGES[joint];
      if (least <= angle && angle <= most) return [];
      return [`${side} ${joint} must be from ${least} to ${most} degrees; it is ${rounded(angle)}`];
    }),
  );
}

/** @param {Skeleton} skeleton @param {Side} side @returns {Record<string, number>} in clinical terms, however the limb was placed */
export function jointAngles({ segments }, side) {
  const [thigh, shank, foot] = ["thigh", "shank", "foot"].map((name) => segments[`${side}_${name}`].frame);
  const pelvis = segments.lower_trunk.frame;
  const across = clamped(SIGN[side] * dot(thigh.down, pelvis.right));
  const sagittal = Math.hypot(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down));
  const flexion = degrees(Math.atan2(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down)));
  return {
    "hip flexion": sagittal > 0.3 ? flexion : 0, // a thigh that points sideways is hardly flexed or extended
    "hip abduction": degrees(Math.atan2(across, sagittal)),
    "knee flexion": hingeAngle(thigh, shank.down),
    "ankle dorsiflexion": degrees(Math.atan2(-dot(foot.down, shank.down), dot(foot.down, shank.ahead))),
    "ankle eversion": degrees(Math.asin(clamped(SIGN[side] * dot(shank.down, foot.right)))),
    "elbow flexion": -hingeAngle(segments[`${side}_upper_arm`].frame, segments[`${side}_forearm`].frame.down),
  };
}

/** @param {Frame} upper @param {number[]} lower */
const hingeAngle = (upper, lower) => degrees(Math.atan2(-dot(lower, upper.ahead), dot(lower, upper.down)));

/**
 * @param {import("./posture.js").Figure} figure @param {import("./posture.js").Posture} posture @param {Skeleton} skeleton
 * @returns {string[]} a message for each knee that is to swing although it is straight, or holds the body as its anchor
 */
export function idleSwings(figure, posture, skeleton) {
  return SIDES.flatMap((side) => {
    const swing = posture.legs[side].knee_swing;
    if (!swing) return [];
    if (anchorOf(figure) === `${side}-knee`) {
      return [`${side} knee_swing must be 0 for a knee that is the anchor; it is ${swing}`];
    }
    const bend = jointAngles(skeleton, side)["knee flexion"];
    if (bend >= STRAIGHT) return [];
    return [`${side} knee_swing must be 0 for a straight knee; it is ${swing}, at a bend of ${rounded(bend)} degrees`];
  });
}

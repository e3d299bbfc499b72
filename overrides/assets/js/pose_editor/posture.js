// Postures: the poses of a figure with every joint angle filled in, as kinematics/posture.py has them. A figure is plain
// data with the keys of the YAML, of which any may be left out.

import { SIDES } from "./frame.js";

/** @typedef {import("./frame.js").Side} Side */
/** @typedef {{ forward?: number, out?: number, on?: string, up?: number, toes_out?: number, heel_up?: number, rolls?: boolean }} FootPlace */
/** @typedef {{ forward: number, out: number, on?: string, up: number, toes_out: number, heel_up: number, rolls: boolean }} Foot */
/** @typedef {Record<string, number> & { rests?: string }} Leg */
/** @typedef {Record<string, number> & { reaches?: number[], free?: boolean }} Arm */
/** @typedef {Record<string, any>} Pose */
/** @typedef {Record<string, any>} Prop */
/**
 * @typedef {object} Figure
 * @property {string} [person]
 * @property {string} [view]
 * @property {number} [turned]
 * @property {number} [seen_from_above]
 * @property {string} [body]
 * @property {string} [anchor]
 * @property {{ forward?: number, up?: number, out?: number, on?: string } | null} [anchor_at]
 * @property {string} [works]
 * @property {string[]} [muscles]
 * @property {boolean} [holds]
 * @property {string} [supported_by]
 * @property {string} [arrow]
 * @property {number[]} [arrow_shift]
 * @property {Prop[]} [props]
 * @property {{ fault: string, fix: string }} [fault] words of the fault that is its last position, while that is edited
 * @property {Pose[]} poses
 */
/**
 * @typedef {object} Posture
 * @property {Record<Side, Record<string, number>>} legs
 * @property {Record<Side, Record<string, number> & { reaches?: number[] }>} arms
 * @property {Record<Side, Foot | "free">} feet
 * @property {Record<Side, string>} hands
 * @property {Record<string, number>} trunk
 */

export const TRUNK = [
  ...["trunk_lean", "trunk_side_lean", "trunk_turn", "back_bend", "back_side_bend", "back_turn"],
  ...["head_nod", "head_tilt", "rise", "settles"],
];
export const LEG = [
  ...["hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "knee_swing"],
  ...["ankle_dorsiflexion", "ankle_eversion"],
];
export const ARM = ["shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion"];
export const DEFAULT_FOOT = { forward: 0, out: 0.05, up: 0, toes_out: 6, heel_up: 0, rolls: false };

/** @param {string[]} names @returns {Record<string, number>} */
const zeros = (names) => Object.fromEntries(names.map((name) => [name, 0]));

/** @type {Posture} */
const NEUTRAL = {
  legs: { left: zeros(LEG), right: zeros(LEG) },
  arms: { left: zeros(ARM), right: zeros(ARM) },
  feet: { left: "free", right: "free" },
  hands: { left: "relaxed", right: "relaxed" },
  trunk: zeros(TRUNK),
};

/** @param {Figure} figure @returns {Posture[]} each with what it leaves out taken from the one before */
export function postures(figure) {
  /** @type {Posture[]} */
  const filled = [];
  for (const pose of figure.poses) filled.push(overlaid(pose, filled.at(-1) ?? NEUTRAL));
  return filled;
}

/** @param {Pose} pose @param {Posture} before @returns {Posture} */
export function overlaid(pose, before) {
  const known = (/** @type {Record<string, any>} */ given, /** @type {string[]} */ names) =>
    Object.fromEntries(names.filter((name) => given[name] != null).map((name) => [name, given[name]]));
  /** @type {Posture} */
  const after = {
    ...{ legs: { ...before.legs }, arms: { ...before.arms }, feet: { ...before.feet }, hands: { ...before.hands } },
    trunk: { ...before.trunk, ...known(pose, TRUNK) },
  };
  for (const side of SIDES) {
    const arm = pose[`${side}_arm`] ?? {};
    const kept = { ...before.arms[side] };
    if (arm.free) delete kept.reaches;
    after.legs[side] = { ...before.legs[side], ...known(pose[`${side}_leg`] ?? {}, LEG) };
    after.arms[side] = { ...kept, ...known(arm, [...ARM, "reaches"]) };
    after.feet[side] = standing(pose[`${side}_foot`]) ?? before.feet[side];
    after.hands[side] = pose[`${side}_hand`] ?? before.hands[side];
  }
  return after;
}

/** @param {FootPlace | "free" | null | undefined} foot @returns {Foot | "free" | undefined} */
function standing(foot) {
  if (foot == null || foot === "free") return foot ?? undefined;
  return { ...DEFAULT_FOOT, ...foot };
}

// Problems of a figure: what no body could do in one of its poses or on the way into it. feasibility/movement_faults.py
// without what only the flesh of a body shows.

import { MOMENTS, TOLERANCE } from "./figure_constants.js";
import { exceededLimits, idleSwings } from "./joint_limits.js";
import { lostBalance } from "./balance.js";
import { skeletonAt } from "./movement.js";
import { postures } from "./posture.js";
import { rounded } from "./rounding.js";
import { keySkeletons } from "./skeleton.js";

/** @typedef {{ about: string, size: number, message: string, pose: number, onTheWay: boolean }} Fault pose: counted from 0 */

/**
 * @param {import("./posture.js").Figure} figure settled for the body
 * @param {import("./limbs.js").Body} body
 * @returns {Fault[]} the worst about each thing, in the order in which things first go wrong
 */
export function faultsOf(figure, body) {
  const filled = postures(figure);
  /** @type {Map<string, Fault>} */
  const worst = new Map();
  const add = (/** @type {Fault} */ fault) => {
    const known = worst.get(fault.about);
    if (!known || fault.size > known.size + 1e-9) worst.set(fault.about, fault);
  };
  keySkeletons(figure, body).forEach((skeleton, pose) => {
    const messages = [
      ...exceededLimits(skeleton),
      ...idleSwings(figure, filled[pose], skeleton),
      ...lostBalance(figure, filled[pose], skeleton, body),
    ];
    for (const message of messages) {
      add({ about: `${pose} ${message.split(";")[0]}`, size: 1, message, pose, onTheWay: false });
    }
  });
  for (let step = 0; step <= (figure.poses.length - 1) * MOMENTS; step += 1) {
    for (const { contact, gap, message } of missedFeet(skeletonAt(figure, step / MOMENTS, body))) {
      add({ about: contact, size: gap, message, pose: Math.ceil(step / MOMENTS), onTheWay: step % MOMENTS !== 0 });
    }
  }
  return [...worst.values()];
}

/** @param {import("./skeleton.js").Skeleton} skeleton @returns {{ contact: string, gap: number, message: string }[]} each foot out of reach of where it stands */
export const missedFeet = ({ gaps }) =>
  Object.entries(gaps).filter(([contact, gap]) => contact.endsWith("foot") && gap > TOLERANCE).map(([contact, gap]) => {
    const message = `the ${contact} must reach where it is held; it misses by ${rounded(gap, 2)} body heights`;
    return { contact, gap, message };
  });

/** @param {Fault} fault @param {string[]} names of those who have it, none when everybody has @returns {string} */
export function told({ message, onTheWay }, names) {
  return (onTheWay ? "on the way here, " : "") + message + (names.length ? ` (${names.join(", ")})` : "");
}

/**
 * @param {Record<string, Fault[]>} found person → their faults, the person of the figure first
 * @returns {{ pose: number, message: string }[]} each fault once, with those who have it, in the order of the poses
 */
export function problemsOf(found) {
  /** @type {Map<string, { fault: Fault, names: string[] }>} */
  const who = new Map();
  for (const [name, faults] of Object.entries(found)) {
    for (const fault of faults) {
      const known = who.get(fault.about) ?? { fault, names: [] };
      who.set(fault.about, { ...known, names: [...known.names, name] });
    }
  }
  const everybody = Object.keys(found).length;
  return [...who.values()]
    .map(({ fault, names }) => ({ pose: fault.pose, message: told(fault, names.length < everybody ? names : []) }))
    .sort((a, b) => a.pose - b.pose);
}

// Fault of an exercise: a position that differs from one of the drawing, shown beside it. It is edited as one position
// more, as domain/faults.py draws it, and taken apart again.

import { distance } from "../live_body/vector.js";
import { SAME_PLACE } from "./figure_constants.js";
import { exceededLimits, idleSwings } from "./joint_limits.js";
import { missedFeet } from "./problems.js";
import { postures } from "./posture.js";
import { settled } from "./settle.js";
import { misfits } from "./shape.js";
import { keySkeletons } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {{ fault: string, fix: string, pose: Record<string, any> }} Fault */
/** @typedef {import("./shape.js").Problem} Problem */

const SEEN = /** @type {const} */ (["view", "turned", "seen_from_above"]);

/** @param {Figure} figure @param {Fault} fault @returns {number} the position that it differs from, counted from 1 */
export const positionOf = (figure, { pose }) => Math.min(pose.at ?? figure.poses.length, figure.poses.length);

/** @param {Figure} figure @param {Fault} fault @returns {Figure} whose last position is the fault */
export function joined(figure, fault) {
  const { at: _, muscles: __, view, turned, seen_from_above: above, ...position } = fault.pose;
  const own = Object.entries({ view, turned, seen_from_above: above }).filter(([, value]) => value !== undefined);
  const poses = [...figure.poses.slice(0, positionOf(figure, fault)), { caption: "Fault", ...position }];
  return { ...figure, ...Object.fromEntries(own), poses, fault: { fault: fault.fault, fix: fault.fix } };
}

/** @param {Figure} shown as `joined` makes it, and then changed @param {Figure} figure @param {Fault} fault both as they were @returns {{ figure: Figure, fault: Fault }} */
export function parted(shown, figure, fault) {
  const at = positionOf(figure, fault);
  const { fault: said, ...rest } = shown;
  const { caption: _, arrow: __, ...position } = shown.poses[at];
  const { at: given, muscles } = fault.pose;
  /** @type {Figure} */
  const kept = { ...rest, poses: [...shown.poses.slice(0, at), ...figure.poses.slice(at)] };
  /** @type {Record<string, any>} */
  const pose = { ...(given && { at: given }), ...(muscles && { muscles }), ...position };
  for (const key of SEEN) {
    if (shown[key] !== figure[key] || fault.pose[key] !== undefined) pose[key] = shown[key];
    if (figure[key] === undefined) delete kept[key];
    else Object.assign(kept, { [key]: figure[key] });
  }
  return { figure: kept, fault: { fault: said?.fault ?? "", fix: said?.fix ?? "", pose } };
}

/** @param {Figure} shown as `joined` makes it @param {import("./flesh.js").Person} person who is drawn @returns {Problem[]} what must be otherwise; balance may be lost in a fault, and hands may come off */
export function faultFindings(shown, person) {
  const said = [["fault", "what goes differently"], ["fix", "what to try then"]].flatMap(([key, what]) =>
    shown.fault?.[/** @type {"fix"} */ (key)] ? [] : [{ message: `${key}: must say ${what}` }]);
  const shape = misfits(shown);
  if (shape.length) return [...said, ...shape];
  const [wrong, right] = [shown, { ...shown, poses: shown.poses.slice(0, -1) }].map((figure) => settled(figure, person));
  const [skeleton, aim] = [wrong, right].map((figure) => keySkeletons(figure, person.body).slice(-1)[0]);
  const pose = shown.poses.length - 1;
  const posture = postures(wrong)[pose];
  const messages = [...exceededLimits(skeleton), ...idleSwings(wrong, posture, skeleton), ...missedFeet(skeleton).map(({ message }) => message)];
  const same = Object.entries(skeleton.segments).every(([name, { end }]) => distance(end, aim.segments[name].end) < SAME_PLACE);
  if (same) messages.push(`pose: must differ from position ${pose}`);
  return [...said, ...messages.map((message) => ({ message }))];
}

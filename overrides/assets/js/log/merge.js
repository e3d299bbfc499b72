// Merging of a file into the log: nothing that is here is lost.

import { furtherOf } from "../session/followed_plan.js";
import { readLog } from "../session/log_records.js";
import { MOMENTS } from "../session/record.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */
/** @typedef {import("../session/followed_plan.js").FollowedPlan} FollowedPlan */
/** @typedef {{ id: string }} Raw */

/**
 * @param {Raw[]} kept the log
 * @param {import("../session/files.js").FileContent} found the file
 * @returns {{ raws: Raw[], words: string }} records to be kept, and a sentence about them
 */
export function mergeFile(kept, { sessions, checks, plans, others, unreadable }) {
  const ids = new Set(kept.map(({ id }) => id));
  const here = readLog(kept);
  const every = [...sessions, ...checks, ...plans, ...others];
  const fresh = every.filter(({ id }) => !ids.has(id));
  const filled = [
    ...sessions.flatMap((session) => withRatings(of(here.sessions, session), session)),
    ...checks.flatMap((check) => withAnswers(of(here.checks, check), check)),
    ...plans.flatMap((plan) => furtherPlan(of(here.plans, plan), plan)),
  ];
  const same = every.length - fresh.length - filled.length;
  const counts = [
    `${fresh.length} added`,
    filled.length ? `${filled.length} filled in from the file` : "",
    same ? `${same} were already here and have not changed` : "",
    unreadable ? `${unreadable} could not be read` : "",
  ];
  return { raws: [...fresh, ...filled], words: `${counts.filter(Boolean).join(", ")}.` };
}

/**
 * @template {Raw} Kept
 * @param {Kept[]} records @param {Raw} other
 * @returns {Kept | undefined} the one of the same id
 */
const of = (records, other) => records.find(({ id }) => id === other.id);

/**
 * @param {Session | undefined} here
 * @param {Session} other the same session from a file
 * @returns {Session[]} it with the answers that were open here and stand in the file; nothing when there are none
 */
function withRatings(here, other) {
  const open = here ? MOMENTS.filter((moment) => here.pain[moment] === null && other.pain[moment] !== null) : [];
  if (!here || !open.length) return [];
  return [
    { ...here, pain: { ...here.pain, ...Object.fromEntries(open.map((moment) => [moment, other.pain[moment]])) } },
  ];
}

/**
 * @param {FunctionCheck | undefined} here
 * @param {FunctionCheck} other the same check from a file
 * @returns {FunctionCheck[]} the same for a check; two counts are one answer, with the hands that did or did not help
 */
function withAnswers(here, other) {
  if (!here) return [];
  const counted = here.stands.some((count) => count !== null);
  const { stands, hands } = counted ? here : other;
  const filled = { ...here, stands, hands, stairs: here.stairs ?? other.stairs, stepDown: here.stepDown ?? other.stepDown };
  return JSON.stringify(filled) === JSON.stringify(here) ? [] : [filled];
}

/** @param {FollowedPlan | undefined} here @param {FollowedPlan} other @returns {FollowedPlan[]} the same for a plan */
const furtherPlan = (here, other) => (here && furtherOf(here, other) === other ? [other] : []);

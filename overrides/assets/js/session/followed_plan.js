// Record of a six-week plan that somebody follows: each week that was begun, and the check that ended it. The last week
// of the list is the one they are in. It moves on when its reader chooses so, and never by itself.

import { isCount, isId, isMoment, isRating, isText } from "./shape.js";

/** @typedef {"on" | "stay" | "gentler" | "back" | "restart"} Step next week; again; again but less; one back; week 1 */

/**
 * @typedef {object} WeekCheck
 * @property {string} on moment of the check
 * @property {boolean | null} held the answer to the question of the week; null: not answered
 * @property {import("./shape.js").Rating} morning pain this morning
 * @property {boolean} stopSign whether one of the signs to stop was there
 * @property {Step} step what its reader chose
 */

/**
 * @typedef {object} FollowedWeek
 * @property {number} week 1 to 6
 * @property {string} began
 * @property {string | null} link of its sessions, as it was on that day: a later change of the plan takes no session
 *   away; null: the week has none
 * @property {boolean} gentler whether it is done as the plan says for "not yet", or after a long break
 * @property {WeekCheck | null} check null: the week is not over
 */

/**
 * @typedef {object} FollowedPlan
 * @property {3} version pages that know of sessions alone, up to version 2, take it for a newer record and keep it
 * @property {"followed-plan"} kind
 * @property {string} id
 * @property {string} plan the id of the plan
 * @property {string} title
 * @property {string} began
 * @property {string | null} ended when it was finished or stopped; null: it goes on
 * @property {FollowedWeek[]} weeks
 */

export const KIND = "followed-plan";
export const VERSION = 3;
export const WEEKS = 6;
const LONGEST = 200;
const STEPS = ["on", "stay", "gentler", "back", "restart"];

/** @param {any} check @returns {check is WeekCheck} */
const isCheck = (check) =>
  isMoment(check?.on) &&
  [true, false, null].includes(check.held) &&
  isRating(check.morning) &&
  typeof check.stopSign === "boolean" &&
  STEPS.includes(check.step);

/** @param {any} week @returns {week is FollowedWeek} */
const isWeek = (week) =>
  isCount(week?.week, WEEKS) &&
  week.week > 0 &&
  isMoment(week.began) &&
  (week.link === null || (isText(week.link, 4000) && /^v\d/.test(week.link))) &&
  typeof week.gentler === "boolean" &&
  (week.check === null || isCheck(week.check));

/** @param {any} raw @returns {raw is FollowedPlan} */
const isFollowedPlan = (raw) =>
  raw?.version === VERSION &&
  raw.kind === KIND &&
  isText(raw.id, 60) &&
  isId(raw.plan) &&
  isText(raw.title, 120) &&
  isMoment(raw.began) &&
  (raw.ended === null || isMoment(raw.ended)) &&
  Array.isArray(raw.weeks) &&
  raw.weeks.length > 0 &&
  raw.weeks.length <= LONGEST &&
  raw.weeks.every(isWeek);

/** @param {unknown} raw @returns {FollowedPlan | null} nothing but what belongs to it; null where it is none */
export function readFollowedPlan(raw) {
  if (!isFollowedPlan(raw)) return null;
  const { version, kind, id, plan, title, began, ended, weeks } = raw;
  return { version, kind, id, plan, title, began, ended, weeks: weeks.map(ownFields) };
}

/** @param {FollowedWeek} week @returns {FollowedWeek} */
function ownFields({ week, began, link, gentler, check }) {
  if (!check) return { week, began, link, gentler, check };
  const { on, held, morning, stopSign, step } = check;
  return { week, began, link, gentler, check: { on, held, morning, stopSign, step } };
}

/** @param {FollowedPlan} plan @returns {FollowedWeek} the week that its reader is in, or was in at the end */
export const currentWeek = ({ weeks }) => weeks[weeks.length - 1];

/** @param {FollowedPlan} plan @returns {boolean} whether its last week was checked and done */
export const isFinished = (plan) => plan.ended !== null && currentWeek(plan).check?.step === "on";

/**
 * @param {string} id
 * @param {{ id: string, title: string }} plan
 * @param {string | null} link of its first week
 * @param {string} moment
 * @returns {FollowedPlan}
 */
export const beginPlan = (id, { id: plan, title }, link, moment) => ({
  version: VERSION,
  kind: KIND,
  id,
  plan,
  title,
  began: moment,
  ended: null,
  weeks: [{ week: 1, began: moment, link, gentler: false, check: null }],
});

/** @param {number} week @param {Step} step @returns {number} the week that a step leads to; 7: the plan is done */
export function nextWeek(week, step) {
  if (step === "restart") return 1;
  return step === "on" ? week + 1 : step === "back" ? Math.max(1, week - 1) : week;
}

/**
 * @param {FollowedPlan} plan
 * @param {WeekCheck} check what its reader answered and chose
 * @param {(week: number) => string | null} linkOf the link of a week, as it is today
 * @returns {FollowedPlan} it with the week that they chose
 */
export function takeStep(plan, check, linkOf) {
  const current = currentWeek(plan);
  const weeks = [...plan.weeks.slice(0, -1), { ...current, check }];
  const next = nextWeek(current.week, check.step);
  if (next > WEEKS) return { ...plan, ended: check.on, weeks };
  const gentler = check.step === "gentler" || check.step === "restart";
  return {
    ...plan,
    weeks: [...weeks, { week: next, began: check.on, link: linkOf(next), gentler, check: null }],
  };
}

/**
 * @param {FollowedPlan} here
 * @param {FollowedPlan} other the same one from a file
 * @returns {FollowedPlan} whichever got further
 */
export function furtherOf(here, other) {
  const far = (/** @type {FollowedPlan} */ { weeks, ended }) => weeks.length * 2 + (weeks[weeks.length - 1].check ? 1 : 0) + (ended ? 0.5 : 0);
  return far(other) > far(here) ? other : here;
}

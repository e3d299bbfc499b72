// Suggestion after a week of a six-week plan, from the answers of its reader and from what the log holds. The pain rule
// goes first. It is a suggestion with its reason: the reader chooses.

import { REAL_CHANGE, changeInStands } from "./function_check.js";
import { dayOf, daysBetween } from "./days.js";
import { WEEKS } from "./followed_plan.js";
import { ACCEPTABLE, FINE, adviceFor } from "./pain_rule.js";

/** @typedef {import("./record.js").Session} Session */
/** @typedef {import("./function_check.js").FunctionCheck} FunctionCheck */
/** @typedef {import("./followed_plan.js").FollowedWeek} FollowedWeek */
/** @typedef {import("./followed_plan.js").FollowedPlan} FollowedPlan */
/** @typedef {import("./followed_plan.js").Step | "help" | "read"} Suggestion read: the words of the plan decide */
/**
 * @typedef {"sign" | "morning-above" | "last-session" | "step-down" | "not-held" | "nothing-done" | "long-break"
 *   | "morning-some" | "session" | "fewer" | "some-done" | "no-number" | "calm"} Reason
 */

/** @type {Record<Reason, string>} */
export const REASONS = {
  sign: "You had one of the signs to stop. Get help first. Your plan waits for you.",
  "morning-above": "Your knee hurt more than 5 out of 10 this morning. The pain rule then says: do less.",
  "last-session": "After your last session the pain rule said: do less.",
  "step-down": "The step down of your check hurt more than 5 out of 10. The pain rule then says: do less.",
  "not-held": "You answered the question of the week with “not yet”.",
  "nothing-done": "There was no session this week.",
  "long-break": "Your last session was two weeks ago, or more.",
  "morning-some": "Your knee hurt 3 to 5 out of 10 this morning. Let it settle to 0 to 2 before you add anything.",
  session: "After one session this week the pain rule said: do less. Another week like this shows whether it has settled.",
  fewer: "You stood up from the chair at least 3 times fewer than last time. Give it another week before you add anything.",
  "some-done": "You did fewer sessions than the week has. Do it once more, and then go on.",
  "no-number": "Without a number for this morning the pain rule cannot be used. Another week like this is the safe choice.",
  calm: "You did your sessions, and your knee was at 0 to 2 out of 10 this morning.",
};

/** @type {Partial<Record<Reason, (limit: number) => string>>} in a plan with a limit of its own */
const REASONS_OF_LIMIT = {
  "morning-above": (limit) => `Your knee hurt more than ${limit} out of 10 this morning. The limit of this plan is ${limit}: do less.`,
  "last-session": (limit) => `Your last session went above the limit of this plan, which is ${limit} out of 10, or was worse the next morning.`,
  "step-down": (limit) => `The step down of your check hurt more than ${limit} out of 10. The limit of this plan is ${limit}: do less.`,
  session: (limit) => `One session this week went above the limit of this plan, which is ${limit} out of 10, or was worse the next morning. Another week like this shows whether it has settled.`,
};

/** @param {Reason} reason @param {number | null} limit of the plan's own @returns {string} */
export const reasonInWords = (reason, limit) =>
  (limit === null ? null : REASONS_OF_LIMIT[reason]?.(limit)) ?? REASONS[reason];

/** Days without a session from which on a plan begins again. */
const LONG_BREAK = 14;

/**
 * @typedef {object} WeekFacts
 * @property {number} week 1 to 6
 * @property {number} away days since the last session, or since the week began
 * @property {Session[]} sessions of the week, the earliest first
 * @property {number} least sessions that the week has; 0: it has none
 * @property {boolean | null} held
 * @property {import("./shape.js").Rating} morning
 * @property {boolean} stopSign
 * @property {FunctionCheck | null} check of the week
 * @property {FunctionCheck[]} checks all of them
 * @property {number} [limit] the most pain that the plan allows, where it has a limit of its own
 */

/** @param {WeekFacts} facts @returns {{ step: Suggestion, reason: Reason }} */
export function suggestionFor(facts) {
  const { week, away, sessions, least, held, morning, stopSign, check, checks, limit = ACCEPTABLE } = facts;
  const advice = sessions.map(({ pain, stopSign }) => adviceFor(pain, stopSign, limit).answer);
  const last = advice[advice.length - 1];
  const known = typeof morning === "number" ? morning : null;
  if (stopSign || last === "help") return { step: "help", reason: "sign" };
  const less = lessOf(week, advice);
  if (known !== null && known > limit) return { step: less, reason: "morning-above" };
  if (typeof check?.stepDown === "number" && check.stepDown > limit) return { step: less, reason: "step-down" };
  if (last === "less") return { step: less, reason: "last-session" };
  if (held === false) return { step: week === WEEKS ? "read" : less, reason: "not-held" };
  if (least && away >= LONG_BREAK) return { step: "read", reason: "long-break" };
  if (least && !sessions.length) return { step: week === 1 ? "stay" : "back", reason: "nothing-done" };
  if (known === null) return { step: "stay", reason: "no-number" };
  if (known > FINE) return { step: "stay", reason: "morning-some" };
  if (advice.includes("less") || advice.includes("help")) return { step: "stay", reason: "session" };
  if (check && (changeInStands(check, checks) ?? 0) <= -REAL_CHANGE) return { step: "stay", reason: "fewer" };
  if (sessions.length < least) return { step: "stay", reason: "some-done" };
  return { step: "on", reason: "calm" };
}

/**
 * Less than this week: the week before where the pain rule said so after most sessions, as the plans have it, and where
 * the last week has no gentler form.
 * @param {number} week
 * @param {import("./pain_rule.js").Advice[]} advice on each session
 * @returns {"gentler" | "back"}
 */
function lessOf(week, advice) {
  const most = advice.filter((each) => each === "less").length * 2 > advice.length && advice.length > 1;
  return week === WEEKS || (most && week > 1) ? "back" : "gentler";
}

/**
 * @param {FollowedPlan} plan
 * @param {number} index of a week in it
 * @param {Session[]} sessions of the log, the earliest first
 * @returns {Session[]} those of that week: done with its link, from its day on until the next week began.
 *   Where it is a week again, from its moment on: earlier sessions of that day were of the time before
 */
export function sessionsOfWeek({ weeks }, index, sessions) {
  const { began, link } = weeks[index];
  const next = weeks[index + 1];
  const again = weeks[index - 1]?.link === link;
  return sessions.filter(
    (session) =>
      session.address === `#${link}` &&
      (again ? Date.parse(session.began) >= Date.parse(began) : dayOf(session.began) >= dayOf(began)) &&
      (!next || Date.parse(session.began) < Date.parse(next.began)),
  );
}

/**
 * @param {FollowedWeek} week
 * @param {FunctionCheck[]} checks the earliest first
 * @returns {FunctionCheck | null} the latest one since the week began
 */
export const checkOfWeek = ({ began }, checks) =>
  checks.filter(({ on }) => Date.parse(on) >= Date.parse(began)).pop() ?? null;

/**
 * @param {FollowedWeek} week
 * @param {Session[]} sessions of it, the earliest first
 * @param {string} today
 * @returns {number} days since the last of them; since the week began where there is none
 */
export const daysAway = ({ began }, sessions, today) =>
  daysBetween(dayOf(sessions[sessions.length - 1]?.began ?? began), today);

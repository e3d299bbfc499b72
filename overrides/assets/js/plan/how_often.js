// Phrases for how often a plan is done, and for how long.

import { DAYS, DAY_NAMES, EVERY_OTHER_DAY } from "./constants.js";
import { range, span } from "./dose.js";

/** @typedef {import("./dose.js").Range} Range */
/** @typedef {Partial<Pick<import("./link.js").Plan, "days" | "perWeek" | "weeks">>} Schedule of a plan; what it leaves out is open */
/** @typedef {{ sessions_per_week: Range, weeks: Range, every_other_day?: boolean }} Routine */

/**
 * How often: on the days of the plan, as many times a week as it says, or as the routine does that it comes from.
 * @param {Schedule} plan
 * @param {Routine} [of]
 */
export function frequency({ days, perWeek }, of) {
  if (days === EVERY_OTHER_DAY) return "every other day";
  const chosen = DAY_NAMES.filter((_, index) => days?.includes(DAYS[index]));
  const on = chosen.length ? `on ${chosen.join(", ").replace(/, (\w+)$/, " and $1")}` : "";
  if (!on && !perWeek && of?.every_other_day) return "every other day";
  const sessions = perWeek ?? (on ? undefined : of?.sessions_per_week);
  return [sessions && timesAWeek(sessions), on].filter(Boolean).join(", ");
}

/** @param {Range} sessions */
function timesAWeek(sessions) {
  const times = span(sessions, " to ");
  return times === "1" ? "once a week" : `${times} times a week`;
}

/** @param {Schedule} plan @param {Routine} [of] */
export function duration({ weeks }, of) {
  const shown = weeks ? range(weeks) : of?.weeks;
  return shown ? `for ${counted(shown, "week")}` : "";
}

/** @param {Range} range @param {string} what `6 to 12 weeks`, `1 week` */
export const counted = (range, what) => `${span(range, " to ")} ${what}${range.high === 1 ? "" : "s"}`;

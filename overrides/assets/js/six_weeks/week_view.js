// Week of a plan that somebody is in: what it is for, its sessions with those that are done, and when its check is due.
//
// Keyboard: links and buttons; the check before its day is folded, and Enter opens it.

import { dayOf, daysBetween, daysLater, stamp, weekdayText } from "../session/days.js";
import { WEEKS, currentWeek } from "../session/followed_plan.js";
import { checkOfWeek, daysAway, sessionsOfWeek } from "../session/week_advice.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { weekForm } from "./week_form.js";

/** @typedef {import("../session/followed_plan.js").FollowedPlan} FollowedPlan */
/** @typedef {import("../session/log_records.js").LogRecords} LogRecords */
/** @typedef {import("./plan_data.js").SixWeekPlan} SixWeekPlan */
/** @typedef {import("./week_form.js").Answers} Answers */

/** Days from the beginning of a week until its check. */
const CHECK_AFTER = 7;

/**
 * @typedef {object} WeekState
 * @property {import("../session/record.js").Session[]} sessions of this week
 * @property {string} due day of its check
 * @property {boolean} isDue
 * @property {number} times it was begun in a row, this time included
 */

/** @param {FollowedPlan} followed @param {LogRecords} records @param {number} now @returns {WeekState} */
export function weekState(followed, { sessions }, now) {
  const index = followed.weeks.length - 1;
  const { week, began } = followed.weeks[index];
  const due = daysLater(dayOf(began), CHECK_AFTER);
  const before = followed.weeks.findLastIndex((other) => other.week !== week);
  return {
    sessions: sessionsOfWeek(followed, index, sessions),
    due,
    isDue: daysBetween(due, dayOf(stamp(now))) >= 0,
    times: index - before,
  };
}

/** @param {number} done @param {{ low: number, high: number }} sessions @returns {string} `1 of 2 to 3 sessions done` */
export const sessionsInWords = (done, { low, high }) =>
  `${done} of ${low === high ? low : `${low} to ${high}`} ${high === 1 ? "session" : "sessions"} done`;

/**
 * @param {FollowedPlan} followed
 * @param {SixWeekPlan} plan
 * @param {LogRecords} records
 * @param {Answers} draft answers to its check so far
 * @param {{ choose: (answers: Answers, step: import("../session/followed_plan.js").Step) => void, without: () => void }} acts
 * @returns {HTMLElement}
 */
export function weekView(followed, plan, records, draft, { choose, without }) {
  const current = currentWeek(followed);
  const week = plan.weeks[current.week - 1];
  const { sessions, due, isDue, times } = weekState(followed, records, Date.now());
  const check = checkOfWeek(current, records.checks);
  const away = daysAway(current, sessions, dayOf(stamp(Date.now())));
  const least = week.sessions?.low ?? 0;
  const known = { week: current.week, away, sessions, least, check, checks: records.checks };
  const form = weekForm(current, plan, known, draft, choose);
  const next = current.week < WEEKS ? `Before week ${current.week + 1}` : "After week 6";
  return make(
    "div",
    { class: "this-week" },
    make("h2", { class: "this-week__heading", tabindex: "-1" }, `Week ${current.week} of ${WEEKS}${again(times)}`),
    make("p", { class: "this-week__focus" }, week.focus),
    current.gentler ? make("p", { class: "notice this-week__gentler" }, gentlerInWords(followed, plan)) : null,
    week.activity.length ? make("ul", {}, ...week.activity.map((line) => make("li", {}, line))) : null,
    week.sessions && current.link && done(sessions.length, week.sessions, current.link, without),
    make(
      "p",
      { class: "this-week__all" },
      make("a", { href: siteUrl(`plans/${plan.id}/#week-${current.week}`) }, `All of week ${current.week}`),
    ),
    isDue
      ? make("section", { class: "this-week__check" }, make("h3", {}, `${next}: how was it?`), form)
      : make(
          "div",
          { class: "this-week__check" },
          make("p", {}, make("strong", {}, `${next}: `), `the check is due on ${weekdayText(due)}.`),
          make("details", {}, make("summary", {}, "Do this check now"), form),
        ),
  );
}

/** @param {FollowedPlan} followed @param {SixWeekPlan} plan @returns {string} the words of the plan for less */
function gentlerInWords(followed, plan) {
  const before = followed.weeks[followed.weeks.length - 2]?.check?.step;
  return before === "restart" ? plan.missed : plan.weeks[currentWeek(followed).week - 1].wayDown;
}

/** @param {number} times @returns {string} */
const again = (times) => (times < 2 ? "" : times === 2 ? ", for the second time" : ", once more");

/**
 * @param {number} count
 * @param {{ low: number, high: number }} sessions
 * @param {string} link
 * @param {() => void} without
 */
function done(count, sessions, link, without) {
  const marks = Array.from({ length: Math.max(sessions.high, count) }, (_, index) =>
    make("span", { class: `this-week__mark${index < count ? " this-week__mark--done" : ""}` }, index < count ? "✓" : ""),
  );
  return make(
    "div",
    { class: "this-week__sessions" },
    make("p", { class: "this-week__done" }, make("span", { class: "this-week__marks", "aria-hidden": "true" }, ...marks), sessionsInWords(count, sessions)),
    make(
      "div",
      { class: "player__row" },
      make("a", { href: siteUrl(`play/#${link}`), class: "button player__button player__button--main" }, "Do a session"),
      button("I did one without the timer", without, { class: "button player__button" }),
    ),
  );
}

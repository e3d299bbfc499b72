// What comes after a session: two questions, the day of the next session, and the step on.

import { linkNames } from "../plan/names.js";
import { readLink } from "../plan/link.js";
import { DAYS, EVERY_OTHER_DAY } from "../plan/constants.js";
import { dayOf, daysLater, weekdayText } from "../session/days.js";
import { adviceFor } from "../session/pain_rule.js";
import { askingPeriod } from "../session/questions_due.js";
import { make } from "../widgets/dom.js";
import { planNames, routineRecord } from "../widgets/records.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {import("../session/pain_rule.js").Advice} Advice */
/** @typedef {{ low: number, high: number }} Range */
/** @typedef {{ text: string }} Text */

const WEEK = 7;

/** @param {Session} session @returns {HTMLElement} complete once what the plan says has been fetched */
export function comingNext(session) {
  const { answer } = adviceFor(session.pain, session.stopSign);
  const hour = new Date(askingPeriod(session.ended, "hour")[0]);
  const time = hour.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const log = make("a", { href: siteUrl("log/") }, "log");
  const list = make(
    "ol",
    { class: "coming" },
    make("li", {}, make("b", {}, `In an hour, from ${time} on:`), " how is it? Your ", log, " asks."),
    make("li", {}, make("b", {}, "Tomorrow morning:"), ` how is it then? ${MORNING[answer]}`),
  );
  if (answer !== "help") {
    steps(session, answer)
      .then((lines) => list.append(...lines))
      .catch(() => {}); // offline, the rest stands
  }
  return make("div", {}, make("h3", {}, "What comes next"), list);
}

/** @type {Record<Advice, string>} */
const MORNING = {
  help: "Your next session waits until somebody has seen you.",
  less: "Whatever you answer, do less next time.",
  wait: "If it is back at 0 to 2, carry on as planned. If not, do less next time.",
  keep: "If it is worse than today, do less next time.",
  unsure: "With a pain score, the pain rule can be used.",
};

/** @param {Session} session @param {Advice} answer @returns {Promise<HTMLElement[]>} */
async function steps({ ended, routine, address }, answer) {
  const [published, plan] = await Promise.all([
    routine ? routineRecord(routine) : null,
    address.startsWith("#") ? planOf(address.slice(1)) : null,
  ]);
  const days = plan?.days ?? (published?.every_other_day ? EVERY_OTHER_DAY : null);
  const next = nextDay(dayOf(ended), days, plan?.perWeek ?? published?.sessions_per_week ?? null);
  const named = Array.isArray(days);
  const less = answer === "less";
  const rules = less ? published?.regression : answer === "keep" ? published?.progression : null;
  const [rule] = /** @type {Text[]} */ (rules ?? []);
  const anchor = less ? "when-to-do-less" : "when-to-do-more";
  return [
    next && make("li", {}, make("b", {}, "Next session:"), ` ${named ? "" : "from "}${weekdayText(next)}${named ? "" : " on"}.`),
    rule &&
      make(
        "li",
        {},
        make("b", {}, less ? "A step back:" : "A step on:"),
        ` ${rule.text} `,
        make("a", { href: siteUrl(`routines/${routine}/#${anchor}`) }, less ? "All steps back" : "All steps on"),
      ),
  ].filter((line) => line instanceof HTMLElement);
}

/** @param {string} fragment @returns {Promise<import("../plan/link.js").Plan>} */
const planOf = async (fragment) => readLink(fragment, linkNames(await planNames())).plan;

/**
 * First day for the next session: the next one that the plan names, or so many days later that the most sessions a week
 * fit evenly.
 * @param {string} today @param {import("../plan/link.js").Plan["days"]} days @param {Range | null} perWeek
 * @returns {string | null} nothing where the plan leaves both open
 */
export function nextDay(today, days, perWeek) {
  if (days === EVERY_OTHER_DAY) return daysLater(today, 2);
  if (!days?.length) return perWeek && daysLater(today, Math.max(1, Math.floor(WEEK / perWeek.high)));
  const coming = Array.from({ length: WEEK }, (_, index) => daysLater(today, index + 1));
  return coming.find((day) => days.includes(DAYS[(new Date(day).getUTCDay() + WEEK - 1) % WEEK])) ?? null;
}

// Schedule of the plan: how often it is done, in one of three ways, and for how many weeks. All of it may be left open.
//
// Keyboard: a choice of the way, then a stepper (controls.js), or seven checkboxes; then a stepper for the weeks. Times a
// week may be typed as `3` or as `2-3`; a step moves both ends.

import { DAYS, DAY_NAMES, EVERY_OTHER_DAY, MOST_PER_WEEK, MOST_WEEKS } from "../plan/constants.js";
import { span } from "../plan/dose.js";
import { spread } from "../plan/ical.js";
import { make } from "../widgets/dom.js";
import { choice, labelled, stepper } from "./controls.js";
import { everyOtherDay, forWeeks, onDays, timesAWeek } from "./plan_edits.js";

const FIRST_WEEKS = 6;
const FIRST_TIMES = { low: 2, high: 3 };
const OPEN = "open";
/** @type {[string, string][]} */
const WAYS = [
  ["times", "Times a week"],
  ["days", "On named days"],
  [EVERY_OTHER_DAY, "Every other day"],
];

/** @param {import("./app.js").App} app */
export function schedule(app) {
  const { library } = app;
  let way = "times"; // while the plan says nothing, only this shows which one was chosen
  const boxes = DAYS.map((day, index) => {
    const box = make("input", { type: "checkbox", value: day, "aria-label": DAY_NAMES[index] });
    box.addEventListener("change", () => {
      const names = DAY_NAMES.filter((_, at) => boxes[at].checked).join(", ");
      const days = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      app.edit(onDays(app.plan(), days), names ? `On ${names}.` : "No days are set.");
    });
    return box;
  });
  const labels = boxes.map((box, index) =>
    make("label", { class: "toggle day" }, box, make("span", { "aria-hidden": "true" }, DAY_NAMES[index].slice(0, 3))),
  );
  const days = make("fieldset", { class: "days" }, make("legend", { class: "build__label" }, "Days"), ...labels);

  const ways = choice("How often", WAYS, (chosen) => {
    way = chosen;
    const plan = app.plan();
    if (chosen === EVERY_OTHER_DAY) app.edit(everyOtherDay(plan), "Every other day.");
    else if (chosen === "days") app.edit(onDays(plan, plan.perWeek ? spread(plan.perWeek.low) : []), "Choose the days.");
    else app.edit(timesAWeek(plan, Array.isArray(plan.days) ? range(plan.days.length) : null), "Set how many times a week.");
    show(app.plan());
  });

  /** @param {import("../plan/dose.js").Range | null} perWeek */
  const setTimes = (perWeek) =>
    app.edit(timesAWeek(app.plan(), perWeek), perWeek ? `${span(perWeek)} times a week.` : "How often is left open.");
  const times = stepper(
    "Times a week",
    "the plan",
    (step) => setTimes(stepped(app.plan().perWeek ?? null, step)),
    (text) => setTimes(readTimes(text)),
  );

  /** @param {number | null} weeks */
  const setWeeks = (weeks) => app.edit(forWeeks(app.plan(), weeks), weeks ? `For ${weeks} weeks.` : "No weeks are set.");
  const weeks = stepper(
    "Weeks",
    "the plan",
    (step) => {
      const now = app.plan().weeks;
      if (now === null ? step > 0 : now + step <= MOST_WEEKS) setWeeks(now === null ? FIRST_WEEKS : now + step || null);
    },
    (text) => {
      if (text.trim() && !/^\s*\d{1,3}\s*$/.test(text)) throw new RangeError("Weeks must be a number such as 6.");
      setWeeks(text.trim() ? Number(text) : null);
    },
  );

  /** @param {import("./plan_edits.js").Plan} plan */
  const show = ({ days: now, perWeek, weeks: long, routine: from }) => {
    const routine = library.routines.find(({ id }) => id === from);
    if (now === EVERY_OTHER_DAY) way = EVERY_OTHER_DAY;
    else if (now) way = "days";
    else if (perWeek || way === EVERY_OTHER_DAY) way = "times";
    ways.show(way);
    days.hidden = way !== "days";
    times.element.hidden = way !== "times";
    for (const box of boxes) box.checked = Array.isArray(now) && now.includes(box.value);
    times.show({
      text: perWeek ? span(perWeek) : "",
      less: Boolean(perWeek),
      more: (perWeek?.high ?? 0) < MOST_PER_WEEK,
      none: routine ? span(routine.sessions_per_week) : OPEN,
    });
    weeks.show({
      text: long === null ? "" : String(long),
      less: long !== null,
      more: (long ?? 0) < MOST_WEEKS,
      none: routine ? span(routine.weeks) : OPEN,
    });
  };

  const how = labelled("How often", ways.element);
  return {
    element: make("div", { class: "when-to" }, how, times.element, days, weeks.element),
    show,
    /** @param {"often" | "long"} part the part of the schedule that takes the focus */
    focus: (part) => {
      const place = part === "long" ? weeks.element : way === "days" ? days : times.element;
      place.querySelector("input")?.focus();
    },
  };
}

/** @param {number} count */
const range = (count) => ({ low: count, high: count });

/**
 * @param {import("../plan/dose.js").Range | null} perWeek
 * @param {1 | -1} step
 * @returns {import("../plan/dose.js").Range | null} both ends moved by one; nothing below once a week
 */
export function stepped(perWeek, step) {
  if (!perWeek) return step > 0 ? FIRST_TIMES : null;
  const { low, high } = { low: perWeek.low + step, high: perWeek.high + step };
  if (high > MOST_PER_WEEK) return perWeek;
  return low < 1 ? null : { low, high };
}

/** @param {string} text `3`, `2-3` or `2 to 3` @returns {import("../plan/dose.js").Range | null} */
export function readTimes(text) {
  if (!text.trim()) return null;
  const [, low, high = low] = /^\s*(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?\s*$/.exec(text) ?? [];
  if (!low) throw new RangeError("Times a week must be a number such as 3, or 2-3.");
  return { low: Number(low), high: Number(high) };
}

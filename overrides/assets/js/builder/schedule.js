// Schedule of the plan: its days, and for how many weeks. Both may be left open.
//
// Keyboard: seven checkboxes, then a stepper (controls.js).

import { DAYS, DAY_NAMES, MOST_WEEKS } from "../plan/constants.js";
import { make } from "../widgets/dom.js";
import { stepper } from "./controls.js";
import { forWeeks, onDays } from "./plan_edits.js";

const FIRST = 6;

/** @param {import("./app.js").App} app */
export function schedule(app) {
  const boxes = DAYS.map((day, index) => {
    const box = make("input", { type: "checkbox", value: day, "aria-label": DAY_NAMES[index] });
    box.addEventListener("change", () => {
      const days = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const names = DAY_NAMES.filter((_, at) => boxes[at].checked).join(", ");
      app.edit(onDays(app.plan(), days), names ? `On ${names}.` : "No days are set.");
    });
    return box;
  });
  /** @param {number | null} weeks */
  const set = (weeks) => app.edit(forWeeks(app.plan(), weeks), weeks ? `For ${weeks} weeks.` : "No weeks are set.");
  const weeks = stepper(
    "Weeks",
    "the plan",
    (way) => {
      const now = app.plan().weeks;
      if (now === null ? way > 0 : now + way <= MOST_WEEKS) set(now === null ? FIRST : now + way || null);
    },
    (text) => {
      if (text.trim() && !/^\s*\d{1,3}\s*$/.test(text)) throw new RangeError("Weeks must be a number such as 6.");
      set(text.trim() ? Number(text) : null);
    },
  );
  const labels = boxes.map((box, index) =>
    make("label", { class: "toggle day" }, box, make("span", { "aria-hidden": "true" }, DAY_NAMES[index].slice(0, 3))),
  );
  return {
    element: make(
      "div",
      { class: "when-to" },
      make("fieldset", { class: "days" }, make("legend", { class: "build__label" }, "Days"), ...labels),
      weeks.element,
    ),
    /** @param {import("./plan_edits.js").Plan} plan */
    show: ({ days, weeks: now }) => {
      for (const box of boxes) box.checked = Array.isArray(days) && days.includes(box.value);
      weeks.show({
        text: now === null ? "" : String(now),
        less: now !== null,
        more: (now ?? 0) < MOST_WEEKS,
        none: "open",
      });
    },
  };
}

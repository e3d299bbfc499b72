// Form of an item of the plan: its dose, its note, whether the next exercise follows at once, and weeks that change the
// dose.
//
// Keyboard: that of its controls (controls.js); a checkbox for "straight on", a button that adds a change.

import { MOST_NOTE, MOST_WEEKS } from "../plan/constants.js";
import { button, make } from "../widgets/dom.js";
import { entry, labelled, signButton, stepper } from "./controls.js";
import { short } from "./dose_edits.js";
import { doseForm } from "./dose_form.js";
import { addLater, changeLater, moveLater, removeLater } from "./later_edits.js";

/** @typedef {import("./plan_edits.js").Item} Item */
/** @typedef {(change: (item: Item) => Partial<Item>) => void} Change what is done to the item of now */

/**
 * @param {string} of the name of the exercise
 * @param {Change} change
 */
export function itemForm(of, change) {
  const first = doseForm(of, (to) => change(({ dose }) => ({ dose: to(dose) ?? dose })));
  const note = entry(`Note on ${of}`, (text) => change(() => ({ note: short(text, MOST_NOTE) || null })), {
    maxlength: MOST_NOTE,
    placeholder: `Up to ${MOST_NOTE} characters, and no names`,
  });
  const straightOn = make("input", { type: "checkbox", "aria-label": `Straight on with the next after each set of ${of}` });
  straightOn.addEventListener("change", () => change(() => ({ superset: straightOn.checked })));
  const then = make(
    "label",
    { class: "build__straight-on build__field--wide" },
    straightOn,
    make("span", { "aria-hidden": "true" }, "Straight on with the next exercise, rest after both (superset)"),
  );
  const weeks = make("div", { class: "build__weeks build__field--wide" });
  const addWeek = button("Change the dose from a week on", () => change(addLater), { class: "button build__add-week" });
  /** @type {ReturnType<typeof weekForm>[]} */
  let forms = [];

  return {
    main: first.main,
    more: make(
      "div",
      { class: "build__more" },
      ...first.more,
      labelled("Note", note.element, "build__field--wide"),
      then,
      weeks,
      make("div", { class: "build__field--wide" }, addWeek),
    ),
    /** @param {boolean} isLast whether no exercise follows */
    showPlace: (isLast) => void (then.hidden = isLast),
    /** @param {Item} item */
    show: (item) => {
      const { later = [] } = item;
      first.show(item.dose);
      note.show(item.note ?? "");
      straightOn.checked = item.superset ?? false;
      if (forms.length !== later.length) {
        forms = later.map((_, index) => weekForm(of, index, change));
        weeks.replaceChildren(...forms.map(({ element }) => element));
      }
      forms.forEach((form, index) => form.show(later[index]));
      addWeek.hidden = (later.at(-1)?.fromWeek ?? 1) >= MOST_WEEKS;
    },
  };
}

/**
 * @param {string} of the name of the exercise
 * @param {number} index of the change, from 0
 * @param {Change} change
 */
function weekForm(of, index, change) {
  const whose = `${of}, change ${index + 1}`;
  const week = stepper(
    "From week",
    whose,
    (way) => change((item) => moveLater(item, index, (item.later?.[index].fromWeek ?? 1) + way) ?? {}),
    (text) => change((item) => typedWeek(item, index, text)),
  );
  const dose = doseForm(whose, (to) => change((item) => changeLater(item, index, to)));
  const remove = signButton("remove", `Remove: change ${index + 1} of ${of}`, () => change((item) => removeLater(item, index)));
  return {
    element: make(
      "fieldset",
      { class: "build__week" },
      make("legend", { class: "build__label" }, `Change ${index + 1}`),
      make("div", { class: "build__from" }, week.element, remove),
      dose.main,
      make(
        "details",
        { class: "fold" },
        make("summary", {}, "More", make("span", { class: "visually-hidden" }, ` on change ${index + 1} of ${of}`)),
        make("div", { class: "build__more" }, ...dose.more),
      ),
    ),
    /** @param {import("../plan/link_item.js").LaterDose} later */
    show: ({ fromWeek, dose: now }) => {
      week.show({ text: String(fromWeek), less: fromWeek > 2, more: fromWeek < MOST_WEEKS });
      dose.show(now);
    },
  };
}

/** @param {Item} item @param {number} index @param {string} text */
function typedWeek(item, index, text) {
  const moved = /^\s*\d{1,3}\s*$/.test(text) ? moveLater(item, index, Number(text)) : null;
  if (moved) return moved;
  throw new RangeError(`The week must be a number from 2 to ${MOST_WEEKS}, and each change later than the one before it.`);
}

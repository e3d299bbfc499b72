// List of the exercises in the plan, in their order. An exercise that stays in the plan keeps its card: a control
// that is used keeps the focus when the plan changes.

import { doseInWords } from "../plan/dose.js";
import { afterPaint } from "../widgets/after_paint.js";
import { make } from "../widgets/dom.js";
import { card } from "./card.js";
import { draggable } from "./drag.js";
import { doseForSwap, firstDose } from "./first_dose.js";
import { alter, inRounds, move, remove } from "./plan_edits.js";

/** @typedef {import("./plan_edits.js").Plan} Plan */
/** @typedef {import("./app.js").App} App */

/** @param {import("./plan_edits.js").Item} item */
const nameOf = ({ key, exercise }) => `${key} ${exercise}`;

/** @param {App} app */
export function list(app) {
  const { library } = app;
  const element = make("ol", { class: "items", "aria-label": "Exercises of the plan" });
  /** @type {Map<string, ReturnType<typeof card>>} */
  const cards = new Map();

  /** @param {number} key @returns {number} */
  const indexOf = (key) => app.plan().items.findIndex((item) => item.key === key);

  /** @param {number} key @param {string} name */
  const acts = (key, name) => ({
    /** @param {(item: import("./plan_edits.js").Item) => Partial<import("./plan_edits.js").Item>} change */
    alter: (change) => {
      const item = app.plan().items[indexOf(key)];
      const next = { ...item, ...change(item) };
      if (JSON.stringify(next) === JSON.stringify(item)) return;
      const edited = inRounds(alter(app.plan(), indexOf(key), next), indexOf(key));
      app.edit(edited, `${name}: ${doseInWords(next.dose)}.`);
    },
    /** @param {number} by */
    move: (by) => to(key, indexOf(key) + by, name),
    remove: () => {
      const index = indexOf(key);
      app.edit(remove(app.plan(), index), `${name} was removed. Undo brings it back.`);
      const next = app.plan().items[Math.min(index, app.plan().items.length - 1)];
      if (next) cards.get(nameOf(next))?.focus();
      else app.home();
    },
    /** @param {string} id */
    swap: (id) => app.whenFetched({ items: [{ exercise: id }] }, () => {
      const index = indexOf(key);
      const { dose: now, later = [] } = app.plan().items[index];
      const comes = firstDose(library.exercise(id), library.routines, app.plan().routine);
      const { dose, kept } = doseForSwap(now, comes);
      const weeks = kept ? later.map((change) => ({ ...change, dose: doseForSwap(change.dose, comes).dose })) : [];
      const hint = kept ? "The sets stay the same. Check the sides and set the load again." : "It starts with its own dose.";
      app.edit(
        inRounds(alter(app.plan(), index, { exercise: id, dose, later: weeks }), index),
        `${library.exercise(id).name} replaces ${name}. ${hint}`,
      );
      cards.get(`${key} ${id}`)?.focusName();
    }),
  });

  /** @param {number} key @param {number} index @param {string} name */
  const to = (key, index, name) => {
    const count = app.plan().items.length;
    if (index < 0 || index >= count) return app.say(`${name} is ${index < 0 ? "first" : "last"} already.`);
    app.edit(move(app.plan(), indexOf(key), index), `${name} moved to place ${index + 1} of ${count}.`);
  };

  /** @param {Plan} plan */
  const show = ({ items }) => {
    const shown = items.map(nameOf);
    for (const [name, { element }] of cards) {
      if (shown.includes(name)) continue;
      element.remove();
      cards.delete(name);
    }
    const made = items.map((item, index) => cards.get(shown[index]) ?? begin(item, shown[index]));
    made.forEach((one, index) => {
      one.element.style.gridRow = element.children[index] === one.element ? "" : `${index + 1}`;
      one.show(items[index], index, made.length);
    });
    arrangeSoon();
  };

  /** Elements in the order in which they are seen: to take a card out and in again takes longer than to draw it elsewhere. */
  const arrangeSoon = afterPaint(() => {
    const focused = document.activeElement;
    app.plan().items.forEach((item, index) => {
      const one = /** @type {ReturnType<typeof card>} */ (cards.get(nameOf(item))).element;
      if (element.children[index] !== one) element.insertBefore(one, element.children[index]);
      one.style.gridRow = "";
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && element.contains(focused))
      focused.focus();
  });

  /** @param {import("./plan_edits.js").Item} item @param {string} name */
  const begin = ({ key, exercise }, name) => {
    const known = library.exercise(exercise);
    const made = card(known, library.choice, acts(key, known.name));
    draggable(made.grip, made.element, (index) => (index === null ? show(app.plan()) : to(key, index, known.name)));
    cards.set(name, made);
    element.append(made.element);
    return made;
  };

  return { element, show };
}

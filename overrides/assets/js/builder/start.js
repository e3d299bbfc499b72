// Start of a plan: with nothing, or with a routine that is adapted.

import { span } from "../plan/dose.js";
import { planOf } from "../plan/published_plan.js";
import { make } from "../widgets/dom.js";
import { drawing } from "./card.js";
import { editable } from "./plan_edits.js";

/** @param {import("./app.js").App} app */
export function startChoices(app) {
  const { routines, known } = app.library;
  const choices = routines.map((routine) => {
    const { title, items, minutes } = /** @type {typeof routine & { minutes: { low: number, high: number } }} */ (
      routine
    );
    const pictures = items.slice(0, 4).map(({ exercise }) => drawing(exercise, "routine-choice__drawing"));
    const facts = `${items.length} exercises, ${span(minutes)} minutes in all`;
    const take = make(
      "button",
      { type: "button", class: "routine-choice" },
      make("span", { class: "routine-choice__drawings" }, ...pictures),
      make("span", { class: "routine-choice__name" }, make("span", { class: "visually-hidden" }, "Adapt "), title),
      make("span", { class: "routine-choice__facts" }, facts),
    );
    take.addEventListener("click", () => {
      app.edit(editable(planOf(routine, known.edition)), `${title} is ready to adapt: ${items.length} exercises.`);
      app.home();
    });
    return make("li", {}, take);
  });
  return make(
    "div",
    { class: "begin" },
    make(
      "p",
      { class: "begin__lead" },
      "Nothing here yet. Add exercises one by one, or begin with a routine and change what you like.",
    ),
    make("h3", {}, "Begin with a routine"),
    make("ul", { class: "routine-choices" }, ...choices),
  );
}

// Start of a plan: with a template that this browser keeps, with a week of a six-week plan, with a routine that is
// adapted, or with nothing.

import { span } from "../plan/dose.js";
import { planOf } from "../plan/published_plan.js";
import { make } from "../widgets/dom.js";
import { myTemplates } from "./my_templates.js";
import { editable } from "./plan_edits.js";
import { sixWeekChoices } from "./six_weeks.js";
import { startChoice } from "./start_choice.js";

/** @param {import("./app.js").App} app */
export function startChoices(app) {
  const { routines, known } = app.library;
  const choices = routines.map((routine) => {
    const { title, items, minutes } = routine;
    const facts = `${items.length} exercises, ${span(minutes)} minutes in all`;
    const ids = items.map(({ exercise }) => exercise);
    const take = startChoice("Adapt ", title, facts, ids, () => {
      const plan = planOf(routine, known.edition);
      app.whenFetched(plan, () => {
        app.edit(editable(plan), `${title} is ready to adapt: ${items.length} exercises.`);
        app.home();
      });
    });
    return make("li", {}, take);
  });
  const mine = myTemplates(app);
  const bySixWeeks = sixWeekChoices(app);
  return {
    element: make(
      "div",
      { class: "begin" },
      make("p", { class: "begin__lead" }, "Nothing here yet. Add exercises one by one, or begin with a template and change what you like."),
      mine.element,
      bySixWeeks && make("h3", { class: "begin__heading" }, "Begin with six weeks for a condition"),
      bySixWeeks,
      make("h3", { class: "begin__heading" }, "Begin with a routine"),
      make("ul", { class: "routine-choices" }, ...choices),
    ),
    /** @param {boolean} empty whether there is no plan yet */
    show: (empty) => {
      if (empty) mine.show();
    },
  };
}

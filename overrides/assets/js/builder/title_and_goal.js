// Title and goal of the plan. They stand on paper, in the link and in every text, so they hold no name.
//
// Keyboard: two text fields. What is typed counts on Enter or when the field is left.

import { MOST_GOAL, MOST_TITLE } from "../plan/constants.js";
import { planTitle } from "../plan/record_text.js";
import { make } from "../widgets/dom.js";
import { plainPlan } from "./app.js";
import { entry, labelled } from "./controls.js";
import { aimedAt, entitled } from "./plan_edits.js";

/** @param {import("./app.js").App} app */
export function titleAndGoal(app) {
  const title = entry(
    "Title of the plan",
    (text) => app.edit(entitled(app.plan(), text), text.trim() ? "The plan has a title." : "The plan has no title of its own."),
    { maxlength: MOST_TITLE },
  );
  const goal = entry(
    "Goal of the plan",
    (text) => app.edit(aimedAt(app.plan(), text), text.trim() ? "The plan has a goal." : "The plan has no goal."),
    { maxlength: MOST_GOAL, placeholder: "Such as: stairs without holding on" },
  );
  const fields = [labelled("Title", title.element), labelled("Goal", goal.element)];
  return {
    element: make(
      "div",
      { class: "about-plan" },
      ...fields,
      make("p", { class: "about-plan__note" }, "Leave names out, here and in notes: whoever has the link can read it."),
    ),
    /** @param {import("./plan_edits.js").Plan} plan */
    show: (plan) => {
      const routine = app.library.routines.find(({ id }) => id === plan.routine);
      const untitled = planTitle({ ...plainPlan(plan), title: null }, routine);
      title.element.querySelector("input")?.setAttribute("placeholder", untitled);
      title.show(plan.title ?? "");
      goal.show(plan.goal ?? "");
    },
  };
}

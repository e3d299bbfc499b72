// Button that saves the plan as a template in this browser.

import { planTitle } from "../plan/record_text.js";
import { button, make } from "../widgets/dom.js";
import { plainPlan } from "./app.js";
import { CANNOT_KEEP } from "./my_templates.js";
import { loadTemplates, storeTemplates, withTemplate } from "./saved_templates.js";

/**
 * @param {import("./app.js").App} app
 * @param {() => string} fragment the plan as it stands after the `#` of a link
 */
export function keepTemplate(app, fragment) {
  const status = make("span", { class: "share__kept", role: "status" });
  const keep = () => {
    const plan = plainPlan(app.plan());
    const routine = app.library.routines.find(({ id }) => id === plan.routine);
    const templates = withTemplate(loadTemplates(), { name: planTitle(plan, routine), fragment: fragment() });
    status.textContent = storeTemplates(templates)
      ? `Saved as “${templates[0].name}”. It waits under “My templates” when you start the next plan in this browser.`
      : CANNOT_KEEP;
  };
  return {
    element: make("div", { class: "share__keep" }, button("Save as my template", keep, { class: "button way" }), status),
    /** A changed plan is another one, and not saved. */
    show: () => (status.textContent = ""),
  };
}

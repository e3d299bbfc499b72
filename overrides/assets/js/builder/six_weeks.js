// Six-week plans to begin with, by condition: one of their weeks becomes a plan of its own.

import { frequency } from "../plan/how_often.js";
import { readLink } from "../plan/link.js";
import { button, make } from "../widgets/dom.js";
import { editable } from "./plan_edits.js";
import { startChoice } from "./start_choice.js";

/** @typedef {{ number: number, link: string }} Week */
/** @typedef {{ id: string, title: string, first: { text: string } | null, weeks: Week[] }} SixWeekPlan one of api/v1/week-links.json */
/** @typedef {import("../plan/link.js").LinkNames} LinkNames */

/** @param {Week} week @param {LinkNames} known @returns {import("../plan/link.js").Plan} its sessions */
export const planOfWeek = ({ link }, known) => readLink(link, known).plan;

/** @param {import("./app.js").App} app */
export function sixWeekChoices(app) {
  const { sixWeekPlans, known } = app.library;
  /** @param {SixWeekPlan} sixWeeks @param {Week} week */
  const take = (sixWeeks, week) => {
    const plan = planOfWeek(week, known);
    app.whenFetched(plan, () => {
      app.edit(editable(plan), `${sixWeeks.title}: week ${week.number} is ready to adapt.`);
      app.home();
    });
  };
  const rows = sixWeekPlans.flatMap((sixWeeks) => {
    const [first, ...later] = sixWeeks.weeks;
    if (!first) return [];
    const plan = planOfWeek(first, known);
    const facts = [`Week ${first.number}: ${plan.items.length} exercises`, frequency(plan)].join(", ");
    const ids = plan.items.map(({ exercise }) => exercise);
    const others = later.map((week) => button(`Week ${week.number}`, () => take(sixWeeks, week), { class: "button way" }));
    return make(
      "li",
      { class: "six-weeks-choice" },
      startChoice("Adapt ", sixWeeks.title, facts, ids, () => take(sixWeeks, first)),
      sixWeeks.first && make("p", { class: "six-weeks-choice__first" }, sixWeeks.first.text),
      make(
        "details",
        { class: "fold" },
        make("summary", {}, "A later week", make("span", { class: "visually-hidden" }, ` of ${sixWeeks.title}`)),
        make("div", { class: "six-weeks-choice__weeks" }, ...others),
      ),
    );
  });
  return rows.length ? make("ul", { class: "routine-choices" }, ...rows) : null;
}

// Exercise that can be added, one line of the finder. What it is for and whom it is not for is unfolded below it, and its
// record is fetched when somebody asks about it or adds it.
//
// Keyboard: two buttons, About and Add.

import { doseInWords } from "../plan/dose.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { drawing } from "./card.js";
import { signButton, unique } from "./controls.js";
import { firstDose } from "./first_dose.js";
import { add } from "./plan_edits.js";

/** @param {import("./library.js").Choice} exercise @param {import("./app.js").App} app */
export function foundExercise({ id, name, aims, equipment, knee_bend: bend }, app) {
  const itself = { items: [{ exercise: id }] };
  const { library } = app;
  const { vocabulary } = library;
  /** @param {string[]} ids @param {import("./library.js").Word[]} words */
  const labels = (ids, words) => ids.map((id) => words.find((word) => word.id === id)?.label ?? id).join(", ");
  const bends =
    bend.degrees === null ? labels([bend.band], vocabulary.knee_bends) : `Knee bends to ${bend.degrees}° under load`;
  const facts = [labels(aims, vocabulary.aims), labels(equipment, vocabulary.equipment) || "No equipment", bends];
  const chosen = make("span", { class: "found__chosen" });
  const put = make(
    "button",
    { type: "button", class: "button found__add" },
    "Add",
    make("span", { class: "visually-hidden" }, ` ${name}`),
  );
  const addIt = () => {
    const { dose, as } = firstDose(library.exercise(id), library.routines, app.plan().routine);
    const from = as ? `as in “${as}”` : "a starting point only: no routine here uses it, so set the dose yourself";
    try {
      app.edit(add(app.plan(), { exercise: id, dose }), `${name} added: ${doseInWords(dose)}, ${from}.`);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      app.say(`${error.message}.`);
    }
  };
  const addFetched = () => app.whenFetched(itself, addIt);
  put.addEventListener("click", addFetched);
  const more = unique();
  const whom = make("p", { role: "status" });
  const about = make(
    "div",
    { class: "found__about", id: more, hidden: true },
    make("p", {}, facts.filter(Boolean).join(" · ")),
    whom,
    make("p", {}, make("a", { href: siteUrl(`exercises/${id}/`) }, "How it is done", make("span", { class: "visually-hidden" }, `: ${name}`))),
  );
  const unfold = signButton("about", `About ${name}, and whom it is not for`, () => {
    about.hidden = !about.hidden;
    unfold.ariaExpanded = String(!about.hidden);
    library.fetch(itself).then(showWhom, () => (whom.textContent = "Whom it is not for could not be loaded. Are you offline?"));
  });
  const showWhom = () => {
    const people = library.exercise(id).safety.not_for.map(({ who }) => who);
    whom.replaceChildren(make("b", {}, "Not for: "), people.join("; "));
  };
  unfold.setAttribute("aria-controls", more);
  unfold.ariaExpanded = "false";
  return {
    id,
    add: addFetched,
    element: make(
      "li",
      { class: "found", "data-id": id },
      drawing(id, "found__drawing"),
      make("p", { class: "found__name" }, name, chosen),
      unfold,
      put,
      about,
    ),
    /** @param {number} count */
    show: (count) => {
      const text = count ? (count > 1 ? ` in the plan, ${count} times` : " in the plan") : "";
      if (chosen.textContent !== text) chosen.textContent = text;
    },
  };
}

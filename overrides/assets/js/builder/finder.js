// Finder of exercises to add: by words, aim, equipment and knee bend. Each is one line; what it is for and whom it is not
// for is a press away. Where there is no room beside the plan, it is a popover that comes up from below.
//
// Keyboard: as a popover it takes the focus to its heading, and Escape or Done closes it. Enter in the search adds the first
// exercise that fits what is typed. Each result has two buttons: About, which unfolds its facts and cautions, and Add.

import { doseInWords } from "../plan/dose.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { drawing } from "./card.js";
import { choice, signButton, unique } from "./controls.js";
import { firstDose } from "./first_dose.js";
import { add } from "./plan_edits.js";
import { searchExercises } from "./search.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./library.js").Exercise} Exercise */

const WIDE = matchMedia("(min-width: 60em)");

/** @param {App} app */
export function finder(app) {
  const { library } = app;
  const { vocabulary } = library;
  const wanted = { words: "", aim: "", equipment: "", bend: "" };
  const search = make("input", {
    type: "search",
    class: "field finder__words",
    placeholder: "Name, aim, muscle or equipment",
    autocomplete: "off",
    "aria-label": "Search exercises",
  });
  const countText = make("p", { class: "finder__found", role: "status" });
  const title = unique();
  const rows = library.exercises.filter(({ retired }) => !retired).map((exercise) => row(exercise, app));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const results = make("ul", { class: "finder__list", tabindex: "-1", "aria-labelledby": title });

  const look = () => {
    const fitting = searchExercises(library.exercises, wanted);
    results.replaceChildren(...fitting.flatMap(({ id }) => byId.get(id)?.element ?? []));
    const none = "No exercise matches. Try fewer words or another aim.";
    countText.textContent = fitting.length ? `${fitting.length} of ${rows.length} exercises` : none;
  };
  search.addEventListener("input", () => {
    wanted.words = search.value;
    look();
    results.scrollTop = 0;
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !search.value.trim()) return;
    const [first] = searchExercises(library.exercises, wanted);
    if (!first) return app.say("No exercise matches.");
    byId.get(first.id)?.add();
    search.select(); // the next words take the place of these
  });
  /** @param {string} name @param {"aim" | "equipment" | "bend"} part @param {[string, string][]} options */
  const filter = (name, part, options) =>
    choice(name, options, (value) => {
      wanted[part] = value;
      look();
    }).element;
  /** @param {import("./library.js").Word[]} terms @returns {[string, string][]} */
  const options = (terms) => terms.map(({ id, label }) => [id, label]);
  const used = vocabulary.knee_bends.filter(({ id }) => library.exercises.some(({ knee_bend: bend }) => bend.band === id));
  const head = make("h2", { id: title, tabindex: "-1" }, "Add exercises");
  const close = make("button", { type: "button", class: "finder__close" }, "Done");
  close.addEventListener("click", () => element.hidePopover?.());

  const element = make(
    "section",
    { class: "finder", popover: "auto", "aria-labelledby": title, id: "build-finder" },
    make("div", { class: "finder__head" }, head, close),
    search,
    make(
      "div",
      { class: "finder__filters" },
      filter("Aim", "aim", [["", "Any aim"], ...options(vocabulary.aims)]),
      filter("Equipment", "equipment", [
        ["", "Any equipment"],
        ["none", "No equipment"],
        ...options(vocabulary.equipment),
      ]),
      filter("Knee bend under load, from our drawings", "bend", [["", "Any knee bend, from our drawings"], ...options(used)]),
    ),
    countText,
    results,
  );
  WIDE.addEventListener("change", () => element.hidePopover?.());
  look();

  return {
    element,
    /** Opening: a browser without popovers shows the finder below the plan. */
    open: () => {
      if (!WIDE.matches) element.showPopover?.();
      head.focus(); // not the search: a keyboard of glass would cover half the sheet
    },
    /** @param {import("./plan_edits.js").Plan} plan */
    show: (plan) => {
      const count = new Map();
      for (const { exercise } of plan.items) count.set(exercise, 1 + (count.get(exercise) ?? 0));
      for (const { id, show } of rows) show(count.get(id) ?? 0);
    },
  };
}

/** @param {Exercise} exercise @param {App} app */
function row(exercise, app) {
  const { id, name, aims, equipment, knee_bend: bend, safety } = exercise;
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
    const { dose, as } = firstDose(exercise, library.routines, app.plan().routine);
    const from = as ? `as in “${as}”` : "a starting point only: no routine here uses it, so set the dose yourself";
    try {
      app.edit(add(app.plan(), { exercise: id, dose }), `${name} added: ${doseInWords(dose)}, ${from}.`);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      app.say(`${error.message}.`);
    }
  };
  put.addEventListener("click", addIt);
  const more = unique();
  const about = make(
    "div",
    { class: "found__about", id: more, hidden: true },
    make("p", {}, facts.filter(Boolean).join(" · ")),
    make("p", {}, make("b", {}, "Not for: "), safety.not_for.map(({ who }) => who).join("; ")),
    make("p", {}, make("a", { href: siteUrl(`exercises/${id}/`) }, "How it is done", make("span", { class: "visually-hidden" }, `: ${name}`))),
  );
  const unfold = signButton("about", `About ${name}, and whom it is not for`, () => {
    about.hidden = !about.hidden;
    unfold.ariaExpanded = String(!about.hidden);
  });
  unfold.setAttribute("aria-controls", more);
  unfold.ariaExpanded = "false";
  return {
    id,
    add: addIt,
    element: make(
      "li",
      { class: "found" },
      drawing(id, "found__drawing"),
      make("p", { class: "found__name" }, name, chosen),
      unfold,
      put,
      about,
    ),
    /** @param {number} count */
    show: (count) => {
      chosen.textContent = count ? (count > 1 ? ` in the plan, ${count} times` : " in the plan") : "";
    },
  };
}

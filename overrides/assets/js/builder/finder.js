// Finder of exercises to add: by words, aim, equipment and knee bend. Each is one line; what it is for and whom it is not
// for is a press away (found.js). Where there is no room beside the plan, it is a popover that comes up from below. Its
// lines are made when it is first seen, and those of a long list as somebody comes to them.
//
// Keyboard: as a popover it takes the focus to its heading, and Escape or Done closes it. Enter in the search adds the first
// exercise that fits what is typed. Each result has two buttons: About, which unfolds its facts and cautions, and Add.

import { make } from "../widgets/dom.js";
import { choice, unique } from "./controls.js";
import { foundExercise } from "./found.js";
import { exerciseWords, searchExercises } from "./search.js";

/** @typedef {import("./app.js").App} App */

const WIDE = matchMedia("(min-width: 60em)");
const AT_ONCE = 60; // lines; more take longer than somebody waits for a letter that was typed
const AHEAD = "600px"; // above the end of the list, the next lines are made
const NOT_LOADED = "The search could not be loaded. Are you offline?";

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
  const offered = library.choices.filter(({ retired }) => !retired);
  /** @type {Map<string, ReturnType<typeof foundExercise>>} */
  const rows = new Map();
  /** @type {Map<string, number>} */
  let inPlan = new Map();
  /** @param {import("./library.js").Choice} exercise */
  const rowOf = (exercise) => {
    const made = rows.get(exercise.id) ?? foundExercise(exercise, app);
    if (!rows.has(exercise.id)) made.show(inPlan.get(exercise.id) ?? 0);
    rows.set(exercise.id, made);
    return made;
  };
  const results = make("ul", { class: "finder__list", tabindex: "-1", "aria-labelledby": title });

  /** @type {import("./library.js").Choice[]} those that fit and are not in the list yet */
  let waiting = [];
  const end = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && showMore(), { root: results, rootMargin: AHEAD });
  const showMore = () => {
    end.disconnect();
    results.append(...waiting.slice(0, AT_ONCE).map((exercise) => rowOf(exercise).element));
    waiting = waiting.slice(AT_ONCE);
    if (waiting.length && results.lastElementChild) end.observe(results.lastElementChild);
  };

  let looks = 0;
  const look = async () => {
    const mine = (looks += 1);
    const fitting = await searchExercises(offered, wanted).catch(() => null);
    if (mine !== looks) return; // something else is asked for meanwhile
    waiting = fitting ?? [];
    results.replaceChildren();
    showMore();
    const none = fitting ? "No exercise matches. Try fewer words or another aim." : NOT_LOADED;
    countText.textContent = fitting?.length ? `${fitting.length} of ${offered.length} exercises` : none;
  };
  search.addEventListener("focus", () => void exerciseWords().catch(() => {})); // a search that fails says so
  search.addEventListener("input", async () => {
    wanted.words = search.value;
    await look();
    results.scrollTop = 0;
  });
  search.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter" || event.isComposing || !search.value.trim()) return;
    const found = searchExercises(offered, wanted).catch(() => null);
    search.select(); // the next words take the place of these
    const [first] = (await found) ?? [];
    if (first) rowOf(first).add();
    else app.say((await found) ? "No exercise matches." : NOT_LOADED);
  });
  /** @param {string} name @param {"aim" | "equipment" | "bend"} part @param {[string, string][]} options */
  const filter = (name, part, options) =>
    choice(name, options, (value) => {
      wanted[part] = value;
      void look();
    }).element;
  /** @param {import("./library.js").Word[]} terms @returns {[string, string][]} */
  const options = (terms) => terms.map(({ id, label }) => [id, label]);
  const used = vocabulary.knee_bends.filter(({ id }) => library.choices.some(({ knee_bend: bend }) => bend.band === id));
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
  new IntersectionObserver(([{ isIntersecting }], eye) => {
    if (!isIntersecting) return;
    eye.disconnect();
    void look();
  }).observe(element);

  return {
    element,
    /** Opening: a browser without popovers shows the finder below the plan. */
    open: () => {
      if (!WIDE.matches) element.showPopover?.();
      head.focus(); // not the search: a keyboard of glass would cover half the sheet
    },
    /** @param {import("./plan_edits.js").Plan} plan */
    show: (plan) => {
      inPlan = new Map();
      for (const { exercise } of plan.items) inPlan.set(exercise, 1 + (inPlan.get(exercise) ?? 0));
      for (const [id, { show }] of rows) show(inPlan.get(id) ?? 0);
    },
  };
}

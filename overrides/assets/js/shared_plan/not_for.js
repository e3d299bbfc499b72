// Cautions of a plan as they are today, whenever the link was made.

import { byPerson } from "../plan/cautions.js";
import { make } from "../widgets/dom.js";
import { exerciseLinks } from "../widgets/exercise_links.js";

/** @param {import("./request.js").Exercise[]} exercises each once @returns {HTMLElement} */
export function notFor(exercises) {
  const names = new Map(exercises.map(({ id, name }) => [id, name]));
  return make(
    "section",
    { class: "rule rule--not-for", "aria-labelledby": "plan-not-for" },
    make("h2", { class: "rule__title", id: "plan-not-for" }, "Not for everyone"),
    make("p", {}, "Is one of these you? Then do as it says there, and ask whoever made your plan."),
    ...byPerson(exercises.flatMap(({ safety }) => safety.not_for)).map(({ who, advice }) =>
      make(
        "div",
        { class: "plan__caution" },
        make("h3", {}, who),
        make("ul", {}, ...[...advice].map(([text, ids]) => make("li", {}, ...exerciseLinks(ids, names), `: ${text}`))),
      ),
    ),
  );
}

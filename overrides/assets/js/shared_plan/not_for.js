// Cautions of a plan as they are today, whenever the link was made.

import { byPerson } from "../plan/cautions.js";
import { make } from "../widgets/dom.js";
import { exerciseLinks } from "../widgets/exercise_links.js";

/** @param {import("./request.js").Exercise[]} exercises each once @returns {HTMLElement} */
export function notFor(exercises) {
  const names = new Map(exercises.map(({ id, name }) => [id, name]));
  const people = byPerson(exercises.flatMap(({ safety }) => safety.not_for));
  return make(
    "section",
    { class: "rule rule--not-for", "aria-labelledby": "plan-not-for" },
    make("h2", { class: "rule__title", id: "plan-not-for" }, "Not for everyone"),
    make("p", {}, "Does one of these apply to you? Follow the advice given there, and ask whoever made your plan."),
    make(
      "ul",
      {},
      ...people.map(({ who, advice }) =>
        make(
          "li",
          {},
          make("strong", {}, `${who}.`),
          ...[...advice].flatMap(([text, ids]) =>
            ids.length < names.size ? [" ", ...exerciseLinks(ids, names), `: ${text}`] : [` ${text}`],
          ),
        ),
      ),
    ),
  );
}

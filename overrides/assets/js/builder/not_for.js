// Cautions of the plan in one box: whom its exercises are not for, before it is handed over.

import { byPerson, exercisesOf } from "../plan/cautions.js";
import { make } from "../widgets/dom.js";
import { exerciseLinks } from "../widgets/exercise_links.js";

/** @param {import("./app.js").App} app */
export function notFor({ library }) {
  const people = make("dl", { class: "not-for__list" });
  let shown = "-"; // no list of exercises
  const box = make(
    "section",
    { class: "not-for", "aria-labelledby": "build-not-for" },
    make("h2", { id: "build-not-for" }, "Not for everyone"),
    make(
      "p",
      {},
      "Before you hand it over, check whether any of these apply. The page of each exercise explains what to do instead.",
    ),
    people,
  );
  return {
    box,
    /** @param {import("./plan_edits.js").Plan} plan */
    show: ({ items }) => {
      const ids = [...new Set(items.map(({ exercise }) => exercise))];
      if (`${ids}` === shown) return;
      shown = `${ids}`;
      const names = new Map(ids.map((id) => [id, library.exercise(id).name]));
      box.hidden = !ids.length;
      people.replaceChildren(
        ...byPerson(ids.flatMap((id) => library.exercise(id).safety.not_for)).map((person) =>
          make(
            "div",
            {},
            make("dt", {}, person.who),
            make("dd", {}, ...exerciseLinks(exercisesOf(person), names)),
          ),
        ),
      );
    },
  };
}

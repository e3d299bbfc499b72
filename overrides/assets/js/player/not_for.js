// Cautions of a workout: whom its exercises are not for.

import { byPerson, exercisesOf } from "../plan/cautions.js";
import { NOT_FOR } from "../plan/constants.js";
import { make } from "../widgets/dom.js";
import { exerciseLinks } from "../widgets/exercise_links.js";

/** @param {import("../session/workout.js").Workout} workout @returns {HTMLElement} the cautions of its exercises */
export function notFor({ notFor, items }) {
  const names = new Map(items.flatMap(({ choices }) => choices.map(({ id, name }) => [id, name])));
  const lines = byPerson(notFor).map((person) =>
    make("li", {}, make("strong", {}, `${person.who}: `), ...exerciseLinks(exercisesOf(person), names)),
  );
  return make(
    "section",
    { class: "rule rule--not-for" },
    make("h2", { class: "rule__title" }, "Not for everyone"),
    make("p", {}, NOT_FOR),
    make("ul", {}, ...lines),
  );
}

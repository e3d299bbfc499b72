// Cautions of a workout: whom its exercises are not for.

import { NOT_FOR } from "../plan/constants.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @param {import("../session/workout.js").Workout} workout @returns {HTMLElement} the cautions of its exercises */
export function notFor({ notFor, items }) {
  const names = new Map(items.flatMap(({ choices }) => choices.map(({ id, name }) => [id, name])));
  const lines = [...names].map(([id, name]) => {
    const cautions = notFor.filter(({ exercise }) => exercise === id);
    return make(
      "li",
      {},
      make("a", { href: siteUrl(`exercises/${id}/`) }, name),
      `: ${cautions.map(({ who }) => who).join(" · ")}`,
    );
  });
  return make(
    "section",
    { class: "rule rule--not-for" },
    make("h2", { class: "rule__title" }, "Not for everyone"),
    make("p", {}, NOT_FOR),
    make("ul", {}, ...lines),
  );
}

// Cautions of a plan as they are today, whenever the link was made.

import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @param {import("./request.js").Exercise[]} exercises each once @returns {HTMLElement} */
export function notFor(exercises) {
  return make(
    "section",
    { class: "rule rule--not-for", "aria-labelledby": "plan-not-for" },
    make("h2", { class: "rule__title", id: "plan-not-for" }, "Not for everyone"),
    make("p", {}, "Does one of these apply to you? Follow the advice given there, and ask whoever made your plan."),
    ...exercises.map(({ id, name, safety: { not_for: cautions } }) =>
      make(
        "div",
        { class: "plan__caution" },
        make("h3", {}, make("a", { href: siteUrl(`exercises/${id}/`) }, name)),
        make("ul", {}, ...cautions.map(({ who, advice }) => make("li", {}, make("strong", {}, `${who}. `), advice))),
      ),
    ),
  );
}

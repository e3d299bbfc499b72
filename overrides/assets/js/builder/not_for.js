// Cautions of the plan in one box: whom its exercises are not for, before it is handed over.

import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @param {import("./app.js").App} app */
export function notFor({ library }) {
  const who = make("dl", { class: "not-for__list" });
  const box = make(
    "section",
    { class: "not-for", "aria-labelledby": "build-not-for" },
    make("h2", { id: "build-not-for" }, "Not for everyone"),
    make(
      "p",
      {},
      "Before you hand it over, check whether any of these apply. The page of the exercise explains what to do instead.",
    ),
    who,
  );
  return {
    box,
    /** @param {import("./plan_edits.js").Plan} plan */
    show: ({ items }) => {
      const ids = [...new Set(items.map(({ exercise }) => exercise))];
      box.hidden = !ids.length;
      who.replaceChildren(
        ...ids.map((id) => {
          const { name, safety } = library.exercise(id);
          return make(
            "div",
            {},
            make("dt", {}, make("a", { href: siteUrl(`exercises/${id}/`) }, name)),
            ...safety.not_for.map(({ who }) => make("dd", {}, who)),
          );
        }),
      );
    },
  };
}

// Notices about a link: what could not be read of it, and that it holds no plan.

import { make } from "../widgets/dom.js";
import { routineList } from "../widgets/routine_list.js";
import { siteUrl } from "../widgets/site_url.js";

/**
 * @param {string[]} problems in sentences
 * @param {boolean} some whether there is a plan all the same
 * @returns {HTMLElement[]}
 */
export function linkProblems(problems, some) {
  if (!problems.length) return [];
  return [
    make(
      "section",
      { class: "notice plan__notice", role: "note", "aria-label": "About this link" },
      make("p", {}, make("strong", {}, some ? "Not all of this link could be read." : "This link could not be read.")),
      make("ul", {}, ...problems.map((problem) => make("li", {}, problem))),
      make("p", {}, some ? "What could be read is shown below. Check with whoever sent it in case something is missing." : ASK),
    ),
  ];
}

const ASK = "Ask whoever sent it for a new one. Make sure you copy the whole link.";

/** @param {import("./request.js").PlanRequest} request @returns {HTMLElement} the purpose of this page, and ways to a plan */
export function noPlan({ library }) {
  return make(
    "section",
    { class: "plan__empty" },
    make("p", {}, "This page shows a plan that somebody made for you. The plan is in the link they gave you."),
    make("p", {}, "There is no plan in this address. You can:"),
    make(
      "ul",
      {},
      make("li", {}, "open your link again, or scan the code on your sheet,"),
      make("li", {}, make("a", { href: siteUrl("build/") }, "make a plan"), ", or"),
      make("li", {}, "choose a ready routine:"),
    ),
    routineList(library.vocabulary.routines, (id) => siteUrl(`routines/${id}/`)),
  );
}

// Advice of the pain rule on the numbers of a session: the rule in its own words, with its source, and no diagnosis.

import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { HEADINGS, REASONS, adviceFor } from "./pain_rule.js";
import { copyOf, quotedPoint, ruleBoxes } from "./safety_rules.js";

/**
 * @param {import("./record.js").Session} session
 * @param {"h2" | "h3"} [level]
 * @returns {HTMLElement} its heading can take the focus
 */
export function adviceBox({ pain, stopSign, routine }, level = "h3") {
  const advice = adviceFor(pain, stopSign);
  return make(
    "section",
    { class: `answer answer--${advice.answer}` },
    make(level, { class: "answer__heading", tabindex: "-1" }, HEADINGS[advice.answer]),
    make("p", {}, REASONS[advice.reason]),
    advice.point === null ? null : make("p", { class: "answer__rule" }, "What the pain rule suggests:"),
    advice.point === null ? null : quotedPoint(advice.point),
    advice.answer === "help" ? help() : null,
    advice.answer === "less" && routine ? less(routine) : null,
    advice.answer === "help" ? null : about(),
    make(
      "p",
      { class: "answer__about" },
      "This applies a published rule to your numbers. It is not a diagnosis, and nobody has examined you.",
    ),
  );
}

/** @returns {HTMLElement} the signs, and the way to the page on how fast to get help */
function help() {
  const lists = ruleBoxes("stop").flatMap((box) => [...box.querySelectorAll("ul")].map(copyOf));
  const link = make("a", { href: siteUrl("get-help/"), class: "answer__help" }, "Get help: who to call, and how fast");
  return make("div", {}, make("p", {}, link), ...lists);
}

/** @param {string} routine */
const less = (routine) =>
  make(
    "p",
    {},
    make("a", { href: siteUrl(`routines/${routine}/#when-to-do-less`) }, "When to do less: the steps of this routine"),
  );

/** @returns {HTMLElement} where the rule comes from */
function about() {
  const sources = ruleBoxes("pain").flatMap((box) =>
    [...box.querySelectorAll(":scope > p:not(.rule__title)")].map(copyOf),
  );
  for (const source of sources) source.className = "answer__source";
  return make("div", {}, make("p", { class: "answer__rule" }, "Where it comes from:"), ...sources);
}

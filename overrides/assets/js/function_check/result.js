// Result of a function check: what was noted, and how it compares with the last check of the same person.

import { changeInStands, changeInWords, comparable } from "../session/function_check.js";
import { answersInWords } from "../session/function_words.js";
import { dayOf, weekdayText } from "../session/days.js";
import { ACCEPTABLE } from "../session/pain_rule.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */

/**
 * @param {FunctionCheck} check
 * @param {FunctionCheck[]} earlier
 * @returns {HTMLElement} its heading can take the focus
 */
export function result(check, earlier) {
  const before = comparable(check, earlier);
  const change = changeInStands(check, earlier);
  const compared =
    before && change !== null
      ? [`Your last count was on ${weekdayText(dayOf(before.on))}. ${changeInWords(change)}`]
      : ["This is your starting point. The next check is compared with it."];
  const hurts = typeof check.stepDown === "number" && check.stepDown > ACCEPTABLE;
  const care = "The step down hurt more than 5 out of 10. Do less next time, as the pain rule says.";
  return make(
    "section",
    { class: `answer answer--${hurts ? "less" : "keep"}` },
    make("h3", { class: "answer__heading", tabindex: "-1" }, "Saved in your log"),
    make("ul", {}, ...answersInWords(check).map((line) => make("li", {}, line))),
    ...[...compared, ...(hurts ? [care] : [])].map((sentence) => make("p", {}, sentence)),
    make("p", {}, make("a", { href: siteUrl("log/"), class: "button player__link" }, "Open your log")),
    make("p", { class: "answer__about" }, "It is kept in this browser only. It compares you with yourself, and with nobody else."),
  );
}

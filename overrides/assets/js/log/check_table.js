// Table of the function checks, the latest first; on a phone each row is a card.

import { dayOf, weekdayText } from "../session/days.js";
import { changeInStands } from "../session/function_check.js";
import { stairsInWords, standsInWords, stepInWords } from "../session/function_words.js";
import { make } from "../widgets/dom.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */

const HEADS = ["Day", "Chair, times in 30 s", "Change", "Stairs", "Step down, pain"];

/**
 * @param {FunctionCheck[]} checks the earliest first
 * @param {(check: FunctionCheck) => HTMLElement} act the control at the end of a row
 * @returns {HTMLElement}
 */
export function checkTable(checks, act) {
  const rows = checks.map((check) => row(check, checks, act(check))).reverse();
  return make(
    "table",
    { class: "table checks", role: "table" },
    make("caption", {}, "Function checks, the latest first"),
    make(
      "thead",
      { role: "rowgroup" },
      make(
        "tr",
        { role: "row" },
        ...[...HEADS, "Correct"].map((head) => make("th", { scope: "col", role: "columnheader" }, head)),
      ),
    ),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** @param {FunctionCheck} check @param {FunctionCheck[]} checks @param {HTMLElement} act */
function row(check, checks, act) {
  const change = changeInStands(check, checks);
  const values = [
    standsInWords(check),
    change === null ? "" : change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0",
    stairsInWords(check),
    stepInWords(check),
  ];
  return make(
    "tr",
    { role: "row" },
    make("th", { scope: "row", role: "rowheader" }, weekdayText(dayOf(check.on))),
    ...values.map((value, index) =>
      make("td", { role: "cell", "data-label": HEADS[index + 1] }, ...(value ? [value] : nothing())),
    ),
    make("td", { role: "cell", class: "checks__act" }, act),
  );
}

/** @returns {HTMLElement[]} */
const nothing = () => [
  make("span", { "aria-hidden": "true" }, "–"),
  make("span", { class: "visually-hidden" }, "left out"),
];

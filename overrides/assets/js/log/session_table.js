// Table of all sessions; on a phone each row is a card.

import { weekdayText } from "../session/days.js";
import { HEADINGS, adviceFor } from "../session/pain_rule.js";
import { MOMENTS } from "../session/record.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("./summary_link.js").SummaryLine} SummaryLine */

const HEADS = ["Day", "Routine", "During", "Hour later", "Next morning", "Pain rule"];

/**
 * @param {(SummaryLine & { title?: string })[]} lines the earliest first
 * @param {(index: number) => HTMLElement | null} [acts] the control at the end of a row
 * @param {number} [most] how many rows, the latest
 * @returns {HTMLElement} the latest first
 */
export function sessionTable(lines, acts, most = lines.length) {
  const heads = acts ? [...HEADS, "Change"] : HEADS;
  const from = Math.max(0, lines.length - most);
  const rows = lines.slice(from).map((line, index) => row(line, acts?.(from + index) ?? null)).reverse();
  return make(
    "table",
    { class: "table sessions", role: "table" },
    make("caption", {}, "Pain from 0 to 10, the latest session first"),
    make(
      "thead",
      { role: "rowgroup" },
      make("tr", { role: "row" }, ...heads.map((head) => make("th", { scope: "col", role: "columnheader" }, head))),
    ),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** @param {SummaryLine & { title?: string }} line @param {HTMLElement | null} act */
function row({ day, routine, title, pain, complete, stopSign }, act) {
  const name = title ?? (routine ? routine.replaceAll("-", " ") : "A plan");
  const shown = routine ? make("a", { href: siteUrl(`routines/${routine}/`) }, name) : name;
  const early = complete ? null : make("span", { class: "sessions__early" }, "ended early");
  const { answer: found } = adviceFor(pain, stopSign);
  const cell = (/** @type {string} */ head, /** @type {(Node | string | null)[]} */ ...children) =>
    make("td", { role: "cell", "data-label": head }, ...children);
  const numbers = MOMENTS.map((moment, index) => {
    const known = typeof pain[moment] === "number";
    const hidden = known
      ? null
      : make("span", { class: "visually-hidden" }, pain[moment] === null ? "not answered" : "not known");
    return make(
      "td",
      { role: "cell", class: "sessions__number", "data-label": HEADS[2 + index] },
      known ? String(pain[moment]) : make("span", { "aria-hidden": "true" }, "–"),
      hidden,
    );
  });
  return make(
    "tr",
    { role: "row" },
    make("th", { scope: "row", role: "rowheader" }, weekdayText(day)),
    cell(HEADS[1], shown, early && " ", early),
    ...numbers,
    cell(
      HEADS[5],
      make(
        "span",
        { class: `sessions__answer sessions__answer--${found}` },
        found === "unsure" ? "No number yet" : HEADINGS[found],
      ),
    ),
    act && make("td", { role: "cell", class: "sessions__act" }, act),
  );
}

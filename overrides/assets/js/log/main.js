// Log: the sessions kept in this browser; or, where the address holds one, somebody's summary, which is read-only.

import { longDay } from "../plan/dates.js";
import { daysLater } from "../session/days.js";
import { plural } from "../session/numbers.js";
import { rightDays } from "../session/right_days.js";
import { make } from "../widgets/dom.js";
import { ownLog } from "./own_log.js";
import { painChart } from "./pain_chart.js";
import { sessionTable } from "./session_table.js";
import { readSummary } from "./summary_link.js";

const WEEKS = 6;
const MOST_MARKS = 300; // marks that can still be told apart, and drawn at once
const mount = /** @type {HTMLElement} */ (document.getElementById("log"));

/**
 * @param {import("./summary_link.js").SummaryLine[]} lines the earliest first
 * @returns {HTMLElement} the last weeks as a chart
 */
function picture(lines) {
  const right = rightDays(lines);
  const since = daysLater(right[right.length - 1].day, -7 * WEEKS);
  const late = right.filter(({ day }) => day > since);
  const shown = late.slice(-MOST_MARKS);
  const numbers = shown.flatMap(({ pain }) => Object.values(pain)).filter((number) => typeof number === "number");
  if (!numbers.length) return make("p", {}, "The chart begins with the first number.");
  const wrong = lines.length - right.length;
  const sentences = [
    late.length < right.length ? `The chart shows the last ${WEEKS} weeks.` : "",
    shown.length < late.length ? `The chart has room for the last ${MOST_MARKS} sessions.` : "",
    wrong ? `The chart leaves out ${plural(wrong, "session")} whose day cannot be right: a clock may have been wrong.` : "",
  ];
  const notes = sentences.filter(Boolean).map((sentence) => make("p", { class: "pain__since" }, sentence));
  return make("div", {}, painChart(shown, Math.min(880, Math.max(280, mount.clientWidth))), ...notes);
}

/** @param {string} fragment */
function summary(fragment) {
  const { lines, problems } = readSummary(fragment);
  const count = plural(lines.length, "session");
  mount.replaceChildren(
    make(
      "p",
      { class: "log__readonly" },
      make("strong", {}, "A read-only summary."),
      " It is in the link itself. Nothing was sent, and nothing is kept in this browser.",
    ),
    ...problems.map((problem) => make("p", { class: "notice player__note", role: "alert" }, problem)),
    ...(lines.length
      ? [make("h2", {}, `${count} from ${longDay(lines[0].day)}`), picture(lines), sessionTable(lines)]
      : []),
  );
}

/** @param {string} address @returns {boolean} */
const isSummary = (address) => /^#s\d/.test(new URL(address).hash);

addEventListener("hashchange", ({ oldURL, newURL }) => (isSummary(oldURL) || isSummary(newURL)) && location.reload());
try {
  if (isSummary(location.href)) summary(location.hash.slice(1));
  else await ownLog(mount, picture);
} finally {
  mount.removeAttribute("aria-busy");
}

// Summary link, short enough for a QR code: days, numbers, routines. `s1;from=2026-10-12;of=kneecap-pain;0.3-2-2;…`
// Each session: days since the first one, then the pain during, an hour later and the next morning, `x` where it is
// not known. `~` ended early, `!` a sign to stop, `@1` the second routine. What stands in a link may be anybody's.

import { dayOf, daysBetween, daysLater } from "../session/days.js";
import { MOMENTS } from "../session/record.js";

/** @typedef {import("../session/record.js").Session} Session */

/**
 * @typedef {object} SummaryLine one session of a summary
 * @property {string} day
 * @property {string | null} routine
 * @property {import("../session/record.js").Pain} pain
 * @property {boolean} complete
 * @property {boolean} stopSign
 */

/** More would make the code too fine to scan from a phone. */
export const MOST_SESSIONS = 30;

const SESSION = /^(\d{1,4})\.(\d{1,2}|x)-(\d{1,2}|x)-(\d{1,2}|x)(~?)(!?)(?:@(\d{1,2}))?$/;

/** @param {Session} session @returns {SummaryLine} */
export const lineOf = ({ began, routine, pain, complete, stopSign }) => ({
  day: dayOf(began),
  routine,
  pain,
  complete,
  stopSign,
});

/**
 * @param {Session[]} sessions the earliest first
 * @returns {string} the last of them, as what stands after `#`
 */
export function writeSummary(sessions) {
  const lines = sessions.slice(-MOST_SESSIONS).map(lineOf);
  const from = lines[0]?.day ?? "";
  const routines = [...new Set(lines.map(({ routine }) => routine ?? "plan"))];
  const entries = lines.map(({ day, routine, pain, complete, stopSign }) => {
    const numbers = MOMENTS.map((moment) => (typeof pain[moment] === "number" ? pain[moment] : "x")).join("-");
    const which = routines.indexOf(routine ?? "plan");
    return `${daysBetween(from, day)}.${numbers}${complete ? "" : "~"}${stopSign ? "!" : ""}${which ? `@${which}` : ""}`;
  });
  return ["s1", `from=${from}`, `of=${routines.join(",")}`, ...entries].join(";");
}

/**
 * @param {string} fragment without its `#`
 * @returns {{ lines: SummaryLine[], problems: string[] }}
 */
export function readSummary(fragment) {
  const [version, from = "", of = "", ...sessions] = fragment.slice(0, 4000).split(";");
  const first = from.replace(/^from=/, "");
  if (version !== "s1") return { lines: [], problems: ["This link was made with another version of this page."] };
  if (!/^\d{4}-\d\d-\d\d$/.test(first) || Number.isNaN(Date.parse(first))) {
    return { lines: [], problems: ["This link is incomplete: the day of the first session is missing."] };
  }
  const named = of.replace(/^of=/, "").split(",");
  const routines = named.map((id) => (/^[a-z0-9-]{1,60}$/.test(id) && id !== "plan" ? id : null));
  const read = sessions.slice(0, MOST_SESSIONS).map((text) => line(text, first, routines));
  const lines = read.filter((entry) => entry !== null);
  const lost = sessions.length - lines.length;
  const problems = [
    sessions.length ? "" : "There is no session in this link.",
    lost ? `${lost} of ${sessions.length} sessions in this link could not be read.` : "",
    named.every((id, at) => routines[at] || id === "plan") ? "" : "A routine in this link could not be read.",
  ];
  return { lines, problems: problems.filter(Boolean) };
}

/** @param {string} text @param {string} first @param {(string | null)[]} routines @returns {SummaryLine | null} */
function line(text, first, routines) {
  const match = SESSION.exec(text);
  if (!match) return null;
  const [, days, during, hour, morning, early, sign, which = "0"] = match;
  const [one, two, three] = [during, hour, morning].map((number) => (number === "x" ? null : Number(number)));
  if ([one, two, three].some((number) => number !== null && number > 10)) return null;
  /** @type {import("../session/record.js").Pain} */
  const pain = { during: one, hour: two, morning: three };
  const routine = routines[Number(which)] ?? null;
  return { day: daysLater(first, Number(days)), routine, pain, complete: !early, stopSign: Boolean(sign) };
}

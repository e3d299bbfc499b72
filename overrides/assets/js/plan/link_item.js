// An item of a plan in a link: its dose, its note, and the weeks that change the dose: `3x10,r60,n:slowly~3:3x12`.

import { MOST_WEEKS } from "./constants.js";
import { needsNewNotation, parseDose, writeDose } from "./link_dose.js";
import { quoted } from "./link_text.js";

/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {{ fromWeek: number, dose: Dose }} LaterDose a dose that takes the place of the one before it from a week on */
/**
 * @typedef {object} Item
 * @property {string} exercise its id
 * @property {Dose} dose
 * @property {string | null} note
 * @property {boolean} [superset] whether the next exercise follows at once, and the rest comes after both
 * @property {LaterDose[]} [later] the earliest week first
 */
/** @typedef {Required<Omit<Item, "exercise">>} Parsed */

/** @param {Item} item @returns {string} what stands after its name */
export const writeItem = ({ dose, later = [], ...more }) =>
  [writeDose(dose, more), ...later.map((change) => `${change.fromWeek}:${writeDose(change.dose)}`)].join("~");

/** @param {Item} item @returns {boolean} whether the first notation cannot say it */
export const itemNeedsNew = ({ dose, later = [], superset = false }) =>
  superset || later.length > 0 || needsNewNotation(dose);

/**
 * @param {string} name of the exercise
 * @param {string} text
 * @param {number} notation
 * @param {(sentence: string) => void} say
 * @returns {Parsed | null} null where there is no possible dose
 */
export function parseItem(name, text, notation, say) {
  const [first, ...weeks] = notation > 1 ? text.split("~") : [text];
  const parsed = parseDose(name, first, { notation, say, left: "the exercise was left out" });
  if (!parsed) return null;
  if (weeks.length > MOST_WEEKS) say(`The dose of ${quoted(name)} changes too often; the last weeks were left out.`);
  /** @type {LaterDose[]} */
  const later = [];
  for (const change of weeks.slice(0, MOST_WEEKS)) {
    const [, week, dose] = /^([0-9]{1,3}):([^]*)$/.exec(change) ?? [];
    const after = later.at(-1)?.fromWeek ?? 1;
    if (week === undefined) say(`${quoted(change)} of ${quoted(name)} was left out: it must begin with a week, such as 3:.`);
    else if (Number(week) <= after || Number(week) > MOST_WEEKS) {
      say(`Week ${Number(week)} of ${quoted(name)} was left out: it must be ${after + 1} to ${MOST_WEEKS}.`);
    } else {
      const left = `the change in week ${Number(week)} was left out`;
      const other = parseDose(name, dose, { notation, say, left, later: true });
      if (other) later.push({ fromWeek: Number(week), dose: other.dose });
    }
  }
  return { ...parsed, later };
}

// @ts-check
// What a link may name, and a published routine as a plan.

/** @typedef {import("./link.js").Known} Known */
/** @typedef {import("./link.js").Plan} Plan */
/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {{id: string, code: string, formerly: string[], since: number}} NamedExercise `since`: an edition */
/** @typedef {{id: string, code: string, formerly: string[]}} NamedRoutine */
/** @typedef {{edition: number, exercises: NamedExercise[], routines: NamedRoutine[]}} Links api/v1/links.json */
/** @typedef {{exercise: string, dose: Record<string, unknown>, note: {text: string} | null}} PublishedItem */
/** @typedef {{id: string, items: PublishedItem[]}} PublishedRoutine one of api/v1/routines.json */

/** @param {NamedExercise | NamedRoutine} record @returns {[string, string][]} */
const names = ({ id, code, formerly }) => [...formerly, code, id].map((name) => [name, id]);

/** @param {NamedExercise | NamedRoutine} record @returns {[string, string]} */
const short = ({ id, code }) => [id, code];

/**
 * @param {Links} links what api/v1/links.json holds
 * @returns {Known}
 */
export const knownFrom = ({ edition, exercises, routines }) => ({
  edition,
  exercises: new Map(exercises.flatMap(names)),
  codes: new Map(exercises.map(short)),
  routines: new Map(routines.flatMap(names)),
  shorts: new Map(routines.map(short)),
});

/**
 * @param {PublishedRoutine} routine
 * @param {number} edition
 * @returns {Plan} its exercises and doses. Its notes stay on its page: they may be longer than a link should carry.
 */
export const planOf = ({ id, items }, edition) => ({
  edition,
  routine: id,
  days: null,
  weeks: null,
  items: items.map(({ exercise, dose }) => ({ exercise, dose: doseOf(dose), note: null })),
});

/**
 * @param {Record<string, unknown>} published a dose of api/v1/routines.json
 * @returns {Dose} as plans have it: amounts as `10` or `"8-10"`, and only what is given
 */
export function doseOf(published) {
  const given = Object.entries(published).filter(([name, value]) => !["words", "notation"].includes(name) && value !== null);
  return /** @type {Dose} */ (Object.fromEntries(given.map(([name, value]) => [name, amount(value)])));
}

/** @param {unknown} value */
function amount(value) {
  if (typeof value !== "object" || value === null) return value;
  const { low, high } = /** @type {{low: number, high: number}} */ (value);
  return low === high ? low : `${low}-${high}`;
}

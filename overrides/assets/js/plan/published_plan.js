// Published routines as plans.

import { AMRAP, EVERY_OTHER_DAY } from "./constants.js";
import { BLANK } from "./link.js";

/** @typedef {import("./link.js").Plan} Plan */
/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {Record<string, unknown>} PublishedDose */
/**
 * @typedef {object} PublishedItem
 * @property {string} exercise
 * @property {PublishedDose} dose
 * @property {{text: string} | null} note
 * @property {boolean} [superset_with_next]
 * @property {{from_week: number, dose: PublishedDose}[]} [later]
 */
/**
 * @typedef {object} PublishedRoutine one of api/v1/routines.json
 * @property {string} id
 * @property {PublishedItem[]} items
 * @property {boolean} [every_other_day]
 * @property {{low: number, high: number} | null} [rest_between_exercises_seconds]
 */

/**
 * @param {PublishedRoutine} routine
 * @param {number} edition
 * @returns {Plan} its exercises and doses. Its notes stay on its page: they may be longer than a link should carry.
 */
export const planOf = ({ id, items, every_other_day: everyOther, rest_between_exercises_seconds: rest }, edition) => ({
  ...BLANK,
  edition,
  routine: id,
  days: everyOther ? EVERY_OTHER_DAY : null,
  restBetween: amountOrNull(rest),
  items: items.map((item) => ({ exercise: item.exercise, ...dosed(item), note: null })),
});

/** @param {PublishedItem} item @returns {import("./link_item.js").Parsed} its dose, and how it goes on */
export const dosed = ({ dose, note, superset_with_next: superset = false, later = [] }) => ({
  dose: doseOf(dose),
  note: note?.text ?? null,
  superset,
  later: later.map((change) => ({ fromWeek: change.from_week, dose: doseOf(change.dose) })),
});

/** Published field → the field of a plan that it says more exactly. */
const EXACT = {
  sets_range: "sets",
  hold_seconds_range: "hold_seconds",
  load_kilograms_range: "load_kilograms",
  reps_in_reserve_range: "reps_in_reserve",
  rpe_range: "rpe",
  which_side: "sides",
};
const SAID_OTHERWISE = ["words", "notation", "open_reps"];

/**
 * @param {PublishedDose} published a dose of api/v1/routines.json
 * @returns {Dose} in the form of plans: amounts as `10` or `"8-10"`, and given fields only
 */
export function doseOf(published) {
  /** @type {Record<string, unknown>} */
  const dose = {};
  for (const [name, value] of Object.entries(published)) {
    if (value !== null && !SAID_OTHERWISE.includes(name) && !(name in EXACT)) dose[name] = amount(value);
  }
  for (const [name, field] of Object.entries(EXACT)) if (published[name] != null) dose[field] = amount(published[name]);
  if (published.load_kilograms_range != null) delete dose.load; // its words stand for whoever reads the first fields only
  if (published.open_reps === "as-many-as-possible") dose.reps = AMRAP;
  return /** @type {Dose} */ (/** @type {unknown} */ (dose));
}

/** @param {{low: number, high: number} | null | undefined} range @returns {import("./limits.js").Amount | null} */
export const amountOrNull = (range) => (range ? amount(range) : null);

/** @param {unknown} value @returns {any} */
function amount(value) {
  if (typeof value !== "object" || value === null) return value;
  const { low, high } = /** @type {{low: number, high: number}} */ (value);
  return low === high ? low : `${low}-${high}`;
}

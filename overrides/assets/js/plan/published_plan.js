// Published routines as plans.

import { BLANK } from "./link.js";

/** @typedef {import("./link.js").Plan} Plan */
/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {{exercise: string, dose: Record<string, unknown>, note: {text: string} | null}} PublishedItem */
/** @typedef {{id: string, items: PublishedItem[]}} PublishedRoutine one of api/v1/routines.json */

/**
 * @param {PublishedRoutine} routine
 * @param {number} edition
 * @returns {Plan} its exercises and doses. Its notes stay on its page: they may be longer than a link should carry.
 */
export const planOf = ({ id, items }, edition) => ({
  ...BLANK,
  edition,
  routine: id,
  items: items.map(({ exercise, dose }) => ({ exercise, dose: doseOf(dose), note: null })),
});

/**
 * @param {Record<string, unknown>} published a dose of api/v1/routines.json
 * @returns {Dose} in the form of plans: amounts as `10` or `"8-10"`, and given fields only
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

// @ts-check
// What a dose can be. The twin of the limits in src/mkdocs_routines/model/routine.py.

/** @typedef {number | string} Amount `10` or `"8-10"` */

export const MOST_SETS = 20;
export const MOST_HOLD = 120;
export const MOST_NOTE = 120;
export const MOST_WORDS = 80; // a load, or the place of a hold
/** More than this is a slip, not a dose. */
export const MOST = { reps: 500, seconds: 3600, steps: 2000, metres: 5000, rest_seconds: 3600, load_kilograms: 500 };

/**
 * @param {string} low
 * @param {string | undefined} high
 * @returns {Amount}
 */
export const span = (low, high) => (Number(high ?? low) === Number(low) ? Number(low) : `${Number(low)}-${Number(high)}`);

/**
 * @param {keyof typeof MOST} field
 * @param {string} low
 * @param {string | undefined} high
 * @returns {string} why the amount is not possible, or nothing
 */
export function outside(field, low, high = low) {
  if (Number(low) > Number(high)) return "must run upwards";
  return Number(low) >= 1 && Number(high) <= MOST[field] ? "" : `must be 1 to ${MOST[field]}`;
}

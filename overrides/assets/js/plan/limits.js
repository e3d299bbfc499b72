// Limits of a dose: amounts from text, and whether they are possible.

import { MOST } from "./constants.js";

/** @typedef {number | string} Amount `10` or `"8-10"` */

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
 * @param {number} [least]
 * @returns {string} why the amount is not possible, or nothing
 */
export function outside(field, low, high = low, least = 1) {
  if (Number(low) > Number(high)) return "must run upwards";
  return Number(low) >= least && Number(high) <= MOST[field] ? "" : `must be ${least} to ${MOST[field]}`;
}

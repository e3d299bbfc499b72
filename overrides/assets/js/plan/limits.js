// Limits of a dose: amounts from text, and whether they are possible.

/** @typedef {number | string} Amount `10` or `"8-10"` */

/**
 * @param {string} text `10`, `8-10`, or `08-08`
 * @returns {Amount}
 */
export function amountOf(text) {
  const [low, high = low] = text.split("-").map(Number);
  return low === high ? low : `${low}-${high}`;
}

/**
 * @param {string} text `10` or `8-10`
 * @param {number} most
 * @param {number} [least]
 * @returns {string} why the amount is not possible, or nothing
 */
export function outside(text, most, least = 1) {
  const [low, high = low] = text.split("-").map(Number);
  if (low > high) return "must run upwards";
  return low >= least && high <= most ? "" : `must be ${least} to ${most}`;
}

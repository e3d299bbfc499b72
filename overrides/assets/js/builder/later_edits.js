// Edits of the weeks that change a dose. Each returns the changed part of an item, or null where it is not possible.

import { MOST_WEEKS } from "../plan/constants.js";

/** @typedef {import("./plan_edits.js").Item} Item */
/** @typedef {import("../plan/link_dose.js").Dose} Dose */

const WEEKS = 2; // between two changes, at first

/** @param {Item} item @returns {Partial<Item>} one more change, with the dose of before to begin with */
export function addLater({ dose, later = [] }) {
  const last = later.at(-1);
  const fromWeek = Math.min(MOST_WEEKS, (last?.fromWeek ?? 1) + WEEKS);
  return { later: [...later, { fromWeek, dose: last?.dose ?? dose }] };
}

/** @param {Item} item @param {number} index @param {(dose: Dose) => Dose | null} to @returns {Partial<Item>} */
export const changeLater = ({ later = [] }, index, to) => ({
  later: later.map((change, at) => (at === index ? { ...change, dose: to(change.dose) ?? change.dose } : change)),
});

/** @param {Item} item @param {number} index @param {number} week @returns {Partial<Item> | null} */
export function moveLater({ later = [] }, index, week) {
  const after = later[index - 1]?.fromWeek ?? 1;
  const before = later[index + 1]?.fromWeek ?? MOST_WEEKS + 1;
  if (week <= after || week >= before) return null;
  return { later: later.map((change, at) => (at === index ? { ...change, fromWeek: week } : change)) };
}

/** @param {Item} item @param {number} index @returns {Partial<Item>} */
export const removeLater = ({ later = [] }, index) => ({ later: later.filter((_, at) => at !== index) });

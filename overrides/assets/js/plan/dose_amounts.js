// Amounts of a dose: the unit of a set, minutes for long efforts, and ranges as text. The twin of domain/dose/amounts.py.

import { AMRAP, UNITS } from "./constants.js";

/** @typedef {number | string | { low: number, high: number } | null} Amount `10`, `"8-10"`, or as published */

/**
 * @typedef {object} Dose how much of one exercise: one of reps, seconds, steps and metres is given, or none of them where
 *   the effort ends each set
 * @property {NonNullable<Amount>} sets
 * @property {Amount} [reps] or AMRAP, as many as possible
 * @property {Amount} [seconds]
 * @property {Amount} [steps]
 * @property {Amount} [metres]
 * @property {import("./link_dose.js").Sides} sides
 * @property {Amount} [hold_seconds]
 * @property {string | null} [hold_at]
 * @property {Amount} [rest_seconds]
 * @property {Amount} [rest_between_sides_seconds]
 * @property {string | null} [tempo]
 * @property {string | null} [load]
 * @property {Amount} [load_kilograms]
 * @property {Amount} [reps_in_reserve]
 * @property {Amount} [rpe]
 */

/** @typedef {{ fromWeek: number, dose: Dose }} LaterDose */
/** @typedef {{ dose: Dose, later?: LaterDose[], superset?: boolean }} DosedItem an item of a plan, and how it goes on */
/** @typedef {{ low: number, high: number }} Range both included */
/** @typedef {"reps" | "seconds" | "steps" | "metres"} Unit */

/** Units that a set may count. */
export const DOSE_UNITS = /** @type {readonly Unit[]} */ (UNITS);
const A_MINUTE = 60;
const FEWEST_MINUTES = 2; // from so many on, an amount in whole minutes is shown in minutes

/** @param {Partial<Dose>} dose @returns {Unit} the unit of a set; open repetitions are repetitions */
export const unitOf = (dose) => DOSE_UNITS.find((unit) => dose[unit] != null) ?? "reps";

/** @param {Partial<Dose>} dose @returns {boolean} whether its sets have no number: as many as possible, or an effort ends them */
export const isUncounted = (dose) => dose.reps === AMRAP || DOSE_UNITS.every((unit) => dose[unit] == null);

/**
 * @param {string | undefined} drawn the side that a drawing shows at work: "left", "right" or "both"
 * @param {string} side
 * @returns {boolean} whether it has to be mirrored for the side
 */
export const isOtherSide = (drawn, side) =>
  (drawn === "left" && side === "right") || (drawn === "right" && side === "left");

/**
 * @param {NonNullable<Amount>} amount
 * @returns {Range}
 */
export function range(amount) {
  if (typeof amount === "object") return { low: amount.low, high: amount.high };
  const [low, high = low] = String(amount).split(/[-–]/).map(Number);
  return { low, high };
}

/** @param {Range} range `10`, or `8–10` */
export const span = ({ low, high }, to = "–") => (low === high ? String(low) : `${low}${to}${high}`);

/**
 * Amount of a set as it is shown, its unit, and its total when each direction has an amount of its own.
 * @param {Dose} dose
 * @returns {{ unit: Unit | "minutes", one: Range, total: Range } | null} null where its repetitions have no number
 */
export function setAmount(dose) {
  const unit = unitOf(dose);
  const count = dose[unit];
  if (count == null || count === AMRAP) return null;
  const counted = range(count);
  const long = counted.low >= FEWEST_MINUTES * A_MINUTE && counted.low % A_MINUTE === 0 && counted.high % A_MINUTE === 0;
  const inMinutes = unit === "seconds" && long;
  const one = inMinutes ? { low: counted.low / A_MINUTE, high: counted.high / A_MINUTE } : counted;
  const total = dose.sides === "each-direction" ? { low: one.low * 2, high: one.high * 2 } : one;
  return { unit: inMinutes ? "minutes" : unit, one, total };
}

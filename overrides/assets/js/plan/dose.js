// Notation, words and duration of a dose in the browser: the twin of domain/dose.py, which has the last word. Both
// pass the cases in tests/domain/dose/.

import { METRE_SECONDS, REP_SECONDS, REST_SECONDS, STEP_SECONDS, UNITS } from "./constants.js";

/** @typedef {number | string | { low: number, high: number } | null} Amount `10`, `"8-10"`, or as published */

/**
 * @typedef {object} Dose how much of one exercise: exactly one of reps, seconds, steps and metres is given
 * @property {number} sets
 * @property {Amount} [reps]
 * @property {Amount} [seconds]
 * @property {Amount} [steps]
 * @property {Amount} [metres]
 * @property {"together" | "each" | "each-direction"} sides
 * @property {number | null} [hold_seconds]
 * @property {string | null} [hold_at]
 * @property {Amount} [rest_seconds]
 * @property {string | null} [tempo]
 * @property {string | null} [load]
 * @property {Amount} [load_kilograms]
 * @property {number | null} [reps_in_reserve]
 * @property {number | null} [rpe]
 */

/** @typedef {{ low: number, high: number }} Range both included */
/** @typedef {"reps" | "seconds" | "steps" | "metres"} Unit */

/** Units that a set may count. */
export const DOSE_UNITS = /** @type {readonly Unit[]} */ (UNITS);

/** @param {Dose} dose @returns {Unit} the unit of a set */
export const unitOf = (dose) => DOSE_UNITS.find((unit) => dose[unit] != null) ?? "reps";

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
 * Amount of a set, its unit, and its total when each direction has an amount of its own.
 * @param {Dose} dose
 */
function amount(dose) {
  const unit = unitOf(dose);
  const count = dose[unit];
  if (count == null) throw new RangeError("a dose has an amount");
  const one = range(count);
  return { unit, one, total: dose.sides === "each-direction" ? { low: one.low * 2, high: one.high * 2 } : one };
}

/**
 * Notation of a dose: `3 × 8–10 each side`.
 * @param {Dose} dose
 */
export function notation(dose) {
  const { unit, one, total } = amount(dose);
  const named = { reps: "", seconds: " s", steps: " steps", metres: " m" }[unit];
  const side = { together: "", each: " each side", "each-direction": `, ${span(one)} each direction` }[dose.sides];
  const hold = dose.hold_seconds ? `, ${dose.hold_seconds} s hold at ${dose.hold_at}` : "";
  return `${dose.sets} × ${span(total)}${named}${side}${hold}`;
}

/**
 * Words of a dose: `3 sets of 8 to 10, each side`.
 * @param {Dose} dose
 */
export function doseInWords(dose) {
  const { unit, one, total } = amount(dose);
  const named = { reps: "", seconds: " seconds", steps: " steps", metres: " metres" }[unit];
  const way = `, ${span(one, " to ")} in each direction`;
  const side = { together: "", each: ", each side", "each-direction": way }[dose.sides];
  const hold = dose.hold_seconds ? `, with a ${dose.hold_seconds}-second hold at ${dose.hold_at}` : "";
  return `${dose.sets} ${dose.sets === 1 ? "set" : "sets"} of ${span(total, " to ")}${named}${side}${hold}`;
}

/**
 * Details of a dose, each as a heading and its text: load, tempo, effort, rest.
 * @param {Dose} dose
 * @returns {[string, string][]}
 */
export function doseDetails(dose) {
  /** @type {[string, string][]} */
  const details = [];
  if (dose.load != null) details.push(["Load", dose.load]);
  if (dose.load_kilograms != null) details.push(["Load", `${span(range(dose.load_kilograms))} kg`]);
  if (dose.tempo != null) details.push(["Tempo", tempo(dose.tempo)]);
  if (dose.reps_in_reserve != null) details.push(["Effort", `stop with ${reserve(dose.reps_in_reserve)} left`]);
  if (dose.rpe != null) details.push(["Effort", `${dose.rpe} of 10`]);
  if (dose.rest_seconds != null) details.push(["Rest", `${span(range(dose.rest_seconds))} s between sets`]);
  return details;
}

/** @param {string} seconds `3-1-1` in words: `3 s down, 1 s still, 1 s up` */
export function tempo(seconds) {
  const [down, still, up] = seconds.split("-");
  return `${down} s down, ${still} s still, ${up} s up`;
}

/** @param {number} left */
const reserve = (left) =>
  left === 0 ? "no good repetition" : left === 1 ? "1 good repetition" : `${left} good repetitions`;

/**
 * Duration of a dose in seconds, the rest after each set included.
 * @param {Dose} dose
 * @returns {Range}
 */
export function doseSeconds(dose) {
  const { unit, one } = amount(dose);
  const rep = dose.tempo ? dose.tempo.split("-").reduce((sum, part) => sum + Number(part), 0) : REP_SECONDS;
  const reps = rep + (dose.hold_seconds ?? 0);
  const secondsOf = { reps, seconds: 1, steps: STEP_SECONDS, metres: METRE_SECONDS }[unit];
  const sides = dose.sides === "together" ? 1 : 2;
  const rest = range(dose.rest_seconds ?? REST_SECONDS);
  /** @param {number} amount @param {number} pause */
  const taken = (amount, pause) => even(dose.sets * (amount * secondsOf * sides + pause));
  return { low: taken(one.low, rest.low), high: taken(one.high, rest.high) };
}

/**
 * Duration of these doses one after the other, in minutes, rounded up, with a warm-up before them.
 * @param {Dose[]} doses
 * @param {Range} warmUp in minutes
 * @returns {Range}
 */
export function sessionMinutes(doses, warmUp = { low: 0, high: 0 }) {
  const spans = doses.map(doseSeconds);
  /** @param {"low" | "high"} end */
  const sum = (end) => warmUp[end] + Math.ceil(spans.reduce((all, each) => all + each[end], 0) / 60);
  return { low: sum("low"), high: sum("high") };
}

/** @param {number} value to the nearest whole number, and from the middle to the even one: as Python rounds */
const even = (value) => (value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));

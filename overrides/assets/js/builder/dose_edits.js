// Edits of a dose: steps up and down, and typed values. Each returns a new dose. What no dose can be is refused by a
// RangeError whose message is a sentence for the reader.

import { AMRAP, DEFAULT_HOLD_AT, EFFORT, MOST, MOST_HOLD, MOST_LABEL, MOST_SETS } from "../plan/constants.js";
import { isUncounted, range, setAmount, unitOf } from "../plan/dose.js";
import { amountOf, outside } from "../plan/limits.js";
import { oneLine } from "../plan/plain_text.js";

/** @typedef {import("../plan/link_dose.js").Dose} Dose */
/** @typedef {import("../plan/limits.js").Amount} Amount */
/** @typedef {import("../plan/dose.js").Unit | "minutes"} Unit */
/** @typedef {Unit | "max" | "open"} Count what a set counts: a unit, as many repetitions as possible, or none */
/** @typedef {"hold_seconds" | "rest_seconds" | "rest_between_sides_seconds" | "reps_in_reserve" | "rpe"} Extra */
/** @typedef {Unit | "sets" | Extra} Field what has a step */

export const NAMES = {
  ...{ sets: "Sets", reps: "Repetitions", seconds: "Seconds", minutes: "Minutes", steps: "Steps", metres: "Metres" },
  ...{ max: "As many as possible", open: "No number: effort ends it" },
};
/** @type {Record<Field, number>} */
const STEP = {
  ...{ sets: 1, reps: 1, seconds: 5, minutes: 5, steps: 2, metres: 5, hold_seconds: 1, rest_seconds: 15 },
  ...{ rest_between_sides_seconds: 5, reps_in_reserve: 1, rpe: 1 },
};
/** @type {Record<Field, number>} */
const FIRST = {
  ...{ sets: 2, reps: 10, seconds: 30, minutes: 10, steps: 10, metres: 10, hold_seconds: 2, rest_seconds: 30 },
  ...{ rest_between_sides_seconds: 10, reps_in_reserve: 2, rpe: 7 },
};
/** @type {Record<Field, number>} */
const MOST_OF = {
  ...MOST,
  ...{ minutes: MOST.seconds / 60, sets: MOST_SETS, hold_seconds: MOST_HOLD },
  ...{ rest_between_sides_seconds: MOST.rest_seconds, reps_in_reserve: EFFORT.reps_in_reserve[1], rpe: EFFORT.rpe[1] },
};
/** @type {Partial<Record<Field, number>>} what begins at nothing: straight on, and no good repetition left */
const FROM = { rest_seconds: 0, rest_between_sides_seconds: 0, reps_in_reserve: EFFORT.reps_in_reserve[0] };
/** @type {Record<Field, string>} */
const SAID = {
  ...{ ...NAMES, hold_seconds: "The hold", rest_seconds: "The rest", rest_between_sides_seconds: "The rest between sides" },
  ...{ reps_in_reserve: "Repetitions left", rpe: "The effort" },
};
const USUAL_SETS = 10; // steps end here; more can be typed
/** @type {Field[]} */
const MAY_BE_NONE = ["hold_seconds", "rest_seconds", "rest_between_sides_seconds"];

/** @param {Dose} dose @returns {Count} */
export function countOf(dose) {
  if (isUncounted(dose)) return dose.reps === AMRAP ? "max" : "open";
  return setAmount(dose)?.unit ?? "reps";
}

/** @param {Dose} dose @returns {Unit} the field that a number of its set goes into */
export function amountField(dose) {
  const count = countOf(dose);
  return count === "max" || count === "open" ? "reps" : count;
}

/** @param {Dose} dose @param {Field} field @returns {Amount | null} */
export function valueOf(dose, field) {
  if (field === "minutes") {
    const minutes = setAmount(dose)?.one;
    return minutes ? amountOf(`${minutes.low}-${minutes.high}`) : null;
  }
  const value = dose[field];
  return value == null || value === AMRAP ? null : value;
}

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {1 | -1} way
 * @returns {Dose | null} one step up or down, a range moved whole; null where there is none
 */
export function step(dose, field, way) {
  const value = valueOf(dose, field);
  if (value == null) return way > 0 ? set(dose, field, FIRST[field]) : null;
  const by = STEP[field];
  const { low, high } = range(value);
  const least = FROM[field] ?? 1;
  const next = way > 0 ? Math.floor(low / by) * by + by : Math.ceil(low / by) * by - by;
  if (next < least && MAY_BE_NONE.includes(field)) return set(dose, field, undefined);
  const last = high + next - low;
  if (next < least || last > MOST_OF[field] || (field === "sets" && way > 0 && next > USUAL_SETS)) return null;
  return set(dose, field, amountOf(`${next}-${last}`));
}

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {string} text `10`, `8-10`, or nothing where that is possible
 * @returns {Dose}
 */
export function typed(dose, field, text) {
  if (!text.trim() && MAY_BE_NONE.includes(field)) return set(dose, field, undefined);
  if (!text.trim() && field === "reps" && isUncounted(dose)) return dose;
  if (field === "reps" && /^\s*(amrap|max)\s*$/i.test(text)) return counting(dose, "max");
  const match = /^\s*(\d{1,6})(?:\s*(?:-|–|to)\s*(\d{1,6}))?\s*$/.exec(text);
  if (!match) throw new RangeError(`${SAID[field]} must be a number such as 10, or a range such as 8-10.`);
  const amount = match.slice(1).filter(Boolean).join("-");
  const why = outside(amount, MOST_OF[field], FROM[field]);
  if (why) throw new RangeError(`${SAID[field]} ${why}.`);
  return set(dose, field, amountOf(amount));
}

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {Amount | undefined} value
 * @returns {Dose}
 */
function set(dose, field, value) {
  if (field === "minutes") {
    const { low, high } = range(value ?? FIRST.minutes);
    return tidy({ ...dose, seconds: amountOf(`${low * 60}-${high * 60}`) });
  }
  const { hold_at = DEFAULT_HOLD_AT, ...rest } = { ...dose, [field]: value };
  return tidy(rest.hold_seconds == null ? rest : { ...rest, hold_at });
}

/** @param {object} dose @returns {Dose} without empty fields */
export const tidy = (dose) =>
  Object.freeze(/** @type {Dose} */ (Object.fromEntries(Object.entries(dose).filter(([, value]) => value != null))));

/**
 * @param {Dose} dose
 * @param {Count} count
 * @returns {Dose} a hold and a tempo belong to repetitions, and go with them; without a number, an effort ends the set
 */
export function counting(dose, count) {
  if (count === countOf(dose)) return dose;
  const { reps, seconds, steps, metres, ...rest } = dose;
  if (count === "max") return tidy({ ...ofReps(rest, dose), reps: AMRAP });
  if (count === "reps") return tidy({ ...ofReps(rest, dose), reps: FIRST.reps });
  if (count === "open") {
    const effort = rest.reps_in_reserve == null && rest.rpe == null ? { reps_in_reserve: FIRST.reps_in_reserve } : {};
    return tidy({ ...ofReps(rest, dose), ...effort });
  }
  const { hold_seconds, hold_at, tempo, ...bare } = rest;
  const sides = dose.sides === "alternating" ? "each" : dose.sides; // only repetitions take turns
  return set(/** @type {Dose} */ ({ ...bare, sides }), count, FIRST[count]);
}

/** @param {Omit<Dose, Unit>} rest @param {Dose} dose @returns {Omit<Dose, Unit>} its hold and tempo, where it counted repetitions */
function ofReps(rest, dose) {
  const { hold_seconds, hold_at, tempo, ...bare } = rest;
  return unitOf(dose) === "reps" ? rest : bare;
}

/** @param {Dose} dose @param {import("../plan/link_dose.js").Sides} sides @returns {Dose} a rest between sides goes with them */
export function sided(dose, sides) {
  const { rest_between_sides_seconds, ...rest } = dose;
  return tidy(sides === "each" ? { ...dose, sides } : { ...rest, sides });
}

/** @param {Dose} dose @param {string} position @returns {Dose} */
export const heldAt = (dose, position) =>
  dose.hold_seconds == null ? dose : tidy({ ...dose, hold_at: short(position) || DEFAULT_HOLD_AT });

/** @param {Dose} dose @param {string} text `3-1-1`, or nothing @returns {Dose} */
export function inTempo(dose, text) {
  const tempo = text.trim().replace(/\s*[-–]\s*/g, "-");
  if (tempo && unitOf(dose) !== "reps") throw new RangeError("A tempo must come with repetitions.");
  if (tempo && !/^\d{1,2}-\d{1,2}-\d{1,2}$/.test(tempo))
    throw new RangeError("A tempo is three numbers of seconds, down, still and up, such as 3-1-1.");
  return tidy({ ...dose, tempo: tempo || undefined });
}

/** @param {string} text @param {number} [most] @returns {string} on one line, and not longer than a link carries */
export const short = (text, most = MOST_LABEL) => oneLine([...oneLine(text)].slice(0, most).join(""));

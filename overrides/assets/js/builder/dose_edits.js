// Edits of a dose: steps up and down, and typed values. Each returns a new dose. What no dose can be is refused by a
// RangeError whose message is a sentence for the reader.

import { DEFAULT_HOLD_AT, MOST, MOST_HOLD, MOST_LABEL, MOST_SETS } from "../plan/constants.js";
import { range, unitOf } from "../plan/dose.js";
import { outside, span } from "../plan/limits.js";
import { oneLine } from "../plan/plain_text.js";

/** @typedef {import("../plan/link.js").Dose} Dose */
/** @typedef {import("../plan/limits.js").Amount} Amount */
/** @typedef {import("../plan/dose.js").Unit} Unit */
/** @typedef {Unit | "sets" | "hold_seconds" | "rest_seconds"} Field what has a step */

export const NAMES = { sets: "Sets", reps: "Repetitions", seconds: "Seconds", steps: "Steps", metres: "Metres" };
const STEP = { sets: 1, reps: 1, seconds: 5, steps: 2, metres: 5, hold_seconds: 1, rest_seconds: 15 };
const FIRST = { sets: 2, reps: 10, seconds: 30, steps: 10, metres: 10, hold_seconds: 2, rest_seconds: 30 };
const LIMIT = { ...MOST, sets: MOST_SETS, hold_seconds: MOST_HOLD };
const SAID = { ...NAMES, hold_seconds: "The hold", rest_seconds: "The rest", load_kilograms: "The load" };
const USUAL_SETS = 10; // steps end here; more can be typed
const MAY_BE_NONE = ["hold_seconds", "rest_seconds"];

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {1 | -1} way
 * @returns {Dose | null} one step up or down, a range moved whole; null where there is none
 */
export function step(dose, field, way) {
  const value = dose[field];
  if (value == null) return way > 0 ? set(dose, field, FIRST[field]) : null;
  const by = STEP[field];
  const { low, high } = range(value);
  const next = way > 0 ? Math.floor(low / by) * by + by : Math.ceil(low / by) * by - by;
  if (next < 1 && MAY_BE_NONE.includes(field)) return set(dose, field, undefined);
  const last = high + next - low;
  if (next < 1 || last > LIMIT[field] || (field === "sets" && way > 0 && next > USUAL_SETS)) return null;
  return set(dose, field, span(String(next), String(last)));
}

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {string} text `10`, `8-10`, or nothing where that is possible
 * @returns {Dose}
 */
export function typed(dose, field, text) {
  if (!text.trim() && MAY_BE_NONE.includes(field)) return set(dose, field, undefined);
  const single = field === "sets" || field === "hold_seconds";
  const match = /^\s*(\d{1,6})(?:\s*(?:-|–|to)\s*(\d{1,6}))?\s*$/.exec(text);
  if (!match || (single && match[2])) {
    throw new RangeError(`${SAID[field]} must be a number such as 10${single ? "" : ", or a range such as 8-10"}.`);
  }
  const [, low, high] = match;
  const most = LIMIT[field];
  const why =
    single && (Number(low) < 1 || Number(low) > most) ? `must be 1 to ${most}` : !single && outside(field, low, high);
  if (why) throw new RangeError(`${SAID[field]} ${why}.`);
  return set(dose, field, span(low, high));
}

/**
 * @param {Dose} dose
 * @param {Field} field
 * @param {Amount | undefined} value
 * @returns {Dose}
 */
function set(dose, field, value) {
  const { hold_at = DEFAULT_HOLD_AT, ...rest } = { ...dose, [field]: value };
  return tidy(rest.hold_seconds == null ? rest : { ...rest, hold_at });
}

/** @param {object} dose @returns {Dose} without empty fields */
const tidy = (dose) =>
  Object.freeze(/** @type {Dose} */ (Object.fromEntries(Object.entries(dose).filter(([, value]) => value != null))));

/** @param {Dose} dose @param {Unit} unit @returns {Dose} a hold and a tempo belong to repetitions, and go with them */
export function counting(dose, unit) {
  if (unit === unitOf(dose)) return dose;
  const { reps, seconds, steps, metres, hold_seconds, hold_at, tempo, ...rest } = dose;
  return tidy({ ...rest, [unit]: FIRST[unit] });
}

/** @param {Dose} dose @param {import("../plan/link_dose.js").Sides} sides @returns {Dose} */
export const sided = (dose, sides) => tidy({ ...dose, sides });

/** @param {Dose} dose @param {string} position @returns {Dose} */
export const heldAt = (dose, position) =>
  dose.hold_seconds == null ? dose : tidy({ ...dose, hold_at: short(position) || DEFAULT_HOLD_AT });

/** @param {Dose} dose @param {string} text `3-1-1`, or nothing @returns {Dose} */
export function inTempo(dose, text) {
  const tempo = text.trim().replace(/\s*[-–]\s*/g, "-");
  if (tempo && dose.reps == null) throw new RangeError("A tempo must come with repetitions.");
  if (tempo && !/^\d{1,2}-\d{1,2}-\d{1,2}$/.test(tempo))
    throw new RangeError("A tempo is three numbers of seconds, down, still and up, such as 3-1-1.");
  return tidy({ ...dose, tempo: tempo || undefined });
}

/** @param {Dose} dose @param {string} text `12 kg`, words, or nothing @returns {Dose} */
export function loaded(dose, text) {
  const { load, load_kilograms, ...rest } = dose;
  const match = /^\s*(\d{1,6})(?:\s*(?:-|–|to)\s*(\d{1,6}))?\s*(?:kg|kilograms?)\s*$/i.exec(text);
  if (!match) return tidy({ ...rest, load: short(text) || undefined });
  const why = outside("load_kilograms", match[1], match[2]);
  if (why) throw new RangeError(`The load ${why} kg.`);
  return tidy({ ...rest, load_kilograms: span(match[1], match[2]) });
}

/** @param {Dose} dose @returns {string} its load as it is typed */
export const loadOf = (dose) =>
  dose.load ?? (dose.load_kilograms == null ? "" : `${String(dose.load_kilograms).replace("-", "–")} kg`);

/** @param {Dose} dose @param {string} effort `reps_in_reserve 2`, `rpe 7`, or nothing @returns {Dose} */
export function trying(dose, effort) {
  const { reps_in_reserve, rpe, ...rest } = dose;
  const [name, value] = effort.split(" ");
  return tidy(name ? { ...rest, [name]: Number(value) } : rest);
}

/** @param {Dose} dose @returns {string} */
export const effortOf = (dose) =>
  dose.reps_in_reserve != null ? `reps_in_reserve ${dose.reps_in_reserve}` : dose.rpe != null ? `rpe ${dose.rpe}` : "";

/** @param {string} text @param {number} [most] @returns {string} on one line, and not longer than a link carries */
export const short = (text, most = MOST_LABEL) => oneLine([...oneLine(text)].slice(0, most).join(""));

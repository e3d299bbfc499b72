// Edits of the load and of the effort of a dose. Each returns a new dose, or throws a RangeError with a sentence.

import { MOST } from "../plan/constants.js";
import { amountOf, outside } from "../plan/limits.js";
import { short, step, tidy } from "./dose_edits.js";

/** @typedef {import("./dose_edits.js").Dose} Dose */
/** @typedef {"reps_in_reserve" | "rpe"} Scale */

const KILOGRAMS = /^\s*(\d{1,6}(?:[.,]\d{1,3})?)(?:\s*(?:-|–|to)\s*(\d{1,6}(?:[.,]\d{1,3})?))?\s*(?:kg|kilograms?)\s*$/i;

/** @param {Dose} dose @param {string} text `12 kg`, `2.5-5 kg`, words, or nothing @returns {Dose} */
export function loaded(dose, text) {
  const { load, load_kilograms, ...rest } = dose;
  const match = KILOGRAMS.exec(text);
  if (!match) return tidy({ ...rest, load: short(text) || undefined });
  const ends = match.slice(1).filter(Boolean).map((end) => end.replace(",", "."));
  if (ends.some((end) => !Number.isInteger(Number(end) * 2)))
    throw new RangeError("The load must be in whole or half kilograms, such as 2.5 kg.");
  const why = outside(ends.join("-"), MOST.load_kilograms, 0.5);
  if (why) throw new RangeError(`The load ${why}${why.includes("run") ? "" : " kg"}.`);
  return tidy({ ...rest, load_kilograms: amountOf(ends.join("-")) });
}

/** @param {Dose} dose @returns {string} its load as it is typed */
export const loadOf = (dose) =>
  dose.load ?? (dose.load_kilograms == null ? "" : `${String(dose.load_kilograms).replace("-", "–")} kg`);

/** @param {Dose} dose @returns {Scale | ""} the scale on which its effort is given */
export const scaleOf = (dose) => (dose.reps_in_reserve != null ? "reps_in_reserve" : dose.rpe != null ? "rpe" : "");

/** @param {Dose} dose @param {Scale | ""} scale @returns {Dose} its effort on this scale, from a usual level; or without effort */
export function rated(dose, scale) {
  if (scale === scaleOf(dose)) return dose;
  const { reps_in_reserve, rpe, ...rest } = dose;
  return (scale && step(rest, scale, 1)) || tidy(rest);
}

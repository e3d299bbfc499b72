// Notation of a dose in figures. The twin of domain/dose/in_figures.py.

import { range, setAmount, span } from "./dose_amounts.js";

/** @typedef {import("./dose_amounts.js").Dose} Dose */

const UNIT_SIGNS = { reps: "", seconds: " s", minutes: " min", steps: " steps", metres: " m" };

/**
 * Notation of a dose: `3 × 8–10 each side`, `3 × 10, 2 s hold at the top`, `75 min`.
 * @param {Dose} dose
 */
export const notation = (dose) => headAndTail(dose).join("");

/**
 * Notation in two halves, its numbers and the rest: `3 × 8–10` and ` each side`.
 * @param {Dose} dose
 * @returns {[string, string]}
 */
export function headAndTail(dose) {
  const [head, tail] = counted(dose);
  const hold = dose.hold_seconds ? `, ${span(range(dose.hold_seconds))} s hold at ${dose.hold_at}` : "";
  return [head, `${tail}${side(dose, tail)}${hold}`];
}

/** @param {Dose} dose @returns {[string, string]} */
function counted(dose) {
  const sets = range(dose.sets);
  const amount = setAmount(dose);
  if (!amount && dose.reps != null) return [`${span(sets)} × max`, ""];
  if (!amount) return [`${span(sets)} ${sets.high === 1 ? "set" : "sets"}`, end(dose)];
  const times = amount.unit === "minutes" && sets.high === 1 ? "" : `${span(sets)} × `;
  const sign = UNIT_SIGNS[amount.unit];
  return amount.unit === "steps" ? [`${times}${span(amount.total)}`, sign] : [`${times}${span(amount.total)}${sign}`, ""];
}

/** @param {Dose} dose the end of a set of open repetitions */
function end(dose) {
  if (dose.rpe != null) return ` to effort ${span(range(dose.rpe))} of 10`;
  if (dose.reps_in_reserve == null) return "";
  const left = range(dose.reps_in_reserve);
  return ` with ${span(left)} ${left.high === 1 ? "rep" : "reps"} in reserve`;
}

/** @param {Dose} dose @param {string} tail */
function side(dose, tail) {
  const amount = setAmount(dose);
  switch (dose.sides) {
    case "together":
      return "";
    case "left":
    case "right":
      return `, ${dose.sides} side only`;
    case "each-direction":
      return amount ? `, ${span(amount.one)} each direction` : ", each direction";
    default:
      return `${!amount && tail ? "," : ""} each side${dose.sides === "alternating" ? ", taking turns" : ""}`;
  }
}

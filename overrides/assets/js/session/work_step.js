// Work of one set: what is counted, how long one of it takes, and the phases of a repetition.

import { METRE_SECONDS, OPEN_REPS, STEP_SECONDS } from "../plan/constants.js";
import { isUncounted, range, unitOf } from "../plan/dose.js";

/** @typedef {import("../plan/dose.js").Dose} Dose */
/** @typedef {{ says: string, seconds: number }} Phase a part of one repetition: "Hold", 2 seconds */

/**
 * @typedef {object} Work
 * @property {import("../plan/dose.js").Unit} unit the unit that is counted
 * @property {import("../plan/dose.js").Range} [amount] its amount; none in an open set
 * @property {number} beat seconds for one of them
 * @property {number} seconds its duration; of an open set an estimate
 * @property {Phase[]} [phases] the phases of a repetition, where the plan has them
 * @property {true} [open] whether it has no count, and goes on until somebody ends it
 * @property {true} [turns] whether the sides take turns at every repetition, left first
 */

const LONG_SECONDS = 120;

/**
 * @param {Dose} dose
 * @param {number} pace seconds for a repetition whose speed the plan leaves open
 * @returns {Work}
 */
export function workOf(dose, pace) {
  const unit = unitOf(dose);
  const phases = unit === "reps" ? phasesOf(dose, pace) : [];
  const rep = phases.reduce((sum, phase) => sum + phase.seconds, 0) || pace;
  const beat = { reps: rep, seconds: 1, steps: STEP_SECONDS, metres: METRE_SECONDS }[unit];
  const open = isUncounted(dose);
  const amount = open ? { low: OPEN_REPS, high: OPEN_REPS } : range(dose[unit] ?? 1);
  const both = dose.sides === "alternating"; // the amount is for each side, and one set holds both
  const turns = both && (unit === "reps" || unit === "steps");
  const shown = both && !turns ? { low: amount.low * 2, high: amount.high * 2 } : amount;
  return {
    unit,
    ...(open ? { open } : { amount: shown }),
    beat,
    seconds: amount.high * beat * (both ? 2 : 1),
    ...(phases.length ? { phases } : {}),
    ...(turns ? { turns } : {}),
  };
}

/** @param {{ unit?: string, seconds: number }} step @returns {boolean} whether it is an effort of minutes, such as cycling */
export const isLong = ({ unit, seconds }) => unit === "seconds" && seconds >= LONG_SECONDS;

/**
 * @param {Dose} dose
 * @param {number} pace
 * @returns {Phase[]} the phases of a repetition; none where the plan has no tempo and no hold. Of two times to hold it is
 *   the shorter
 */
function phasesOf(dose, pace) {
  const hold = dose.hold_seconds ? [{ says: "Hold", seconds: range(dose.hold_seconds).low }] : [];
  if (dose.tempo) {
    const [down, still, up] = dose.tempo.split("-").map(Number);
    const spoken = [
      { says: "Down", seconds: down },
      { says: "Still", seconds: still },
      { says: "Up", seconds: up },
    ];
    return [...spoken, ...hold].filter(({ seconds }) => seconds > 0);
  }
  return hold.length ? [{ says: "Move", seconds: pace / 2 }, ...hold, { says: "Back", seconds: pace / 2 }] : [];
}

// Wording of a dose, as a therapist would say it. The twin of domain/dose/in_words.py.

import { isUncounted, range, setAmount, span } from "./dose_amounts.js";

/** @typedef {import("./dose_amounts.js").Dose} Dose */
/** @typedef {import("./dose_amounts.js").Range} Range */
/** @typedef {[string, string]} Detail a heading, and its text */

const UNIT_NAMES = { reps: "", seconds: " seconds", minutes: " minutes", steps: " steps", metres: " metres" };

/**
 * Words of a dose: `3 sets of 8 to 10, each side`.
 * @param {Dose} dose
 */
export function doseInWords(dose) {
  const count = range(dose.sets);
  const sets = `${span(count, " to ")} ${count.high === 1 ? "set" : "sets"}`;
  const amount = setAmount(dose);
  let counted = `${sets} of as many as you can`;
  if (amount) {
    const total = `${span(amount.total, " to ")}${UNIT_NAMES[amount.unit]}`;
    counted = amount.unit === "minutes" && count.high === 1 ? total : `${sets} of ${total}`;
  } else if (dose.reps == null) counted = `${sets}, ${count.high === 1 ? "until" : "each until"} ${openEnd(dose)}`;
  return `${counted}${side(dose)}${hold(dose)}`;
}

/**
 * Details of a dose, each as a heading and its text: load, tempo, effort, rest. An effort that ends the sets of open
 * repetitions is in the words of the dose, and not here.
 * @param {Dose} dose
 * @returns {Detail[]}
 */
export function doseDetails(dose) {
  /** @type {Detail[]} */
  const details = [];
  if (dose.load != null) details.push(["Load", dose.load]);
  if (dose.load_kilograms != null) details.push(["Load", `${span(range(dose.load_kilograms))} kg`]);
  if (dose.tempo != null) details.push(["Tempo", tempo(dose.tempo)]);
  if (!isUncounted(dose) || dose.reps != null) {
    if (dose.reps_in_reserve != null)
      details.push(["Effort", `stop with ${repetitionsLeft(range(dose.reps_in_reserve))} left`]);
    if (dose.rpe != null) details.push(["Effort", `${span(range(dose.rpe), " to ")} of 10`]);
  }
  if (dose.rest_between_sides_seconds != null)
    details.push(["Between sides", rest(range(dose.rest_between_sides_seconds), " of rest")]);
  if (dose.rest_seconds != null) details.push(["Rest", rest(range(dose.rest_seconds), " between sets")]);
  return details;
}

/**
 * Details of the dose of an item, whether the next exercise follows at once, and the doses of later weeks.
 * @param {import("./dose_amounts.js").DosedItem} item
 * @returns {Detail[]}
 */
export const itemDetails = ({ dose, superset = false, later = [] }) => [
  ...doseDetails(dose),
  ...(superset ? [/** @type {Detail} */ (["Then", "straight on with the next exercise"])] : []),
  ...later.map((change) => /** @type {Detail} */ ([`From week ${change.fromWeek}`, inFull(change.dose)])),
];

/** @param {Range} seconds the rest from one exercise to the next: `60 s`, `none, go straight on` */
export const restBetweenExercises = (seconds) => rest(seconds, "");

/** @param {string} seconds `3-1-1` in words: `3 s down, 1 s still, 1 s up` */
export function tempo(seconds) {
  const [down, still, up] = seconds.split("-");
  return `${down} s down, ${still} s still, ${up} s up`;
}

/** @param {Dose} dose with its details in one text: `3 sets of 12; effort: 7 of 10` */
const inFull = (dose) =>
  [doseInWords(dose), ...doseDetails(dose).map(([heading, text]) => `${heading.toLowerCase()}: ${text}`)].join("; ");

/** @param {Range} seconds @param {string} where */
function rest(seconds, where) {
  if (seconds.high === 0) return "none, go straight on";
  return `${seconds.low === 0 ? `up to ${seconds.high}` : span(seconds)} s${where}`;
}

/** @param {Dose} dose the end of a set of open repetitions: `1 to 2 good repetitions remain` */
export function openEnd(dose) {
  if (dose.rpe != null) return `the effort is ${span(range(dose.rpe), " to ")} of 10`;
  const left = range(dose.reps_in_reserve ?? 0);
  return `${repetitionsLeft(left)} ${left.high <= 1 ? "remains" : "remain"}`;
}

/** @param {Range} left */
function repetitionsLeft(left) {
  if (left.high === 0) return "no good repetition";
  const count = left.low === 0 ? `at most ${left.high}` : span(left, " to ");
  return `${count} good ${left.high === 1 ? "repetition" : "repetitions"}`;
}

/** @param {Dose} dose */
function side(dose) {
  const amount = setAmount(dose);
  switch (dose.sides) {
    case "together":
      return "";
    case "left":
    case "right":
      return `, ${dose.sides} side only`;
    case "each-direction":
      return amount ? `, ${span(amount.one, " to ")} in each direction` : ", in each direction";
    case "alternating":
      return `${amount ? "" : ","} on each side, taking turns`;
    default:
      return ", each side";
  }
}

/** @param {Dose} dose */
function hold({ hold_seconds: seconds, hold_at: at }) {
  if (!seconds) return "";
  const { low, high } = range(seconds);
  return low === high ? `, with a ${low}-second hold at ${at}` : `, with a hold of ${low} to ${high} seconds at ${at}`;
}

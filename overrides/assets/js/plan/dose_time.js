// Time of a dose and of a session. The twin of domain/dose/duration.py, where the assumptions stand.

import { METRE_SECONDS, OPEN_REPS, REP_SECONDS, REST_SECONDS, STEP_SECONDS } from "./constants.js";
import { isUncounted, range, unitOf } from "./dose_amounts.js";

/** @typedef {import("./dose_amounts.js").Amount} Amount */
/** @typedef {import("./dose_amounts.js").Dose} Dose */
/** @typedef {import("./dose_amounts.js").DosedItem} DosedItem */
/** @typedef {import("./dose_amounts.js").Range} Range */

const NOTHING = { low: 0, high: 0 };

/**
 * Duration of a dose in seconds, the rest after each set included.
 * @param {Dose} dose
 * @returns {Range}
 */
export const doseSeconds = (dose) => timed(dose, restOf(dose));

/**
 * Duration of a session in minutes, rounded up, with a warm-up before it. A superset rests once a round, after its last
 * exercise. Where later weeks change a dose, the shortest and the longest count.
 * @param {DosedItem[]} items
 * @param {Range} warmUp in minutes
 * @param {Amount} [restBetween] seconds from one exercise to the next, in place of the rest after the last set
 * @returns {Range}
 */
export function sessionMinutes(items, warmUp = NOTHING, restBetween = null) {
  const between = restBetween == null ? null : range(restBetween);
  const times = items.map((item, index) => itemSeconds(item, index < items.length - 1 ? between : null));
  /** @param {"low" | "high"} end */
  const sum = (end) => warmUp[end] + Math.ceil(times.reduce((all, time) => all + time[end], 0) / 60);
  return { low: sum("low"), high: sum("high") };
}

/** @param {DosedItem} item @param {Range | null} between @returns {Range} */
function itemSeconds({ dose, later = [], superset = false }, between) {
  const times = [dose, ...later.map((change) => change.dose)].map((each) => {
    if (superset) return timed(each, NOTHING);
    const time = doseSeconds(each);
    if (!between) return time;
    const rest = restOf(each);
    return { low: time.low - rest.low + between.low, high: time.high - rest.high + between.high };
  });
  return { low: Math.min(...times.map(({ low }) => low)), high: Math.max(...times.map(({ high }) => high)) };
}

/** @param {Dose} dose @param {Range} rest @returns {Range} */
function timed(dose, rest) {
  const sets = range(dose.sets);
  const { amount, one } = counted(dose);
  const sides = ["together", "left", "right"].includes(dose.sides) ? 1 : 2;
  const between = range(dose.rest_between_sides_seconds ?? 0);
  /** @param {"low" | "high"} end */
  const taken = (end) => even(sets[end] * (amount[end] * one[end] * sides + between[end] + rest[end]));
  return { low: taken("low"), high: taken("high") };
}

/** @param {Dose} dose @returns {Range} */
const restOf = (dose) => range(dose.rest_seconds ?? REST_SECONDS);

/** @param {Dose} dose @returns {{ amount: Range, one: Range }} the amount of a set, and the seconds that one of it takes */
function counted(dose) {
  const unit = unitOf(dose);
  const amount = range(isUncounted(dose) ? OPEN_REPS : (dose[unit] ?? OPEN_REPS));
  if (unit !== "reps") {
    const seconds = { seconds: 1, steps: STEP_SECONDS, metres: METRE_SECONDS }[unit];
    return { amount, one: { low: seconds, high: seconds } };
  }
  const rep = dose.tempo ? dose.tempo.split("-").reduce((sum, part) => sum + Number(part), 0) : REP_SECONDS;
  const hold = range(dose.hold_seconds ?? 0);
  return { amount, one: { low: rep + hold.low, high: rep + hold.high } };
}

/** @param {number} value to the nearest whole number, and from the middle to the even one: as Python rounds */
const even = (value) => (value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));

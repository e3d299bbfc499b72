// Sentences about a step: for the screen, for a screen reader, to be spoken.

import { AMRAP } from "../plan/constants.js";
import { openEnd, range, setAmount, span } from "../plan/dose.js";

/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {import("../session/workout.js").Workout} Workout */

const UNIT_NAMES = { reps: "repetitions", seconds: "seconds", minutes: "minutes", steps: "steps", metres: "metres" };
export const SIDE_NAMES = { left: "Left", right: "Right" };

/** @param {Step} step @param {Workout} workout @returns {string} the number of the set, and its side */
export function whichSet({ item, set, side, named }, { items }) {
  const { dose } = items[item];
  const ways = dose.sides === "each-direction" ? ["", "one way", "and back"] : ["", "left side", "right side"];
  return [`Set ${set} of ${span(range(dose.sets), " to ")}`, named ? `${named} side` : ways[side]].filter(Boolean).join(", ");
}

/** @param {Step} step @param {Workout} workout @returns {string} the amount of a set: "8 to 10 repetitions" */
export function howMuch({ item }, { items }) {
  const { dose } = items[item];
  const amount = setAmount(dose);
  const turns = dose.sides === "alternating" ? " on each side, taking turns" : "";
  const seconds = range(dose.hold_seconds ?? 0);
  const hold = seconds.high > seconds.low ? `, hold ${seconds.low} seconds, up to ${seconds.high}` : "";
  if (!amount) return `${dose.reps === AMRAP ? "as many as you can" : `until ${openEnd(dose)}`}${turns && `,${turns}`}${hold}`;
  const named = amount.one.high === 1 ? UNIT_NAMES[amount.unit].replace(/s$/, "") : UNIT_NAMES[amount.unit];
  return `${span(amount.one, " to ")} ${named}${turns}${hold}`;
}

/** @param {Step} step @param {Workout} workout @returns {string} the small heading over what is to be done */
export function heading(step, workout) {
  const { sides } = workout.items[step.item].dose;
  switch (step.kind) {
    case "warm-up":
      return "Warm up";
    case "ready":
      return "Get ready";
    case "rest":
      return "Rest";
    case "change":
      return sides === "each-direction" ? "Turn round" : "Now the right side";
    case "offer":
      return "One more set?";
    default:
      return `${whichSet(step, workout)}: ${howMuch(step, workout)}`;
  }
}

/** @param {Step} step @param {Workout} workout @returns {string} one or two sentences when the step begins */
export function announcement(step, workout) {
  const { name, start } = workout.items[step.item];
  switch (step.kind) {
    case "warm-up":
      return `Warm up for ${step.seconds / 60} minutes.`;
    case "ready":
      return step.set === 1 ? `Get ready: ${name}. ${start}` : `Next: ${name}, ${whichSet(step, workout).toLowerCase()}.`;
    case "rest":
      return `Rest, ${step.seconds} seconds. Next: ${name}, ${whichSet(step, workout).toLowerCase()}.`;
    case "change":
      return `${heading(step, workout)}.`;
    case "offer":
      return `${offered(step, workout)} Rest, ${step.seconds} seconds.`;
    default:
      return `${name}. ${heading(step, workout)}.${step.turns ? " Left first." : ""}`;
  }
}

/** @param {Step} step @param {Workout} workout */
export const offered = ({ item }, { items }) =>
  `Your plan says ${span(range(items[item].dose.sets), " to ")} sets. One more is up to you.`;

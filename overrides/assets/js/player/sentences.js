// Sentences about a step: for the screen, for a screen reader, to be spoken.

import { span } from "../plan/dose.js";

/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {import("../session/workout.js").Workout} Workout */

const UNIT_NAMES = { reps: "repetitions", seconds: "seconds", steps: "steps", metres: "metres" };

/** @param {Step} step @param {Workout} workout @returns {string} the number of the set, and its side */
export function whichSet({ item, set, side }, { items }) {
  const { dose } = items[item];
  const ways = dose.sides === "each-direction" ? ["", "one way", "and back"] : ["", "left side", "right side"];
  return [`Set ${set} of ${dose.sets}`, ways[side]].filter(Boolean).join(", ");
}

/** @param {Step} step @returns {string} the amount: "8 to 10 repetitions" */
export function howMuch({ unit, amount }) {
  if (!unit || !amount) return "";
  const named = amount.high === 1 ? UNIT_NAMES[unit].replace(/s$/, "") : UNIT_NAMES[unit];
  return `${span(amount, " to ")} ${named}`;
}

/** @param {Step} step @param {Workout} workout @returns {string} the small heading over what is to be done */
export function heading(step, workout) {
  const sided = workout.items[step.item].dose.sides;
  switch (step.kind) {
    case "warm-up":
      return "Warm up";
    case "ready":
      return "Get ready";
    case "rest":
      return "Rest";
    case "change":
      return sided === "each-direction" ? "Turn round" : "Now the right side";
    default:
      return `${whichSet(step, workout)}: ${howMuch(step)}`;
  }
}

/** @param {Step} step @param {Workout} workout @returns {string} one or two sentences when the step begins */
export function announcement(step, workout) {
  const { name, start } = workout.items[step.item];
  switch (step.kind) {
    case "warm-up":
      return `Warm up for ${step.seconds / 60} minutes.`;
    case "ready":
      return `Get ready: ${name}. ${start}`;
    case "rest":
      return `Rest, ${step.seconds} seconds. Next: ${name}, ${whichSet(step, workout).toLowerCase()}.`;
    case "change":
      return `${heading(step, workout)}.`;
    default:
      return `${name}. ${heading(step, workout)}.`;
  }
}

// State of a session while it runs: what was begun, where it is, which steps were done. Plain data that a reload can
// pick up.

import { goTo, look, pause, resume, spent, start } from "./clock.js";
import { sequence } from "./sequence.js";

/** @typedef {import("./sequence.js").Step} Step */

/**
 * @typedef {object} Running
 * @property {1} version of this shape
 * @property {string} id
 * @property {string} owner the tab in which it runs
 * @property {number} began milliseconds
 * @property {import("./workout.js").Workout} workout
 * @property {{ pace: number, warmUp: boolean, wait: boolean }} choices
 * @property {import("./clock.js").Clock} clock
 * @property {number[]} done the steps of work that were done
 * @property {number} away milliseconds that nobody was there, when it was found so; then it is paused
 */

/**
 * @param {import("./workout.js").Workout} workout
 * @param {{ pace: number, warmUp: boolean, wait: boolean }} choices
 * @param {string} owner
 * @param {number} now
 * @returns {Running}
 */
export function begin(workout, choices, owner, now) {
  const id = `${now.toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
  return { version: 1, id, owner, began: now, workout, choices, clock: start(now), done: [], away: 0 };
}

/** @param {Pick<Running, "workout" | "choices">} running @returns {Step[]} */
export function stepsOf({ workout, choices }) {
  const warmUp = choices.warmUp && workout.warmUp ? workout.warmUp.minutes.low * 60 : 0;
  return sequence(workout.items, { pace: choices.pace, warmUp });
}

/**
 * @param {Running} running
 * @param {Step[]} steps
 * @param {number} now
 * @returns {Running} where it is by now
 */
export function atNow(running, steps, now) {
  const lengths = steps.map(({ seconds }) => seconds * 1000);
  const waits = (/** @type {number} */ index) => running.choices.wait && countsReps(steps[index]);
  const { clock, passed, away } = look(running.clock, lengths, now, waits);
  const worked = passed.filter((index) => steps[index].kind === "work");
  return {
    ...running,
    clock,
    done: worked.length ? [...running.done, ...worked] : running.done,
    away: away || running.away,
  };
}

/** @param {Step} step */
export const countsReps = (step) => step.kind === "work" && step.unit !== "seconds";

/** @param {Running} running @param {Step[]} steps @param {number} now @returns {Running} */
export function stop(running, steps, now) {
  const seen = atNow(running, steps, now);
  return { ...seen, clock: pause(seen.clock) };
}

/** @param {Running} running @param {number} now @returns {Running} */
export const goOn = (running, now) => ({ ...running, away: 0, clock: resume(running.clock, now) });

/**
 * "Done" in work, "Carry on" elsewhere: the next step, and work counts.
 * @param {Running} running @param {Step[]} steps @param {number} now @returns {Running}
 */
export function forward(running, steps, now) {
  const { index } = running.clock;
  const worked = steps[index]?.kind === "work" ? [index] : [];
  return moved({ ...running, done: [...running.done, ...worked] }, Math.min(steps.length, index + 1), now);
}

/**
 * The beginning of this step, or of the one before when this one has only begun.
 * @param {Running} running @param {number} now @returns {Running}
 */
export function back(running, now) {
  const { index } = running.clock;
  const to = spent(running.clock) > 2000 ? index : Math.max(0, index - 1);
  return moved({ ...running, done: running.done.filter((step) => step < to) }, to, now);
}

/**
 * Skip of an exercise: the rest of it is left out.
 * @param {Running} running @param {Step[]} steps @param {number} now @returns {Running}
 */
export function skip(running, steps, now) {
  const { index } = running.clock;
  const { item, kind } = steps[index] ?? { item: 0, kind: "work" };
  const next = steps.findIndex(
    (step, at) => at > index && (kind === "warm-up" || step.item > item) && step.kind === "ready",
  );
  return moved(running, next < 0 ? steps.length : next, now);
}

/** @param {Running} running @param {number} index @param {number} now @returns {Running} */
const moved = (running, index, now) => ({ ...running, away: 0, clock: goTo(running.clock, index, now) });

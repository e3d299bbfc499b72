// State of a session while it runs: what was begun, where it is, which steps were done. Plain data that a reload can
// pick up.

import { goTo, look, pause, resume, spent, start } from "./clock.js";
import { isLocked } from "./position.js";
import { sequence } from "./sequence.js";
import { isLong } from "./work_step.js";

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
 * @property {number[]} [taken] the offers of one more set that were taken up
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
  return sequence(workout.items, { pace: choices.pace, warmUp, restBetween: workout.restBetween });
}

/**
 * @param {Running} running
 * @param {Step[]} steps
 * @param {number} now
 * @returns {Running} where it is by now
 */
export function atNow(running, steps, now) {
  const open = (/** @type {number} */ index) => !isLocked(steps[index], running.taken ?? []);
  const lengths = steps.map((step, index) => (open(index) ? (step.open ? Infinity : step.seconds * 1000) : 0));
  const waits = (/** @type {number} */ index) => running.choices.wait && open(index) && countsReps(steps[index]);
  const lasts = (/** @type {number} */ index) => isLong(steps[index]);
  const { clock, passed, away } = look(running.clock, lengths, now, waits, lasts);
  const worked = passed.filter((index) => steps[index].kind === "work" && open(index));
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
 * "Done" in work, "One more" in an offer, "Carry on" elsewhere: the next step, and work counts.
 * @param {Running} running @param {Step[]} steps @param {number} now @returns {Running}
 */
export function forward(running, steps, now) {
  const { index } = running.clock;
  const kind = steps[index]?.kind;
  const done = kind === "work" ? [...running.done, index] : running.done;
  const taken = kind === "offer" ? [...(running.taken ?? []), index] : (running.taken ?? []);
  const next = steps.findIndex((step, at) => at > index && !isLocked(step, taken));
  return moved({ ...running, done, taken }, next < 0 ? steps.length : next, now);
}

/**
 * The beginning of this step, or of the one before when this one has only begun. An offer that lies ahead again is open.
 * @param {Running} running @param {Step[]} steps @param {number} now @returns {Running}
 */
export function back(running, steps, now) {
  const { index } = running.clock;
  const earlier = steps.findLastIndex((step, at) => at < index && !isLocked(step, running.taken ?? []));
  const to = spent(running.clock) > 2000 ? index : Math.max(0, earlier);
  const before = (/** @type {number} */ step) => step < to;
  return moved({ ...running, done: running.done.filter(before), taken: (running.taken ?? []).filter(before) }, to, now);
}

/**
 * Skip of an exercise: the rest of it is left out, or of a superset, its set. From an offer, no more sets.
 * @param {Running} running @param {Step[]} steps @param {number} now @returns {Running}
 */
export function skip(running, steps, now) {
  const { index } = running.clock;
  const { item, kind } = steps[index] ?? { item: 0, kind: "work" };
  const taken = running.taken ?? [];
  const next = steps.findIndex(
    (step, at) => at > index && !isLocked(step, taken) && step.kind === "ready" && (kind === "warm-up" || step.item !== item),
  );
  return moved(running, next < 0 ? steps.length : next, now);
}

/** @param {Running} running @param {number} index @param {number} now @returns {Running} */
const moved = (running, index, now) => ({ ...running, away: 0, clock: goTo(running.clock, index, now) });

// Record of a session that ran, for the log.

import { range } from "../plan/dose.js";
import { stamp } from "./days.js";
import { setsDone } from "./position.js";
import { VERSION } from "./record.js";

/** @typedef {import("./record.js").Session} Session */

/**
 * @param {import("./state.js").Running} running
 * @param {import("./sequence.js").Step[]} steps
 * @returns {Session} nothing is said of pain yet
 */
export function finishedSession({ id, began, clock, done, workout }, steps) {
  const sets = setsDone(steps, done, workout.items.length);
  return {
    version: VERSION,
    id,
    began: stamp(began),
    ended: stamp(clock.seen),
    title: workout.title,
    routine: workout.routine,
    address: workout.address,
    complete: workout.items.every(({ dose }, index) => sets[index] >= range(dose.sets).low),
    exercises: workout.items.map(({ id, name, dose }, index) => {
      const { low, high } = range(dose.sets);
      return { id, name, sets: low, ...(high > low ? { mostSets: high } : {}), done: sets[index] };
    }),
    pain: { during: null, hour: null, morning: null },
    stopSign: false,
  };
}

// From a session that ran to a record in the log.

import { setsDone } from "./sequence.js";
import { stamp } from "./days.js";
import { VERSION } from "./record.js";

/** @typedef {import("./record.js").Session} Session */

/**
 * @param {import("./state.js").Running} running
 * @param {import("./sequence.js").Step[]} steps
 * @returns {Session} nothing is said of pain yet
 */
export function recordOf({ id, began, clock, done, workout }, steps) {
  const sets = setsDone(steps, done, workout.items.length);
  return {
    version: VERSION,
    id,
    began: stamp(began),
    ended: stamp(clock.seen),
    title: workout.title,
    routine: workout.routine,
    address: workout.address,
    complete: workout.items.every(({ dose }, index) => sets[index] >= dose.sets),
    exercises: workout.items.map(({ id, name, dose }, index) => ({ id, name, sets: dose.sets, done: sets[index] })),
    pain: { during: null, hour: null, morning: null },
    stopSign: false,
  };
}

/** @param {string} name @param {string} kind @param {string} text offers a text as a file */
export function download(name, kind, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

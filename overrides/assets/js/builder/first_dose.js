// First dose of an exercise that is added: one of a published routine; where there is none, a plain one to be
// changed.

import { range, unitOf } from "../plan/dose.js";
import { doseOf } from "../plan/published_plan.js";
import { sided } from "./dose_edits.js";

/** @typedef {import("../plan/link_dose.js").Dose} Dose */
/** @typedef {{ id: string, name: string, start: string, steps: string[] }} Exercise */
/**
 * @typedef {{ exercise: string, alternatives: string[], dose: Record<string, unknown> }} Item
 * @typedef {{ id: string, title: string, items: Item[] }} Routine
 */
/** @typedef {{ dose: Dose, as: string | null }} FirstDose `as`: the title of the routine that has this dose */

/**
 * @param {Exercise} exercise
 * @param {Routine[]} routines
 * @param {string | null} [first] the id of the routine that is asked first
 * @returns {FirstDose} of several doses, the one with most details of rest, load and effort, then the one of more sets
 */
export function firstDose(exercise, routines, first = null) {
  const candidates = routines.flatMap(({ id, title, items }) =>
    items.flatMap((item) => {
      const own = item.exercise === exercise.id;
      if (!own && !item.alternatives.includes(exercise.id)) return [];
      const dose = doseOf(item.dose);
      return [{ dose, as: title, rank: [id === first, own, Object.keys(dose).length, range(dose.sets).low].map(Number) }];
    }),
  );
  const [best] = candidates.sort((a, b) => b.rank.map((value, n) => value - a.rank[n]).find(Boolean) ?? 0);
  return best ? { dose: best.dose, as: best.as } : { dose: plainDose(exercise), as: null };
}

/** @param {Exercise} exercise @returns {Dose} a starting point, on each side where the legs are changed */
function plainDose({ start, steps }) {
  const oneSided = /change (legs|sides)|other (leg|side)/i.test([start, ...steps].join(" "));
  return { sets: 2, reps: 10, sides: oneSided ? "each" : "together" };
}

/**
 * @param {Dose} dose of the exercise that goes
 * @param {FirstDose} comes of the exercise that takes its place
 * @returns {{ dose: Dose, kept: boolean }} the old dose where both count the same, on the sides of the new one, or on the
 * one side that was asked for. A load is set for one exercise, and does not go over to another.
 */
export function doseForSwap(dose, comes) {
  if (unitOf(dose) !== unitOf(comes.dose)) return { dose: comes.dose, kept: false };
  const { load, load_kilograms, ...rest } = dose;
  const oneByOne = ["left", "right", "alternating"].includes(dose.sides) && comes.dose.sides === "each";
  return { dose: sided(rest, oneByOne ? dose.sides : comes.dose.sides), kept: true };
}

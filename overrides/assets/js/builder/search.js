// Search for exercises to add: by words, by aim, by equipment and by how far the knee bends.

import { exercisesFor } from "../widgets/exercise_search.js";

/**
 * @typedef {object} Exercise
 * @property {string} id
 * @property {string[]} aims
 * @property {string[]} equipment
 * @property {{ band: string }} knee_bend
 */
/** @typedef {{ words: string, aim: string, equipment: string, bend: string }} Query nothing chosen fits everything */

/**
 * @template {Exercise} E
 * @param {E[]} exercises
 * @param {Query} wanted `equipment: "none"` asks for exercises without any
 * @returns {E[]} those on offer that fit; those whose name fits come first
 */
export function searchExercises(exercises, wanted) {
  const { all, named } = exercisesFor(wanted.words);
  const fitting = exercises.filter(
    ({ id, aims, equipment, knee_bend: bend }) =>
      all.has(id) &&
      (!wanted.aim || aims.includes(wanted.aim)) &&
      (!wanted.equipment || (equipment.join(" ") || "none").split(" ").includes(wanted.equipment)) &&
      (!wanted.bend || bend.band === wanted.bend),
  );
  return [...fitting.filter(({ id }) => named.has(id)), ...fitting.filter(({ id }) => !named.has(id))];
}

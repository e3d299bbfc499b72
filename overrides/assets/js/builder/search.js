// Search for exercises to add: by words, by aim, by equipment and by how far the knee bends. The words of all exercises are
// loaded when somebody comes to the field for them.

/**
 * @typedef {object} Exercise
 * @property {string} id
 * @property {string[]} aims
 * @property {string[]} equipment
 * @property {{ band: string }} knee_bend
 */
/** @typedef {{ words: string, aim: string, equipment: string, bend: string }} Query nothing chosen fits everything */

/** The words that exercises are found by, loaded once. */
export const exerciseWords = () => import("../widgets/exercise_search.js");

/**
 * @template {Exercise} E
 * @param {E[]} exercises
 * @param {Query} wanted `equipment: "none"` asks for exercises without any
 * @returns {Promise<E[]>} those that fit; those whose name fits come first
 */
export async function searchExercises(exercises, wanted) {
  const { words: typed, aim, equipment: thing, bend: band } = wanted; // of now: it may change meanwhile
  const words = typed.trim() ? (await exerciseWords()).exercisesFor(typed) : null;
  const fitting = exercises.filter(
    ({ id, aims, equipment, knee_bend: bend }) =>
      (!words || words.all.has(id)) &&
      (!aim || aims.includes(aim)) &&
      (!thing || (equipment.join(" ") || "none").split(" ").includes(thing)) &&
      (!band || bend.band === band),
  );
  const isNamed = (/** @type {E} */ { id }) => words?.named.has(id);
  return [...fitting.filter(isNamed), ...fitting.filter((exercise) => !isNamed(exercise))];
}

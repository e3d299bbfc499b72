// Search for exercises: by name, by other names, by aim, by muscle, by equipment.

import { hasAllWords, normalised } from "../widgets/search_words.js";

/** @typedef {{ id: string, label: string }} Word */
/**
 * @typedef {object} Exercise
 * @property {string} id
 * @property {string} name
 * @property {string[]} other_names
 * @property {string[]} aims
 * @property {string[]} equipment
 * @property {{ primary: string[], secondary: string[] }} muscles
 * @property {{ why: { text: string }, instead: string | null } | null} retired
 */
/** @typedef {{ words: string, aim: string, equipment: string }} Query nothing chosen fits everything */

/**
 * @template {Exercise} E
 * @param {E[]} exercises
 * @param {Query} wanted `equipment: "none"` asks for exercises without any
 * @param {{ aims: Word[], muscles: Word[], equipment: Word[] }} vocabulary
 * @returns {E[]} those whose name fits come first
 */
export function searchExercises(exercises, wanted, vocabulary) {
  const labels = new Map(
    [...vocabulary.aims, ...vocabulary.muscles, ...vocabulary.equipment].map(({ id, label }) => [id, label]),
  );
  /** @param {E} exercise */
  const named = ({ name, other_names }) => normalised([name, ...other_names].join(" "));
  /** @param {E} exercise */
  const all = (exercise) => {
    const ids = [...exercise.aims, ...exercise.muscles.primary, ...exercise.equipment];
    return `${named(exercise)} ${normalised(ids.map((id) => labels.get(id) ?? id).join(" "))}`;
  };
  const fitting = exercises.filter(
    (exercise) =>
      !exercise.retired &&
      (!wanted.aim || exercise.aims.includes(wanted.aim)) &&
      (!wanted.equipment || (exercise.equipment.join(" ") || "none").split(" ").includes(wanted.equipment)) &&
      hasAllWords(all(exercise), wanted.words),
  );
  const byName = fitting.filter((exercise) => hasAllWords(named(exercise), wanted.words));
  return [...byName, ...fitting.filter((exercise) => !byName.includes(exercise))];
}

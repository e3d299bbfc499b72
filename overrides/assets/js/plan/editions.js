// Editions of exercises: their wording when a link was made, where it has changed since.

/** @typedef {import("./link.js").Plan} Plan */
/** @typedef {import("./names.js").Links} Links */
/**
 * @typedef {{edition: number, name: string, start: string, steps: string[], key_cue: string, cues: string[],
 *   not_for: import("./cautions.js").Caution[]}} Wording the text of an exercise, from this edition on
 */

/**
 * @param {Plan} plan
 * @param {Links} links content of api/v1/links.json
 * @returns {string[]} the exercises of the plan whose words are others today than in its edition
 */
export function changedExercises(plan, links) {
  const { edition } = plan;
  if (edition === null) return [];
  const since = new Map(links.exercises.map((exercise) => [exercise.id, exercise.since]));
  return [...new Set(plan.items.map((item) => item.exercise))].filter((id) => (since.get(id) ?? 0) > edition);
}

/**
 * @param {Wording[]} texts those of api/v1/editions/ID.json, the oldest first
 * @param {number} edition
 * @returns {Wording} the text of the exercise in this edition
 */
export const wordingOf = (texts, edition) => texts.findLast((wording) => wording.edition <= edition) ?? texts[0];

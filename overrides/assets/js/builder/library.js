// Library of the builder: exercises, routines, six-week plans and vocabulary of this edition, read from api/v1/ once.

import { linkNames } from "../plan/names.js";
import { fetchJson } from "../widgets/site_url.js";

/**
 * @typedef {import("../plan/handout.js").Exercise & import("./search.js").Exercise & import("./first_dose.js").Exercise & {
 *   retired: { why: { text: string }, instead: string | null } | null, key_cue: string, easier: string[], harder: string[],
 *   knee_bend: { band: string, degrees: number | null },
 *   safety: { not_for: import("../plan/cautions.js").Caution[] } }} Exercise
 */
/** @typedef {import("../plan/handout.js").Routine & import("./first_dose.js").Routine} Routine */
/** @typedef {{ id: string, label: string, description: string | null }} Word */
/**
 * @typedef {import("../plan/handout.js").Library["vocabulary"] & { aims: Word[], muscles: Word[], equipment: Word[],
 *   knee_bends: Word[] }} Vocabulary
 */
/**
 * @typedef {object} Library
 * @property {Exercise[]} exercises
 * @property {Routine[]} routines
 * @property {import("./six_weeks.js").SixWeekPlan[]} sixWeekPlans
 * @property {Vocabulary} vocabulary
 * @property {import("../plan/link.js").LinkNames} known the names that a link may use
 * @property {(id: string) => Exercise} exercise
 */

/** @returns {Promise<Library>} */
export async function loadLibrary() {
  const names = ["exercises", "routines", "week-links", "vocabulary", "links"];
  const files = names.map((name) => fetchJson(`api/v1/${name}.json`));
  const [{ exercises }, { routines }, { plans: sixWeekPlans }, vocabulary, links] = await Promise.all(files);
  const byId = new Map(exercises.map((/** @type {Exercise} */ exercise) => [exercise.id, exercise]));
  return { exercises, routines, sixWeekPlans, vocabulary, known: linkNames(links), exercise: (id) => byId.get(id) };
}

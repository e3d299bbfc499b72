// Library of the builder: what may be added to a plan, read once, and the records of what is in it. Each record is fetched
// before it comes into the plan, so that the builder has everything about a plan that it shows.

import { linkNames } from "../plan/names.js";
import { exerciseRecord, planNames, routineRecord } from "../widgets/records.js";
import { fetchJson } from "../widgets/site_url.js";

/**
 * @typedef {import("./search.js").Exercise & { name: string, easier: string[], harder: string[],
 *   knee_bend: { band: string, degrees: number | null },
 *   retired: { why: { text: string }, instead: string | null } | null }} Choice an exercise to add
 */
/**
 * @typedef {Choice & import("../plan/handout.js").Exercise & import("./first_dose.js").Exercise & {
 *   safety: { not_for: import("../plan/cautions.js").Caution[] } }} Exercise
 */
/**
 * @typedef {import("./first_dose.js").Routine & import("../plan/published_plan.js").PublishedRoutine &
 *   import("../plan/how_often.js").Routine & { minutes: import("../plan/dose.js").Range,
 *   warm_up: { minutes: import("../plan/dose.js").Range }, items: import("../plan/record_text.js").PublishedItem[] }} Routine
 *   a routine to adapt
 */
/** @typedef {{ id: string, label: string }} Word */
/** @typedef {{ aims: Word[], equipment: Word[], knee_bends: Word[] }} Vocabulary */
/** @typedef {{ routine?: string | null, items: readonly { exercise: string }[] }} Naming exercises, and a routine */
/**
 * @typedef {object} Library
 * @property {Choice[]} choices every exercise
 * @property {Routine[]} routines
 * @property {import("./six_weeks.js").SixWeekPlan[]} sixWeekPlans
 * @property {Vocabulary} vocabulary
 * @property {import("../plan/link.js").LinkNames} known the names that a link may use
 * @property {(id: string) => Choice} choice
 * @property {(id: string) => Exercise} exercise one that was fetched
 * @property {(plan: Naming) => Promise<void>} fetch what a plan names; the second time it is there at once
 * @property {() => import("../plan/handout.js").Library} printed what was fetched, for a text or a sheet of paper
 */

/** @returns {Promise<Library>} */
export async function loadLibrary() {
  const [names, listed] = await Promise.all([planNames(), fetchJson("assets/builder.json")]);
  const { exercises, routines, plans: sixWeekPlans, ...words } = listed;
  const choices = joined(exercises, names.exercises);
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  /** @type {Routine[]} */
  const toAdapt = joined(routines, names.routines);
  const of = new Map(toAdapt.map((routine) => [routine.id, routine]));
  /** @type {Map<string, any>} */
  const fetched = new Map();
  /** @type {Map<string, any>} */
  const adapted = new Map();
  return {
    choices,
    routines: toAdapt,
    sixWeekPlans,
    vocabulary: { ...words, equipment: names.equipment },
    known: linkNames(names),
    choice: (id) => byId.get(id),
    exercise: (id) => fetched.get(id),
    fetch: async ({ routine, items }) => {
      const add = async (/** @type {string} */ id) => fetched.set(id, await exerciseRecord(id));
      const adapt = async (/** @type {string} */ id) => adapted.set(id, await routineRecord(id));
      const alternatives = of.get(routine ?? "")?.items.flatMap((item) => item.alternatives) ?? [];
      await Promise.all([...[...items.map(({ exercise }) => exercise), ...alternatives].map(add), routine && adapt(routine)]);
    },
    printed: () => ({ exercises: [...fetched.values()], routines: [...adapted.values()], vocabulary: names }),
  };
}

/** @param {{ id: string }[]} listed @param {{ id: string }[]} named @returns {any[]} what is listed, with its names */
function joined(listed, named) {
  const names = new Map(named.map((each) => [each.id, each]));
  return listed.map((each) => ({ ...names.get(each.id), ...each }));
}

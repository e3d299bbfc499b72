// Request of a link: its plan, the records it names, and their wording when it was made.

import { changedExercises, wordingOf } from "../plan/editions.js";
import { readLink } from "../plan/link.js";
import { linkNames } from "../plan/names.js";
import { isSamePlan } from "../plan/record_text.js";
import { exerciseRecords, planNames, routineRecord } from "../widgets/records.js";
import { fetchJson } from "../widgets/site_url.js";

/** @typedef {import("../plan/link.js").Plan} Plan */
/** @typedef {import("../plan/editions.js").Wording} Wording */
/** @typedef {import("../plan/handout.js").Exercise} Printed */
/** @typedef {{ width: number, height: number, positions: number, works?: string }} Size */
/** @typedef {{ why: { text: string }, instead: string | null }} Retired */

/**
 * @typedef {object} Described
 * @property {string} start
 * @property {string[]} steps
 * @property {string[]} equipment
 * @property {{ not_for: import("../plan/cautions.js").Caution[] }} safety
 * @property {Retired | null} retired
 */

/** @typedef {Omit<Printed, "safety" | "drawing"> & Described & { drawing: Printed["drawing"] & Size }} Exercise */
/** @typedef {import("../plan/handout.js").Routine & { minutes: import("../plan/record_text.js").Range }} Routine */
/** @typedef {import("../widgets/records.js").PlanNames} PlanNames */
/** @typedef {{ exercises: Exercise[], routines: Routine[], vocabulary: PlanNames }} Library what the plan names */

/**
 * @typedef {object} PlanRequest
 * @property {Plan} plan
 * @property {string[]} problems sentences about unreadable parts of the link
 * @property {Library} library
 * @property {number} edition that of today
 * @property {Map<string, Wording>} then exercise → its words when the link was made, where they are others today
 * @property {string[]} lost the exercises whose earlier wording could not be loaded
 */

/** @param {string} fragment @returns {Promise<PlanRequest>} */
export async function readRequest(fragment) {
  const names = await planNames();
  const { plan, problems } = readLink(fragment, linkNames(names));
  const [routine, ofPlan] = await Promise.all([
    plan.routine ? routineRecord(plan.routine) : null,
    exerciseRecords(plan.items.map(({ exercise }) => exercise)),
  ]);
  const isOwn = routine && isSamePlan(plan, routine); // then what may take the place of its exercises holds here as well
  const others = await exerciseRecords(isOwn ? routine.items.flatMap((/** @type {any} */ item) => item.alternatives) : []);
  const library = { exercises: [...new Map([...ofPlan, ...others]).values()], routines: routine ? [routine] : [], vocabulary: names };
  /** @type {Map<string, Wording>} */
  const then = new Map();
  /** @type {string[]} */
  const lost = [];
  await Promise.all(
    changedExercises(plan, names).map(async (id) => {
      const file = await fetchJson(`api/v1/editions/${id}.json`).catch(() => null);
      if (file) then.set(id, wordingOf(file.texts, plan.edition ?? names.edition));
      else lost.push(id);
    }),
  );
  return { plan, problems, library, edition: names.edition, then, lost };
}

/** @param {Exercise} exercise @param {number} edition @returns {Wording} its text of today */
export const wordingOfToday = ({ name, start, steps, key_cue, cues, safety }, edition) => ({
  edition,
  name,
  start,
  steps,
  key_cue,
  cues,
  not_for: safety.not_for,
});

// Workout that an address asks for: the plan with the words, the drawings and the safety that go with it.

import { doseInWords } from "../plan/dose.js";
import { readLink } from "../plan/link.js";
import { linkNames } from "../plan/names.js";
import { amountOrNull, dosed } from "../plan/published_plan.js";
import { exerciseRecords, planNames, routineRecord } from "../widgets/records.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("../plan/dose.js").Dose} Dose */
/**
 * @typedef {{ id: string, name: string, cue: string, start: string, steps: string[], works?: string }} Exercise what is
 *   shown of it; `works` is the side that its drawing shows at work
 */
/**
 * @typedef {object} Amount
 * @property {Dose} dose that of the chosen week
 * @property {string} said the same in words
 * @property {string | null} note
 * @property {Exercise[]} choices what it may be
 * @property {boolean} [superset] whether the next exercise follows each set at once
 * @property {Dose} [first] the dose of the first week, where later ones change it
 * @property {import("../plan/dose.js").LaterDose[]} [later]
 */
/** @typedef {Exercise & Amount} Todo */

/**
 * @typedef {object} Workout
 * @property {string} title
 * @property {string | null} routine the id of the routine it is, or comes from
 * @property {string} address the part of its address after `play/`
 * @property {Todo[]} items
 * @property {import("../plan/dose.js").Amount} [restBetween] seconds from one exercise to the next
 * @property {number | null} [weeks] for how many it is
 * @property {number} [week] the chosen one, where weeks change the doses
 * @property {{ minutes: { low: number, high: number }, steps: string[] } | null} warmUp
 * @property {import("../plan/cautions.js").Caution[]} notFor
 * @property {string[]} problems sentences about unreadable parts of the address
 */

/** @returns {Promise<{ id: string, title: string, minutes: { low: number, high: number } }[]>} every routine */
export const fetchRoutines = async () => (await planNames()).routines;

/**
 * @param {URL} address of the page
 * @returns {Promise<Workout | null>} nothing where the address asks for nothing
 */
export async function requestedWorkout(address) {
  const id = address.searchParams.get("routine");
  if (/^#v\d/.test(address.hash)) return ofLink(address.hash.slice(1));
  return id ? ofRoutine(id) : null;
}

/** @param {string} name its id of now, or one that it had @returns {Promise<Workout>} */
async function ofRoutine(name) {
  const id = linkNames(await planNames()).routines.get(name);
  if (!id) throw new RangeError("There is no routine with that name.");
  const routine = await routineRecord(id);
  const { title, items, warm_up: warmUp, safety } = routine;
  const known = await exerciseRecords(items.flatMap((/** @type {any} */ item) => [item.exercise, ...item.alternatives]));
  const todo = items.map((/** @type {any} */ item) =>
    entry({ exercise: item.exercise, ...dosed(item) }, item.note?.text, item.alternatives, known),
  );
  return {
    ...{ title, routine: id, address: `?routine=${id}`, items: todo, warmUp, notFor: safety.not_for, problems: [] },
    ...schedule(amountOrNull(routine.rest_between_exercises_seconds), routine.weeks.high),
  };
}

/** @param {string} fragment without its `#` @returns {Promise<Workout>} */
async function ofLink(fragment) {
  const { plan, problems } = readLink(fragment, linkNames(await planNames()));
  const [known, from] = await Promise.all([
    exerciseRecords(plan.items.map(({ exercise }) => exercise)),
    plan.routine ? routineRecord(plan.routine).catch(() => null) : null,
  ]);
  const items = plan.items.map((item) => entry(item, item.note, [], known));
  if (!items.length) throw new RangeError([...problems, "There is no exercise in this link."].join(" "));
  return {
    title: plan.title ?? (from ? `${from.title}${isSame(items, from.items) ? "" : ", adapted"}` : "Your plan"),
    routine: plan.routine ?? null,
    address: `#${fragment}`,
    items,
    warmUp: from?.warm_up ?? null,
    notFor: cautions(items, known),
    problems: [...problems, ...withdrawn(items, known)],
    ...schedule(plan.restBetween ?? null, plan.weeks ?? from?.weeks.high ?? null),
  };
}

/**
 * What a workout has only where the plan gives it.
 * @param {import("../plan/dose.js").Amount} restBetween
 * @param {number | null} weeks
 */
const schedule = (restBetween, weeks) => ({ ...(restBetween === null ? {} : { restBetween }), ...(weeks ? { weeks } : {}) });

/**
 * @param {import("../plan/dose.js").DosedItem & { exercise: string }} item
 * @param {string | null | undefined} note
 * @param {string[]} others
 * @param {Map<string, any>} known
 * @returns {Todo}
 */
function entry({ exercise, dose, superset = false, later = [] }, note, others, known) {
  const choices = [exercise, ...others].filter((id) => known.has(id)).map((id) => shown(known.get(id)));
  return {
    ...{ ...choices[0], dose, said: doseInWords(dose), note: note ?? null, choices },
    ...(superset ? { superset } : {}),
    ...(later.length ? { first: dose, later } : {}),
  };
}

/** @param {any} exercise @returns {Exercise} */
const shown = ({ id, name, key_cue: cue, start, steps, drawing }) => ({ id, name, cue, start, steps, works: drawing?.works });

/** @param {Todo[]} items @param {any[]} published @returns {boolean} whether a plan equals its routine of today */
const isSame = (items, published) =>
  items.length === published.length &&
  items.every(({ id, said }, index) => id === published[index].exercise && said === published[index].dose.words);

/** @param {Todo[]} items @param {Map<string, any>} known @returns {import("../plan/cautions.js").Caution[]} those of each exercise, once */
const cautions = (items, known) =>
  [...new Set(items.map(({ id }) => id))].flatMap((id) => known.get(id).safety.not_for);

/** @param {Todo[]} items @param {Map<string, any>} known @returns {string[]} sentences about withdrawn exercises */
const withdrawn = (items, known) =>
  [...new Set(items.map(({ id }) => id))]
    .map((id) => known.get(id))
    .filter(({ retired }) => retired)
    .map(({ name, retired }) => `${name} is no longer offered here. ${retired.why.text}`);

/** @param {string} id @returns {string} the address of its drawing */
export const drawingUrl = (id) => siteUrl(`figures/${id}.svg`);

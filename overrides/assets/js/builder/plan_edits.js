// Edits of a plan. Each returns a new plan and leaves the old one as it was; a history keeps them all.

import { DAYS, EVERY_OTHER_DAY, MOST_GOAL, MOST_ITEMS, MOST_PER_WEEK, MOST_TITLE, MOST_WEEKS } from "../plan/constants.js";
import { BLANK } from "../plan/link.js";
import { oneLine } from "../plan/plain_text.js";

/** @typedef {import("../plan/link.js").Plan} LinkPlan */
/** @typedef {import("../plan/link.js").Item & { key: number }} Item `key` stays with it, wherever it is moved */
/** @typedef {Readonly<Omit<LinkPlan, "items"> & { items: readonly Item[] }>} Plan */
/** @typedef {Readonly<{ plan: Plan, before: readonly Plan[] }>} History */

const MOST_BEFORE = 200; // edits that can be undone

/** @type {Plan} */
export const EMPTY = Object.freeze({ ...BLANK, items: Object.freeze([]) });

/**
 * @param {Plan} plan
 * @param {Partial<Plan>} changes
 * @returns {Plan}
 */
function changed(plan, changes) {
  const items = (changes.items ?? plan.items).map((item) => Object.freeze(item));
  return Object.freeze({ ...plan, ...changes, items: Object.freeze(items) });
}

/** @param {LinkPlan} plan @returns {Plan} a plan as it is written in a link, to be edited */
export const editable = (plan) =>
  changed({ ...plan, items: [] }, { items: plan.items.map((item, key) => ({ ...item, key })) });

/** @param {Plan} plan @param {{ exercise: string, dose: LinkPlan["items"][0]["dose"] }} item @returns {Plan} */
export function add(plan, { exercise, dose }) {
  if (plan.items.length >= MOST_ITEMS) throw new RangeError(`A plan holds ${MOST_ITEMS} exercises at most`);
  const key = 1 + Math.max(-1, ...plan.items.map((item) => item.key));
  return changed(plan, { items: [...plan.items, { exercise, dose, note: null, superset: false, later: [], key }] });
}

/** @param {Plan} plan @param {number} index @returns {Plan} */
export const remove = (plan, index) => changed(plan, { items: without(plan.items, index) });

/** @param {Plan} plan @param {number} from @param {number} to @returns {Plan} the same where there is no such place */
export function move(plan, from, to) {
  const moved = plan.items[from];
  if (from === to || !moved || !plan.items[to]) return plan;
  const [first, last] = superset(plan.items, from);
  if (to >= first && to <= last) {
    // within a superset, the exercises change places and the superset stays
    const others = plan.items.filter((_, at) => at !== from);
    const items = [...others.slice(0, to), moved, ...others.slice(to)];
    return changed(plan, { items: items.map((item, at) => ({ ...item, superset: plan.items[at].superset })) });
  }
  const others = without(plan.items, from);
  const joins = Boolean(others[to - 1]?.superset); // between two of a superset, it becomes one of it
  const placed = Boolean(moved.superset) === joins ? moved : { ...moved, superset: joins };
  const items = [...others.slice(0, to), placed, ...others.slice(to)];
  const next = changed(plan, { items });
  return joins ? inRounds(next, to - 1) : next;
}

/** @param {readonly Item[]} items @param {number} index @returns {Item[]} the others; a superset goes on, or ends, without it */
const without = (items, index) =>
  items.flatMap((item, at) => {
    if (at === index) return [];
    return at === index - 1 && item.superset ? [{ ...item, superset: items[index].superset }] : [item];
  });

/** @param {readonly Item[]} items @param {number} index @returns {[number, number]} the first and the last of its superset */
function superset(items, index) {
  let [first, last] = [index, index];
  while (items[first - 1]?.superset) first -= 1;
  while (items[last].superset && items[last + 1]) last += 1;
  return [first, last];
}

/** @param {Plan} plan @param {number} index @param {Partial<Item>} parts the changed fields @returns {Plan} */
export const alter = (plan, index, parts) =>
  changed(plan, { items: plan.items.map((item, at) => (at === index ? { ...item, ...parts } : item)) });

/**
 * @param {Plan} plan
 * @param {number} index of an item whose sets were changed
 * @returns {Plan} with as many sets for every exercise of its superset: they are done round by round
 */
export function inRounds(plan, index) {
  const [first, last] = superset(plan.items, index);
  const { sets } = plan.items[index].dose;
  const items = plan.items.map((item, at) =>
    at < first || at > last || item.dose.sets === sets ? item : { ...item, dose: { ...item.dose, sets } },
  );
  return first === last ? plan : changed(plan, { items });
}

/** @param {Plan} plan @param {string[]} days @returns {Plan} on these days, and not so many times a week */
export const onDays = (plan, days) =>
  changed(plan, { days: days.length ? DAYS.filter((day) => days.includes(day)) : null, perWeek: null });

/** @param {Plan} plan @returns {Plan} */
export const everyOtherDay = (plan) => changed(plan, { days: EVERY_OTHER_DAY, perWeek: null });

/** @param {Plan} plan @param {import("../plan/dose.js").Range | null} perWeek @returns {Plan} on no days in particular */
export function timesAWeek(plan, perWeek) {
  if (perWeek && !(perWeek.low >= 1 && perWeek.low <= perWeek.high && perWeek.high <= MOST_PER_WEEK))
    throw new RangeError(`Times a week must be 1 to ${MOST_PER_WEEK}, such as 3 or 2-3.`);
  return changed(plan, { perWeek, days: null });
}

/** @param {Plan} plan @param {string} title nothing leaves it out @returns {Plan} */
export const entitled = (plan, title) => changed(plan, { title: shortText("A title", title, MOST_TITLE) });

/** @param {Plan} plan @param {string} goal nothing leaves it out @returns {Plan} */
export const aimedAt = (plan, goal) => changed(plan, { goal: shortText("A goal", goal, MOST_GOAL) });

/** @param {string} name @param {string} text @param {number} most characters @returns {string | null} as a link holds it */
function shortText(name, text, most) {
  const line = oneLine(text);
  if ([...line].length > most) throw new RangeError(`${name} has ${most} characters at most, and this has ${[...line].length}.`);
  return line || null;
}

/** @param {Plan} plan @param {number | null} weeks @returns {Plan} */
export function forWeeks(plan, weeks) {
  if (weeks !== null && !(Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS))
    throw new RangeError(`Weeks must be 1 to ${MOST_WEEKS}`);
  return changed(plan, { weeks });
}

/** @param {Plan} plan @returns {History} */
export const begin = (plan) => Object.freeze({ plan, before: Object.freeze([]) });

/**
 * @param {History} history
 * @param {Plan} plan the next one; it is of this edition
 * @param {number} edition
 * @returns {History} the same where nothing changed
 */
export function become(history, plan, edition) {
  if (plan === history.plan) return history;
  const kept = Object.freeze([...history.before, history.plan].slice(-MOST_BEFORE));
  return Object.freeze({ plan: plan.items.length ? changed(plan, { edition }) : plan, before: kept });
}

/** @param {History} history @returns {History} before the last edit; the same where there was none */
export function undo(history) {
  const last = history.before.at(-1);
  return last ? Object.freeze({ plan: last, before: Object.freeze(history.before.slice(0, -1)) }) : history;
}

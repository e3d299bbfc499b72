// Cautions of several exercises, each person once: domain/cautions.py does the same for pages and files.

import { EVERY, FEW, MANY } from "./constants.js";

/** @typedef {{ exercise: string, who: string, advice: string, order: number }} Caution as api/v1/ publishes it */
/** @typedef {{ who: string, advice: Map<string, string[]> }} PersonCautions advice: each piece → ids of exercises */

/**
 * @param {Caution[]} cautions
 * @returns {PersonCautions[]} the people in the order of the data
 */
export function byPerson(cautions) {
  /** @type {Map<string, Map<string, string[]>>} */
  const people = new Map();
  for (const { who, advice, exercise } of [...cautions].sort((a, b) => a.order - b.order)) {
    const advised = people.get(who) ?? new Map();
    people.set(who, advised.set(advice, [...(advised.get(advice) ?? []), exercise]));
  }
  return [...people].map(([who, advice]) => ({ who, advice }));
}

/** @param {PersonCautions} person @returns {string[]} every exercise that is not for them as written */
export const exercisesOf = ({ advice }) => [...advice.values()].flat();

/**
 * A list of exercises, said shortly: all of those that are shown together, or all but a few.
 * @param {string[]} ids
 * @param {Map<string, string>} names id → name of all that are shown together, in order
 * @returns {{ head: string, ids: string[], between: string }} what stands first, whose names follow, and between them
 */
export function shortList(ids, names) {
  const named = new Set(ids);
  const others = [...names.keys()].filter((id) => !named.has(id));
  if (names.size > 1 && !others.length) return { head: EVERY, ids: [], between: "" };
  if (names.size >= MANY && others.length <= FEW) return { head: `${EVERY} but `, ids: others, between: " and " };
  return { head: "", ids: [...names.keys()].filter((id) => named.has(id)), between: ", " };
}

/**
 * The same as text.
 * @param {string[]} ids
 * @param {Map<string, string>} names
 */
export function listed(ids, names) {
  const list = shortList(ids, names);
  return list.head + list.ids.map((id) => names.get(id)).join(list.between);
}

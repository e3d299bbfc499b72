// Search for exercises by what people call them: the list of exercises and the builder find the same ones.

import { EXERCISES } from "./search_list.js";
import { collection, fitting } from "./search_match.js";

const ids = Object.keys(EXERCISES);
const names = ids.map((id) => EXERCISES[id].names.join(". "));
const all = collection(ids.map((id, index) => [names[index], ...EXERCISES[id].traits].join(". ")));
const byName = { known: all.known, entries: collection(names).entries };

/**
 * @param {string} query
 * @returns {{ all: Set<string>, named: Set<string> }} the ids of the exercises that fit by a name, an aim, a muscle or
 *   equipment, and of those among them that fit by a name
 */
export function exercisesFor(query) {
  /** @param {boolean[]} fits */
  const chosen = (fits) => new Set(ids.filter((_, index) => fits[index]));
  return { all: chosen(fitting(all, query)), named: chosen(fitting(byName, query)) };
}

// Search for exercises by what people call them: the list of exercises and the builder find the same ones.

import { EXERCISES } from "./search_list.js";
import { collection, fitting, nameOf } from "./search_match.js";

const ids = Object.keys(EXERCISES);
const names = ids.map((id) => EXERCISES[id].names.join(". "));
const all = collection(ids.map((id, index) => [names[index], ...EXERCISES[id].traits].join(". ")));
const byName = { known: all.known, entries: collection(names).entries };

/** @param {string} text */
const key = (text) => [...new Set(nameOf(text))].sort().join(" ");
const wholeNames = new Set(ids.flatMap((id) => EXERCISES[id].names.map(key)));

/**
 * @param {string} query
 * @returns {{ all: Set<string>, named: Set<string> }} the ids of the exercises that fit by a name, an aim, a muscle or
 *   equipment, and of those among them that fit by a name. Where a whole name is typed, its words stand for themselves
 *   alone: "butt bridge" is not each bridge for the buttocks.
 */
export function exercisesFor(query) {
  const literal = wholeNames.has(key(query));
  /** @param {typeof all} texts */
  const chosen = (texts) => {
    const fits = literal
      ? texts.entries.map((stems) => nameOf(query).every((stem) => stems.has(stem)))
      : fitting(texts, query);
    return new Set(ids.filter((_, index) => fits[index]));
  };
  return { all: chosen(all), named: chosen(byName) };
}

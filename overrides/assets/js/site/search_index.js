// Index of the search, made ready to look through: which words each page holds, where, and how rare they are.

import { collection, lexicon, meaning, nameOf } from "../widgets/search_match.js";
import { stem, wordsOf } from "../widgets/search_words.js";

/** @typedef {{ id: string, heading: string, text: string }} Section text: a paragraph or an item on each line */
/**
 * @typedef {object} Page
 * @property {string} address below the site
 * @property {string} title
 * @property {number} kind index of its kind; the kinds stand in the order in which they come first
 * @property {string[]} names other names
 * @property {string} about
 * @property {Section[]} sections
 */
/**
 * @typedef {object} Index what the build writes (pages/search_index.py)
 * @property {string[]} kinds
 * @property {{ page: string, words: string[] } | null} signs words for signs that need help, and their page
 * @property {Record<string, string[]>} ordered word of several pages → their addresses in order
 * @property {Page[]} pages
 * @property {Record<string, string>} sources key → reference
 */
/** @typedef {{ name: string, stems: string[], place: number }} Phrase a name of a page; its place among pages that have it */
/** @typedef {{ page: Page, phrases: Phrase[], weights: Map<string, number> }} Entry weights: stem → that of its field */
/**
 * @typedef {object} Prepared
 * @property {Index} index
 * @property {Entry[]} entries
 * @property {string[][]} signs each sign by its stems
 * @property {import("../widgets/search_match.js").Lexicon} known
 * @property {Map<string, number>} rarity stem → how much it tells pages apart
 * @property {import("../widgets/search_match.js").Collection} sources their references
 */

const TITLE = 12;
const NAME = 10;
const ABOUT = 4;
const HEADING = 4;
const TEXT = 1;

/** @param {Index} index @returns {Prepared} */
export function prepare(index) {
  const signs = (index.signs?.words ?? []).map(wordsOf);
  const words = new Set(signs.flat());
  const entries = index.pages.map((page) => entry(page, index.ordered, words));
  return {
    index,
    entries,
    signs: signs.map((sign) => sign.map(stem)),
    known: lexicon(words),
    rarity: rarity(entries),
    sources: collection(Object.values(index.sources)),
  };
}

/** @param {Page} page @returns {[string, number][]} each text of it with the weight of its words, the heaviest first */
const fieldsOf = ({ title, names, about, sections }) => [
  [title, TITLE],
  ...names.map((name) => /** @type {[string, number]} */ ([name, NAME])),
  [about, ABOUT],
  ...sections.map(({ heading }) => /** @type {[string, number]} */ ([heading, HEADING])),
  ...sections.map(({ text }) => /** @type {[string, number]} */ ([text, TEXT])),
];

/** @param {Page} page @param {Index["ordered"]} ordered @param {Set<string>} words to which those of the page are added */
function entry(page, ordered, words) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const [text, weight] of fieldsOf(page))
    for (const word of wordsOf(text)) {
      words.add(word);
      if (!weights.has(stem(word))) weights.set(stem(word), weight);
    }
  const phrases = [page.title, ...page.names].map((name) => ({
    name,
    stems: nameOf(name),
    place: Math.max(0, Object.hasOwn(ordered, name) ? ordered[name].indexOf(page.address) : 0),
  }));
  return { page, phrases, weights };
}

/**
 * @param {Entry[]} entries
 * @returns {Map<string, number>} words that mean the same are equally rare
 */
function rarity(entries) {
  const pages = new Map();
  for (const { page, weights } of entries)
    for (const word of weights.keys())
      for (const same of meaning(word)) pages.set(same, (pages.get(same) ?? new Set()).add(page));
  return new Map([...pages].map(([word, having]) => [word, Math.log(1 + entries.length / having.size)]));
}

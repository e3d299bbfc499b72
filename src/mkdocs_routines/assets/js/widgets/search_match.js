// Matcher of typed words: the one that the search of the site, the lists with a filter and the builder ask.
//
// A typed word stands for itself in all its forms and for words that mean the same. Only where no text has any of them
// does it stand for longer words that begin with it, and only where there are none, for words one letter away.

import { IGNORED, SAME } from "./search_list.js";
import { oneSlipAway, stem, wordsOf } from "./search_words.js";

/** @typedef {Map<string, number>} Variants stem → how well it answers a typed word, from 0 to 1 */
/** @typedef {{ word: string, ignored: boolean, variants: Variants }} Term a typed word */
/** @typedef {{ words: Map<string, string>, stems: Set<string> }} Lexicon every word of some texts → its stem */

const SYNONYM = 0.8;
const BEGINNING = 0.6;
const SHORT_BEGINNING = 0.3; // of fewer letters than this: much begins so
const LEAST_FOR_BEGINNINGS = 4;
const SLIP = 0.5;
const LEAST_OF_A_HALF = 3; // letters of a word that was run into the next
const LEAST_FOR_SLIPS = 5; // letters: of shorter words too many are one letter apart

const ignored = new Set(IGNORED.flatMap(wordsOf));
const groups = SAME.map((group) => group.map((word) => stem(wordsOf(word).join(""))));
const alike = new Map(groups.flatMap((group) => group.map((word) => /** @type {[string, string[]]} */ ([word, group]))));

/** @param {string} root @returns {string[]} the stems that mean the same, this one included */
export const meaning = (root) => alike.get(root) ?? [root];

/** @param {string} text @returns {string[]} its stems; words that name nothing are left out where two others are left */
export function nameOf(text) {
  const words = wordsOf(text);
  const telling = new Set(words.filter((word) => !ignored.has(word)));
  return (telling.size > 1 ? [...telling] : words).map(stem);
}

/** @param {Iterable<string>} words each as often as it comes @returns {Lexicon} */
export function lexicon(words) {
  const stems = new Map();
  for (const word of words) if (!stems.has(word)) stems.set(word, stem(word));
  return { words: stems, stems: new Set(stems.values()) };
}

/**
 * @param {string} query what was typed
 * @param {Lexicon} known
 * @returns {Term[]} in order; words that name nothing are marked, unless there are no others
 */
export function termsOf(query, known) {
  const words = joined(wordsOf(query), known).flatMap((word) => parted(word, known));
  const named = words.some((word) => !ignored.has(word));
  return words.map((word) => ({ word, ignored: named && ignored.has(word), variants: variants(word, known) }));
}

/** @param {string[]} words @param {Lexicon} known @returns {string[]} "knee cap" is "kneecap" where that is a word */
function joined(words, known) {
  const found = [];
  for (let index = 0; index < words.length; index += 1) {
    const both = `${words[index]}${words[index + 1]}`;
    const one = index + 1 < words.length && known.words.has(both);
    found.push(one ? both : words[index]);
    if (one) index += 1;
  }
  return found;
}

/** @param {string} word @param {Lexicon} known @returns {string[]} "kneepain" is "knee pain" where no word begins so */
function parted(word, known) {
  if (known.stems.has(stem(word)) || [...known.words.keys()].some((other) => other.startsWith(word))) return [word];
  for (let cut = LEAST_OF_A_HALF; cut <= word.length - LEAST_OF_A_HALF; cut += 1) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    if (halves.every((half) => known.words.has(half))) return halves;
  }
  return [word];
}

/** @param {string} word @param {Lexicon} known @returns {Variants} */
function variants(word, known) {
  const root = stem(word);
  const found = [...new Set([root, ...meaning(root)])].filter((variant) => known.stems.has(variant));
  if (found.length) return new Map(found.map((variant) => [variant, variant === root ? 1 : SYNONYM]));
  /** @param {(other: string) => boolean} near @param {number} quality @returns {Variants} */
  const nearby = (near, quality) =>
    new Map([...known.words].flatMap(([other, variant]) => (near(other) ? [[variant, quality]] : [])));
  const beginning = word.length < LEAST_FOR_BEGINNINGS ? SHORT_BEGINNING : BEGINNING;
  const longer = nearby((other) => other.startsWith(word), beginning);
  if (longer.size || word.length < LEAST_FOR_SLIPS) return longer;
  const meant = [...nearby((other) => oneSlipAway(word, other), SLIP).keys()].flatMap(meaning);
  return new Map(meant.filter((variant) => known.stems.has(variant)).map((variant) => [variant, SLIP]));
}

/**
 * @param {Term} term
 * @param {{ has: (stem: string) => boolean }} stems of a text
 * @returns {number} how well the text answers the typed word; 0 where it does not
 */
export function quality({ variants }, stems) {
  let best = 0;
  for (const [variant, value] of variants) if (value > best && stems.has(variant)) best = value;
  return best;
}

/** @typedef {{ known: Lexicon, entries: Set<string>[] }} Collection texts to look through, each by its stems */

/** @param {string[]} texts @returns {Collection} */
export function collection(texts) {
  const words = texts.map(wordsOf);
  return { known: lexicon(words.flat()), entries: words.map((one) => new Set(one.map(stem))) };
}

/**
 * @param {Collection} texts
 * @param {string} query
 * @param {number} [least] quality of an answer that counts
 * @returns {boolean[]} for each text, whether it has every typed word that names something; without one, all have
 */
export function fitting({ known, entries }, query, least = SHORT_BEGINNING) {
  const terms = termsOf(query, known).filter((term) => !term.ignored);
  return entries.map((stems) => terms.every((term) => quality(term, stems) >= least));
}

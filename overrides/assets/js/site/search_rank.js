// Ranking of the search: the pages that a query fits, the best one first.
//
// A sign that somebody should see brings Get help to the top. Then comes the page that is called so: all words of one
// of its names are typed, and the rarer they are, the more they count. Where pages fit equally well, their kind decides.

import { fitting, meaning, quality, termsOf } from "../widgets/search_match.js";
import { excerpt, marked } from "./search_excerpt.js";

/** @typedef {import("../widgets/search_match.js").Term} Term */
/** @typedef {import("./search_index.js").Prepared} Prepared */
/** @typedef {import("./search_index.js").Entry} Entry */
/** @typedef {import("./search_excerpt.js").Piece} Piece */
/** @typedef {{ address: string, title: Piece[], kind: string, excerpt: Piece[] }} Result */

const SIGN = 1000;
const CALLED_SO = 10;
const ALL_TYPED = 10;
const NEXT_PLACE = 6;
const NEXT_KIND = 0.04;
const LEAST_FOR_SIGN = 0.5;
const LEAST_OF_NAME = 10; // weight of a word in the title or in another name
const LEAST_FOR_SOURCE = 0.6; // no slips: many names of authors are one letter apart
const MOST_SOURCES = 5;

/**
 * @param {Prepared} prepared
 * @param {string} query
 * @param {number} most results that are wanted
 * @returns {{ count: number, results: Result[] }} how many fit, and the best of them: pages, and after them sources
 */
export function search(prepared, query, most) {
  const terms = termsOf(query, prepared.known);
  const named = terms.filter((term) => !term.ignored);
  if (!named.length) return { count: 0, results: [] };
  const signs = prepared.signs.filter((stems) => calls(stems, terms) >= LEAST_FOR_SIGN).flat();
  const rated = prepared.entries.map((entry) => rate(entry, terms, named, prepared, signs.length > 0));
  const enough = Math.max(named.length / 2, ...rated.map(({ matched }) => matched));
  const fits = rated
    .filter(({ matched, called }) => matched >= enough || called > 0)
    .sort((one, other) => other.score - one.score);
  const cited = sources(prepared, query);
  const results = fits
    .slice(0, most)
    .map(({ entry, calledSo, helps }) => result(entry, named, prepared, calledSo, helps ? signs : []));
  return { count: fits.length + cited.length, results: [...results, ...cited].slice(0, most) };
}

/**
 * @param {Entry} entry
 * @param {Term[]} terms
 * @param {Term[]} named
 * @param {Prepared} prepared
 * @param {boolean} sign whether the query names a sign
 */
function rate(entry, terms, named, { index, rarity }, sign) {
  const { page, phrases, weights } = entry;
  /** @param {string} stem */
  const rare = (stem) => rarity.get(stem) ?? 0;
  let called = 0;
  let calledSo = "";
  for (const { name, stems, place } of phrases) {
    const fit = calls(stems, terms);
    if (!fit) continue;
    const told = stems.reduce((sum, stem) => sum + rare(stem), 0);
    const whole = named.every(({ variants }) => stems.some((stem) => variants.has(stem)));
    const value = fit * CALLED_SO * told + (whole ? fit * ALL_TYPED : 0) - place * NEXT_PLACE;
    if (value <= called) continue;
    called = value;
    calledSo = name;
  }
  let words = 0;
  let matched = 0;
  for (const { variants } of named) {
    const ratings = [...variants].map(([stem, value]) => value * (weights.get(stem) ?? 0) * rare(stem));
    const best = Math.max(0, ...ratings);
    words += best;
    matched += best > 0 ? 1 : 0;
  }
  const helps = sign && page.address === index.signs?.page;
  const score = (called + words) * (1 - NEXT_KIND * page.kind) + (helps ? SIGN : 0);
  return { entry, score, matched, called: helps ? SIGN : called, calledSo, helps };
}

/** @param {string[]} stems of a name @param {Term[]} terms @returns {number} how well all of them are typed, or 0 */
function calls(stems, terms) {
  const ratings = stems.map((stem) => Math.max(0, ...terms.map(({ variants }) => variants.get(stem) ?? 0)));
  return stems.length ? Math.min(...ratings) : 0;
}

/**
 * @param {Entry} entry
 * @param {Term[]} named
 * @param {Prepared} prepared
 * @param {string} calledSo the name that was typed, if one was
 * @param {string[]} signs the words of signs that the page is there for: then their line is shown
 * @returns {Result}
 */
function result({ page, weights }, named, { index, rarity }, calledSo, signs) {
  const answered = named.filter((term) => quality(term, weights));
  const stems = new Set(
    signs.length ? signs.flatMap(meaning) : answered.flatMap(({ variants }) => [...variants.keys()]),
  );
  const whole = Boolean(calledSo || signs.length) || [...stems].some((stem) => (weights.get(stem) ?? 0) >= LEAST_OF_NAME);
  const shown = excerpt(page, stems, rarity, whole && !signs.length);
  const title = marked(page.title, stems);
  const isMarked = [...title, ...shown.pieces].some((piece) => piece.marked);
  const also = calledSo && !isMarked ? marked(`Also for “${calledSo}”. `, stems) : [];
  const address = whole || !shown.id ? page.address : `${page.address}#${shown.id}`;
  return { address, title, kind: index.kinds[page.kind] ?? "", excerpt: [...also, ...shown.pieces] };
}

/** @param {Prepared} prepared @param {string} query @returns {Result[]} sources whose reference has every typed word */
function sources({ index, sources }, query) {
  const keys = Object.keys(index.sources);
  const fits = fitting(sources, query, LEAST_FOR_SOURCE);
  const found = keys.filter((_, position) => fits[position]).slice(0, MOST_SOURCES);
  return found.map((key) => ({
    address: `sources/${key}/`,
    title: [{ text: index.sources[key], marked: false }],
    kind: "Source",
    excerpt: [],
  }));
}

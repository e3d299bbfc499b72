// Excerpt of a page: the lines in which the typed words stand, with the words marked.

import { stem, wordsOf } from "../widgets/search_words.js";

/** @typedef {{ text: string, marked: boolean }} Piece */

const LENGTH = 150; // characters: about two lines of a result
const BEFORE = 50; // of them before the first word that is marked

/**
 * @param {{ about: string, sections: import("./search_index.js").Section[] }} page
 * @param {Set<string>} stems to mark
 * @param {Map<string, number>} rarity
 * @param {boolean} whole whether the page as a whole is meant: then it is what the page is about
 * @returns {{ id: string, pieces: Piece[] }} that, or the line with most of the words and the anchor of its section
 */
export function excerpt(page, stems, rarity, whole) {
  const lines = [
    { id: "", text: page.about },
    ...page.sections.flatMap(({ id, heading, text }) =>
      [heading, ...text.split("\n")].filter(Boolean).map((line) => ({ id, text: line })),
    ),
  ];
  /** @param {string} text */
  const value = (text) => {
    const held = new Set(wordsOf(text).map(stem).filter((word) => stems.has(word)));
    return [...held].reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  };
  const values = lines.map(({ text }) => value(text));
  const best = whole ? lines[0] : lines[values.indexOf(Math.max(...values))];
  return { id: best.id, pieces: marked(cut(best.text, stems), stems) };
}

/** @param {string} text @param {Set<string>} stems @returns {string} the part of it around the first word to mark */
function cut(text, stems) {
  if (text.length <= LENGTH) return text;
  const first = pieces(text).find(({ word }) => stems.has(stem(word)))?.start ?? 0;
  const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  const end = text.length - start > LENGTH ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

/** @param {string} text @returns {{ start: number, end: number, word: string }[]} its words, as they are typed, in order */
const pieces = (text) =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    word: wordsOf(written).join(""),
  }));

/** @param {string} text @param {Set<string>} stems @returns {Piece[]} the text, with the words of these stems marked */
export function marked(text, stems) {
  const found = [];
  let end = 0;
  for (const { start, end: next, word } of pieces(text)) {
    if (!stems.has(stem(word))) continue;
    if (start > end) found.push({ text: text.slice(end, start), marked: false });
    found.push({ text: text.slice(start, next), marked: true });
    end = next;
  }
  if (end < text.length) found.push({ text: text.slice(end), marked: false });
  return found;
}

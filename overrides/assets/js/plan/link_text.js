// Texts inside a link, and its check letter. Python writes the same (domain/plan_link/text.py).

import { FORBIDDEN, INVISIBLE, SPACES } from "./constants.js";

const SPACE = new RegExp(`[${SPACES}]`, "u");
const UNREADABLE = new RegExp(`[${FORBIDDEN}]`, "u");
const SOFT = new RegExp(`[${INVISIBLE}]`, "gu");
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const QUOTED = 24; // characters of a link that are repeated in a sentence about it

/**
 * @param {string} text
 * @returns {string} the text with U+FFFD for each half of a pair that stands alone
 */
export const withoutLoneSurrogates = (text) => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/**
 * @param {string} text
 * @param {RegExp} [space] of one character
 * @returns {string} the text without these signs at its ends; a pattern would take minutes for a long row of spaces
 */
export function strip(text, space = SPACE) {
  let [from, to] = [0, text.length];
  while (from < to && space.test(text[from])) from += 1;
  while (from < to && space.test(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/** @param {string} text */
const bytes = (text) => [...new TextEncoder().encode(text)];

/** @param {number} byte */
const percent = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/**
 * A text as it stands in a link: `_` for a space, and `%` codes for all but letters, digits, `.` and `-`. A last full
 * stop is encoded as well: programs that find links in text take it for the end of the sentence.
 * @param {string} text
 * @returns {string}
 */
export const encodeText = (text) =>
  withoutLoneSurrogates(text)
    .replace(/[^A-Za-z0-9 .-]/gu, (sign) => bytes(sign).map(percent).join(""))
    .replace(/ /g, "_")
    .replace(/\.$/, "%2E");

/**
 * @param {string} text
 * @returns {string | null} the text without `%` codes; null where they are broken or no UTF-8
 */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @param {number} most
 * @returns {string | null} the text that `encodeText` wrote; null where it is broken, empty, longer than `most`, or
 * holds characters that nobody sees
 */
export function decodeText(text, most) {
  const stripped = strip(decode(text.replace(/_/g, " ")) ?? "");
  const { length } = [...stripped];
  return length >= 1 && length <= most && !UNREADABLE.test(stripped) ? stripped : null;
}

/**
 * @param {string} text
 * @param {number} most
 * @returns {string | null} the same as a label, without soft hyphens and the like that a copied text brings along
 */
export const decodeLabel = (text, most) => strip(decodeText(text, most)?.replace(SOFT, "") ?? "") || null;

/**
 * @param {string} text
 * @returns {string} the beginning of what stands in a link, safe to repeat
 */
export function quoted(text) {
  const signs = [...text];
  const beginning = signs.slice(0, QUOTED).join("").replace(/[^ -~]/gu, "?");
  return `“${beginning}${signs.length > QUOTED ? "…" : ""}”`;
}

/**
 * @param {string} body
 * @returns {string} one letter that nearly always changes when the link is cut off or changed: FNV-1a, modulo 52
 */
export function checkLetter(body) {
  const digest = bytes(decode(body) ?? body).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
  return LETTERS[(digest >>> 0) % LETTERS.length];
}

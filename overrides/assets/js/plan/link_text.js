// @ts-check
// Texts inside a link, and its check letter. The twin of src/mkdocs_routines/link/text.py.

const SPACES =
  "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const QUOTED = 24; // how much of a link is repeated in a sentence about it

/**
 * @param {string} text
 * @returns {string} the text with U+FFFD for each half of a pair that stands alone
 */
export const whole = (text) => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/**
 * @param {string} text
 * @param {string} [spaces]
 * @returns {string} the text without these signs at its ends; a pattern would take minutes for a long row of spaces
 */
export function strip(text, spaces = SPACES) {
  let [from, to] = [0, text.length];
  while (from < to && spaces.includes(text[from])) from += 1;
  while (from < to && spaces.includes(text[to - 1])) to -= 1;
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
export const encode = (text) =>
  whole(text)
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
 * @returns {string | null} what `encode` wrote; null where it is broken, empty, longer than `most`, or holds what
 * nobody sees
 */
export function read(text, most) {
  const stripped = strip(decode(text.replace(/_/g, " ")) ?? "");
  const { length } = [...stripped];
  return length >= 1 && length <= most && !UNSEEN.test(stripped) ? stripped : null;
}

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
export function letter(body) {
  const digest = bytes(decode(body) ?? body).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
  return LETTERS[(digest >>> 0) % LETTERS.length];
}

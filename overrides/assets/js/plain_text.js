// Text and addresses as they may stand on one line of a file: the twin of formats/plain.py. Both pass
// tests/files/plain.yml.

const SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Control characters, marks that turn the direction of a text, spaces without width, and halves of characters. */
const UNSEEN = /[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/**
 * The text on one line, without characters that nobody sees.
 * @param {string} text
 */
export const line = (text) =>
  text.replace(SPACE, " ").replace(UNSEEN, "").replace(SPACE, " ").replace(/^ +| +$/g, "");

/**
 * The address without a character that ends or breaks it in a text.
 * @param {string} url
 */
export const address = (url) => line(url).replace(/[^\w.\-%/:?#[\]@!$&'()*+,=~;]/gu, encodeURIComponent);

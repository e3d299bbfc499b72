// Links as other programs hand them on: with a sign of the sentence at the end, with a parameter that they append, or with
// some of their signs encoded. No link of this site ends in such a sign or has a parameter.

import { INVISIBLE } from "./constants.js";

/** Characters of a link that is worth a mend. A plan of twenty exercises has about 600. */
const LONGEST = 8_000;
/** Signs that programs append one by one: `3x10).` has two. */
const MANY_SIGNS = 6;
const ENCODED = /%(?:3B|3D|2B|2C|2F|3A|7E|40|23)/gi;
/** What a program appends has a name and a value: `&fbclid=abc`. */
const PARAMETER = /[?&][A-Za-z][\w.-]*=.*$/s;
const LAST_SIGN = new RegExp(
  `(?:[.,;:!?)\\]}>'"*’”»…${INVISIBLE}]|` +
    "%(?:3E|22|27|29|5D|7D|C2%BB|E2%80%(?:8B|99|9D|A6)|EF%BB%BF))$",
  "iu",
);

/**
 * @param {string} address what stands after the `#` of an address, or all of it
 * @returns {string[]} what a link may have been before, the least change first; a reader tells which is whole
 */
export function mends(address) {
  const [fragment, ...before] = address.split(/#|%23(?=v[0-9])/).reverse();
  if (fragment.length > LONGEST) return [];
  const decoded = fragment.replace(ENCODED, (code) => decodeURIComponent(code));
  const texts = [fragment, decoded].flatMap((text) => [text, text.replace(PARAMETER, "")]);
  const made = texts.flatMap((text) => [text, ...withoutLastSigns(text)]);
  return [...new Set(made)].filter((text) => before.length || text !== fragment);
}

/** @param {string} text @returns {string[]} the text with one sign less at its end, with two signs less, and so on */
function withoutLastSigns(text) {
  const ended = [text];
  while (ended.length <= MANY_SIGNS && LAST_SIGN.test(ended[0])) ended.unshift(ended[0].replace(LAST_SIGN, ""));
  return ended.reverse().slice(1);
}

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
 * @returns {Generator<string>} what a link may have been before, the least change first; a reader tells which is whole
 */
export function* mends(address) {
  const [fragment, ...more] = address.split(/#|%23(?=v[0-9])/).reverse();
  if (fragment.length > LONGEST) return;
  if (more.length) yield fragment;
  const decoded = fragment.replace(ENCODED, (code) => decodeURIComponent(code));
  for (const text of new Set([fragment, decoded])) {
    for (const one of new Set([text, text.replace(PARAMETER, "")])) {
      if (one !== fragment) yield one;
      let ended = one;
      for (let count = 0; count < MANY_SIGNS && LAST_SIGN.test(ended); count += 1) {
        ended = ended.replace(LAST_SIGN, "");
        yield ended;
      }
    }
  }
}

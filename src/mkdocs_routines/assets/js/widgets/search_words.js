// Words of a text, and the stem that forms of one word share.

/**
 * @param {string | null} text
 * @returns {string[]} its words, however they are spelt: "Single-leg RDL, runner's" → single, leg, rdl, runners
 */
export const wordsOf = (text) =>
  (text ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}'’`]+/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const NO_PLURAL = /[isu]s$/;
const PLURAL_IN_ES = /(?:ch|sh|ss|x|z)es$/;
/** @type {Map<string, string>} word → its stem: a page has most of its words many times */
const known = new Map();
const DOUBLED = /([bdfgmnprt])\1$/;

/**
 * One or many, doing or done: "knees" → "knee", "squatting" → "squat", "gives" and "giving" → "giv". "kneeling" stays
 * another word than "knee".
 * @param {string} word as `wordsOf` gives it
 */
export function stem(word) {
  const before = known.get(word);
  if (before !== undefined) return before;
  const root = rootOf(word);
  known.set(word, root);
  return root;
}

/** @param {string} word */
function rootOf(word) {
  if (word.length < 3 || /\d/.test(word)) return word;
  const one = singular(word);
  const root = /ing$/.test(one) ? base(one, 3) : /[^e]ed$/.test(one) ? base(one, 2) : one;
  return root.length > 3 && /[^e]e$/.test(root) ? root.slice(0, -1) : root;
}

/** @param {string} word */
function singular(word) {
  if (NO_PLURAL.test(word)) return word;
  if (/.ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return PLURAL_IN_ES.test(word) ? word.slice(0, -2) : word.replace(/s$/, "");
}

/** @param {string} word @param {number} ending letters that are taken away, where enough of the word is left */
function base(word, ending) {
  const root = word.slice(0, -ending);
  return root.length < 3 ? word : root.replace(DOUBLED, "$1");
}

/**
 * @param {string} typed
 * @param {string} known
 * @returns {boolean} whether one letter is wrong, missing, too many or in the place of its neighbour
 */
export function oneSlipAway(typed, known) {
  if (Math.abs(typed.length - known.length) > 1 || typed[0] !== known[0]) return false;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, known.length) - start && typed.at(-1 - end) === known.at(-1 - end)) end += 1;
  const [left, other] = [typed, known].map((word) => word.slice(start, word.length - end));
  if (left.length <= 1 && other.length <= 1) return true;
  return left.length === 2 && other.length === 2 && left[0] === other[1] && left[1] === other[0];
}

// Depth of a page that a reader chooses, "Answer", "Why" or "Numbers": which one applies, what it opens, how an address
// carries it, and what a print leaves out. No DOM.

/** @typedef {"answer" | "why" | "numbers"} Depth */

/** The name of the switch and of its part of the address. */
export const NAME = "show";

/** @type {readonly Depth[]} each opens what the one before it opens, and more */
const DEPTHS = ["answer", "why", "numbers"];

/** @param {string | null | undefined} text @returns {Depth | null} */
export const readDepth = (text) => DEPTHS.find((depth) => depth === text) ?? null;

/**
 * Depth that the reader has chosen. A link opens as whoever sent it chose.
 * @param {string} query of the address
 * @param {string | null} kept from earlier in the visit
 * @returns {Depth | null} null where nobody has chosen
 */
export const chosenDepth = (query, kept) => readDepth(new URLSearchParams(query).get(NAME)) ?? readDepth(kept);

/**
 * Depth that the switch of a page shows: what was chosen, or else the deepest before it that the page has.
 * @param {Depth | null} chosen
 * @param {string[]} offered
 * @returns {Depth}
 */
export const shownDepth = (chosen, offered) =>
  DEPTHS.slice(0, DEPTHS.indexOf(chosen ?? "answer") + 1).findLast((depth) => offered.includes(depth)) ?? "answer";

/**
 * @param {Depth} depth that is chosen
 * @param {string | undefined} of a fold-out
 * @returns {boolean} whether the fold-out is open
 */
export function opens(depth, of) {
  const own = readDepth(of);
  return own !== null && DEPTHS.indexOf(own) <= DEPTHS.indexOf(depth);
}

/**
 * Address of a page at a depth: any other query and the fragment stay.
 * @param {string} address
 * @param {Depth} depth
 */
export function addressAt(address, depth) {
  const url = new URL(address);
  url.searchParams.set(NAME, depth);
  return url.href;
}

/**
 * The line on paper that owns up to what is not on it.
 * @param {string} choice the label of the depth that is chosen
 * @param {number} folds that are left out, without the references
 * @param {number} references that are left out
 * @param {string} address of the whole page
 */
export function leftOut(choice, folds, references, address) {
  const { origin, pathname, search } = new URL(address);
  const parts = [folds && count(folds, "fold-out"), references && count(references, "reference")].filter(Boolean);
  return `Printed as chosen (“${choice}”), without ${parts.join(" and ")}. The whole page: ${addressAt(origin + pathname + search, "numbers")}`;
}

/** @param {number} number @param {string} noun */
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// Record of a function check: rising from a chair, a flight of stairs, a step down. It is compared with earlier ones of
// the same person and with nothing else.

import { isCount, isMoment, isRating, isText } from "./shape.js";

/** @typedef {"well" | "little" | "badly"} Ease */

/**
 * @typedef {object} FunctionCheck
 * @property {3} version pages that know of sessions alone, up to version 2, take it for a newer record and keep it
 * @property {"function-check"} kind
 * @property {string} id
 * @property {string} on moment of the check, in the time of the place
 * @property {[number | null, number | null]} stands times up from the chair in 30 seconds, first and second try
 * @property {boolean} hands whether hands or arms helped
 * @property {Ease | null} stairs ease of a flight of stairs
 * @property {import("./shape.js").Rating} stepDown pain in the step down, from 0 to 10
 */

export const KIND = "function-check";
export const VERSION = 3;
/** The most that anybody can stand up in 30 seconds; a larger number is a slip of the keys. */
export const MOST_STANDS = 60;
/** From here on a change in somebody's own counts is probably more than chance: the page of the check cites the study. */
export const REAL_CHANGE = 3;

/** @type {Record<Ease, string>} */
export const EASES = { well: "Comfortable", little: "A little sore or unsure", badly: "Not comfortable" };

/** @param {any} raw @returns {raw is FunctionCheck} */
const isFunctionCheck = (raw) =>
  raw?.version === VERSION &&
  raw.kind === KIND &&
  isText(raw.id, 60) &&
  isMoment(raw.on) &&
  Array.isArray(raw.stands) &&
  raw.stands.length === 2 &&
  raw.stands.every((/** @type {any} */ count) => count === null || isCount(count, MOST_STANDS)) &&
  typeof raw.hands === "boolean" &&
  (raw.stairs === null || Object.hasOwn(EASES, raw.stairs)) &&
  isRating(raw.stepDown);

/** @param {unknown} raw @returns {FunctionCheck | null} nothing but what belongs to it; null where it is none */
export function readFunctionCheck(raw) {
  if (!isFunctionCheck(raw)) return null;
  const { version, kind, id, on, stands, hands, stairs, stepDown } = raw;
  return { version, kind, id, on, stands: [stands[0], stands[1]], hands, stairs, stepDown };
}

/** @param {FunctionCheck} check @returns {number | null} the better of the two tries */
export function betterTry({ stands }) {
  const counts = stands.filter((count) => count !== null);
  return counts.length ? Math.max(...counts) : null;
}

/** @param {FunctionCheck} check @returns {boolean} whether anything at all was noted */
export const hasAnswer = (check) => betterTry(check) !== null || check.stairs !== null || check.stepDown !== null;

/**
 * @param {FunctionCheck} check
 * @param {FunctionCheck[]} checks any, in any order
 * @returns {FunctionCheck | null} the latest one before it with a count made in the same way
 */
export function comparable(check, checks) {
  const earlier = checks.filter(
    (other) => Date.parse(other.on) < Date.parse(check.on) && betterTry(other) !== null && other.hands === check.hands,
  );
  earlier.sort((one, other) => Date.parse(other.on) - Date.parse(one.on));
  return earlier[0] ?? null;
}

/**
 * @param {FunctionCheck} check
 * @param {FunctionCheck[]} checks
 * @returns {number | null} times more than in the comparable check before it; less than nothing: fewer
 */
export function changeInStands(check, checks) {
  const [now, before] = [betterTry(check), comparable(check, checks)];
  const then = before && betterTry(before);
  return now === null || then === null ? null : now - then;
}

/** @param {number} change @returns {string} a sentence that judges nobody */
export function changeInWords(change) {
  if (change === 0) return "The same as last time.";
  const size = `${Math.abs(change)} ${change > 0 ? "more" : "fewer"} than last time.`;
  return Math.abs(change) < REAL_CHANGE
    ? `${size} A change of 1 or 2 may be chance.`
    : `${size} In people with knee osteoarthritis, a change of 3 or more is probably real.`;
}

// Answers of a function check in words: for its result, for the log and for paper.

import { EASES, betterTry } from "./function_check.js";
import { plural } from "./numbers.js";

/** @typedef {import("./function_check.js").FunctionCheck} FunctionCheck */

/** @param {FunctionCheck} check @returns {string} `12, with hands`; nothing where it was left out */
export function standsInWords(check) {
  const better = betterTry(check);
  return better === null ? "" : `${better}${check.hands ? ", with hands" : ""}`;
}

/** @param {FunctionCheck} check @returns {string} `Comfortable`; nothing where it was left out */
export const stairsInWords = ({ stairs }) => (stairs ? EASES[stairs] : "");

/** @param {FunctionCheck} check @returns {string} `3`; nothing where it was left out */
export const stepInWords = ({ stepDown }) => (typeof stepDown === "number" ? String(stepDown) : "");

/** @param {FunctionCheck} check @returns {string[]} a line for each part that was not left out */
export function answersInWords(check) {
  const better = betterTry(check);
  const hands = check.hands ? ", with your hands" : "";
  return [
    better === null ? "" : `Rising from a chair: ${plural(better, "time")} in 30 seconds${hands}`,
    check.stairs ? `A flight of stairs: ${EASES[check.stairs].toLowerCase()}` : "",
    typeof check.stepDown === "number" ? `Step down: pain ${check.stepDown} out of 10` : "",
  ].filter(Boolean);
}

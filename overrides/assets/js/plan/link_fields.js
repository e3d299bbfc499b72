// Fields of a link that are of the plan and not of an exercise, and how much of a link is read.

import { DAYS, MOST_WEEKS } from "./constants.js";
import { decode, quoted, strip } from "./link_text.js";

/** @typedef {import("./link.js").LinkNames} LinkNames */

const MOST_CHARACTERS = 200_000;
const BLANK = /[ \t\r\n]/;

/** @param {string} given @returns {{text: string, cut: boolean}} the text that is read, and whether the rest is not */
export function readablePart(given) {
  let text = strip(given, BLANK);
  const signs = text.length > MOST_CHARACTERS ? [...text] : [];
  const cut = signs.length > MOST_CHARACTERS;
  if (cut) {
    text = signs.slice(0, MOST_CHARACTERS).join("");
    text = text.slice(0, Math.max(0, text.lastIndexOf(";")));
  }
  // a program has encoded all of it once more
  if (!text.includes("=") && /%3d/i.test(text)) text = decode(text) || text;
  return { text, cut };
}

/** @param {string | undefined} name @param {LinkNames} names @param {(sentence: string) => void} say */
export function routine(name, names, say) {
  if (name !== undefined && !names.routines.has(name)) {
    say(`No routine is called ${quoted(name)}; its name was left out.`);
  }
  return names.routines.get(name ?? "") ?? null;
}

/** @param {string | undefined} text @param {(sentence: string) => void} say */
export function days(text, say) {
  const named = text?.split(".") ?? [];
  if (text === undefined || named.every((day) => DAYS.includes(day))) {
    return text === undefined ? null : DAYS.filter((day) => named.includes(day));
  }
  say(`The days ${quoted(text)} were left out: they must be from ${DAYS.join(", ")}.`);
  return null;
}

/** @param {string | undefined} text @param {(sentence: string) => void} say */
export function weeks(text, say) {
  if (text === undefined) return null;
  if (/^[0-9]{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_WEEKS) return Number(text);
  say(`The weeks ${quoted(text)} were left out: they must be 1 to ${MOST_WEEKS}.`);
  return null;
}

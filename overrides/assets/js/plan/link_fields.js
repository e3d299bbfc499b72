// Fields of a link that are of the plan and not of an exercise, and how much of a link is read.

import { DAYS, EVERY_OTHER_DAY, MOST, MOST_GOAL, MOST_PER_WEEK, MOST_TITLE, MOST_WEEKS, RESERVED } from "./constants.js";
import { amountOf, outside } from "./limits.js";
import { decode, decodeText, encodeText, quoted, strip } from "./link_text.js";

/** @typedef {import("./link.js").LinkNames} LinkNames */

/** Names of the fields of a plan in each notation. No exercise has one of them. */
export const PLAN_FIELDS = [[], ["of", "d", "w"], RESERVED];

const EOD = "eod";
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

/**
 * @param {string | undefined} text
 * @param {(sentence: string) => void} say
 * @param {number} [notation]
 * @returns {string[] | string | null}
 */
export function days(text, say, notation = 1) {
  if (text === EOD && notation > 1) return EVERY_OTHER_DAY;
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

const MOST_CHARACTERS_OF = { title: MOST_TITLE, goal: MOST_GOAL };

/** @param {string | undefined} text @param {(sentence: string) => void} say @param {"title" | "goal"} name */
export function label(text, say, name) {
  if (text === undefined) return null;
  const most = MOST_CHARACTERS_OF[name];
  const decoded = decodeText(text, most);
  if (decoded === null) say(`The ${name} ${quoted(text)} was left out: it must be 1 to ${most} characters that can be read.`);
  return decoded;
}

/** @param {string | undefined} text @param {(sentence: string) => void} say @returns {import("./dose.js").Range | null} */
export function perWeek(text, say) {
  if (text === undefined) return null;
  const [, low, high = low] = /^([0-9]{1,3})(?:-([0-9]{1,3}))?$/.exec(text) ?? [];
  if (low && Number(low) >= 1 && Number(low) <= Number(high) && Number(high) <= MOST_PER_WEEK) {
    return { low: Number(low), high: Number(high) };
  }
  say(`The times a week ${quoted(text)} were left out: they must be 1 to ${MOST_PER_WEEK}, such as 3 or 2-3.`);
  return null;
}

/** @param {string | undefined} text @param {(sentence: string) => void} say @returns {import("./limits.js").Amount | null} */
export function restBetween(text, say) {
  if (text === undefined) return null;
  const isAmount = /^[0-9]{1,6}(?:-[0-9]{1,6})?$/.test(text);
  const why = isAmount ? outside(text, MOST.rest_seconds, 0) : `must be 0 to ${MOST.rest_seconds}`;
  if (!why) return amountOf(text);
  say(`The rest between exercises ${quoted(text)} was left out: it ${why}.`);
  return null;
}

/** @typedef {import("./link.js").Plan} Plan */

/** @param {Plan} plan @returns {boolean} whether one of its fields needs the second notation */
export const hasNewFields = ({ title, goal, perWeek, days, restBetween }) =>
  Boolean(title || goal || perWeek || days === EVERY_OTHER_DAY) || restBetween != null;

/** @param {Plan} plan @param {LinkNames} names @returns {string[]} its fields as a link has them, items apart */
export function writeFields({ routine, days, weeks, title, goal, perWeek, restBetween }, names) {
  const dayNames = Array.isArray(days) ? days.join(".") : days && EOD;
  const values = {
    of: routine && (names.shorts.get(routine) ?? routine),
    d: dayNames,
    w: weeks,
    t: title && encodeText(title),
    g: goal && encodeText(goal),
    x: perWeek && String(amountOf(`${perWeek.low}-${perWeek.high}`)),
    re: restBetween == null ? "" : String(restBetween),
  };
  return Object.entries(values).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
}

// Extras of a dose in a link, after its commas: rest, tempo, load, effort, a superset, a note.

import { EFFORT, MOST, MOST_LABEL, MOST_NOTE } from "./constants.js";
import { amountOf, outside } from "./limits.js";
import { decodeLabel, decodeText } from "./link_text.js";

/** @typedef {{field: string, kind: string, value: unknown}} Extra a part of the dose */
/**
 * @typedef {object} About
 * @property {number} notation
 * @property {boolean} reps whether repetitions are counted
 * @property {boolean} each whether each side has the amount, one after the other
 * @property {boolean} later whether it is the dose of later weeks
 */

/**
 * @param {string} extra text after a comma
 * @param {About} about the dose
 * @returns {Extra | string} a part of the dose, or why it is none
 */
export function parseExtra(extra, about) {
  const { notation, reps } = about;
  if (about.later && (extra === "ss" || extra.startsWith("n:"))) return "it must stand in the first dose";
  let match = /^r([0-9]{1,6}(?:-[0-9]{1,6})?)$/.exec(extra);
  if (match) return amountExtra("rest_seconds", "rest", match[1], outside(match[1], MOST.rest_seconds, LEAST_REST[notation]));
  match = /^([0-9]{1,6}(?:-[0-9]{1,6})?)kg$/.exec(extra);
  if (match) return amountExtra("load_kilograms", "load", match[1], outside(match[1], MOST.load_kilograms, LEAST_LOAD[notation]));
  match = /^t([0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2})$/.exec(extra);
  if (match) return reps ? { field: "tempo", kind: "tempo", value: match[1] } : "a tempo must come with repetitions";
  match = /^(rir|rpe)([0-9]{1,2}(?:-[0-9]{1,2})?)$/.exec(extra);
  if (match && (notation > 1 || !match[2].includes("-"))) return effortExtra(match[1], match[2]);
  if (extra.startsWith("l:")) return textExtra("load", extra, MOST_LABEL);
  if (extra.startsWith("n:")) return textExtra("note", extra, MOST_NOTE);
  return (notation > 1 && newExtra(extra, about)) || "it cannot be read";
}

// the least of each notation
const LEAST_REST = [0, 1, 0];
const LEAST_LOAD = [0, 1, 0.5];

/**
 * @param {string} extra
 * @param {About} about
 * @returns {Extra | string | null} what only the second notation has
 */
function newExtra(extra, { each }) {
  if (extra === "ss") return { field: "superset", kind: "superset", value: true };
  let match = /^rs([0-9]{1,6}(?:-[0-9]{1,6})?)$/.exec(extra);
  if (match && !each) return "a rest between sides must come with each side";
  if (match) {
    return amountExtra("rest_between_sides_seconds", "rest between sides", match[1], outside(match[1], MOST.rest_seconds, 0));
  }
  match = /^([0-9]{1,6}(?:\.[0-9]{1,6})?(?:-[0-9]{1,6}(?:\.[0-9]{1,6})?)?)kg$/.exec(extra);
  if (!match) return null;
  const halves = match[1].split("-").every((end) => Number.isInteger(Number(end) * 2));
  const why = halves ? outside(match[1], MOST.load_kilograms, LEAST_LOAD[2]) : "must be in whole or half kilograms";
  return amountExtra("load_kilograms", "load", match[1], why);
}

/** @param {string} field @param {string} kind @param {string} text @param {string} why it is not possible, or nothing */
const amountExtra = (field, kind, text, why) => (why ? `it ${why}` : { field, kind, value: amountOf(text) });

/** @param {string} sign @param {string} text */
function effortExtra(sign, text) {
  const field = sign === "rir" ? "reps_in_reserve" : "rpe";
  const [least, most] = EFFORT[field];
  return amountExtra(field, "effort", text, outside(text, most, least));
}

/** @param {"load" | "note"} kind @param {string} extra @param {number} most */
function textExtra(kind, extra, most) {
  const value = (kind === "load" ? decodeLabel : decodeText)(extra.slice(2), most);
  return value === null ? `it must be 1 to ${most} characters that can be read` : { field: kind, kind, value };
}

// Extras of a dose in a link, after its commas: rest, tempo, load, effort, a note.

import { EFFORT, MOST_LABEL, MOST_NOTE } from "./constants.js";
import { outside, span } from "./limits.js";
import { decodeText } from "./link_text.js";

/**
 * @param {string} extra text after a comma
 * @param {boolean} reps whether the dose counts repetitions
 * @returns {{field: string, kind: string, value: unknown} | string} a part of the dose, or why it is none
 */
export function parseExtra(extra, reps) {
  let match = /^r([0-9]{1,6})(?:-([0-9]{1,6}))?$/.exec(extra);
  if (match) return amountExtra("rest_seconds", "rest", match);
  match = /^([0-9]{1,6})(?:-([0-9]{1,6}))?kg$/.exec(extra);
  if (match) return amountExtra("load_kilograms", "load", match);
  match = /^t([0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2})$/.exec(extra);
  if (match) return reps ? { field: "tempo", kind: "tempo", value: match[1] } : "a tempo must come with repetitions";
  match = /^rir([0-9]{1,2})$/.exec(extra);
  if (match) return effortExtra("reps_in_reserve", Number(match[1]));
  match = /^rpe([0-9]{1,2})$/.exec(extra);
  if (match) return effortExtra("rpe", Number(match[1]));
  if (extra.startsWith("l:")) return textExtra("load", extra, MOST_LABEL);
  if (extra.startsWith("n:")) return textExtra("note", extra, MOST_NOTE);
  return "it cannot be read";
}

/** @param {"rest_seconds" | "load_kilograms"} field @param {string} kind @param {RegExpExecArray} match */
function amountExtra(field, kind, [, low, high]) {
  const why = outside(field, low, high);
  return why ? `it ${why}` : { field, kind, value: span(low, high) };
}

/** @param {keyof typeof EFFORT} field @param {number} value */
function effortExtra(field, value) {
  const [least, most] = EFFORT[field];
  return value >= least && value <= most ? { field, kind: "effort", value } : `it must be ${least} to ${most}`;
}

/** @param {"load" | "note"} kind @param {string} extra @param {number} most */
function textExtra(kind, extra, most) {
  const value = decodeText(extra.slice(2), most);
  return value === null ? `it must be 1 to ${most} characters that can be read` : { field: kind, kind, value };
}

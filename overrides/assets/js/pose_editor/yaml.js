// YAML of a figure and of a fault, in the form and the order of keys of our files. The reader of the site reads back what
// was meant: every text that is not plainly a text stands in quotes.

import { ARM, LEG, TRUNK } from "./posture.js";

/** @typedef {Record<string, any>} Data */

const FIGURE = [
  ...["person", "view", "seen_from_above", "turned", "body", "anchor", "anchor_at", "works", "muscles", "holds"],
  ...["supported_by", "arrow", "arrow_shift", "props", "poses"],
];
const SIDED = ["foot", "leg"].flatMap((part) => [`left_${part}`, `right_${part}`]);
const POSITION = [...TRUNK, ...SIDED, "left_arm", "left_hand", "right_arm", "right_hand"];
const POSE = ["caption", "arrow", ...POSITION];
const FAULT_POSE = ["at", "view", "turned", "seen_from_above", "muscles", ...POSITION];
/** @type {Record<string, string[]>} key → the order of what stands below it */
const BELOW = {
  anchor_at: ["forward", "up", "out", "on"],
  leg: [...LEG, "rests"],
  arm: [...ARM, "reaches", "free"],
  foot: ["forward", "out", "up", "on", "toes_out", "heel_up", "rolls"],
  props: ["kind", "place", "fits", "forward", "up", "out", "long", "wide", "faces"],
};
const DIGITS = 3;
const WIDE = 118;
const PLAIN = /^[A-Za-z][A-Za-z0-9 ,.'’;()/+-]*$/;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** @param {Data} figure @returns {string} the block of an exercise's file */
export function figureYaml(figure) {
  const lines = ordered(figure, FIGURE).flatMap(([key, value]) => {
    if (key === "poses") return ["  poses:", ...value.flatMap((/** @type {Data} */ pose) => listed(ordered({ caption: "", ...pose }, POSE), "    "))];
    return written("  ", key, value);
  });
  return `figure:\n${lines.join("\n")}\n`;
}

/** @param {{ fault: string, fix: string, pose: Data }} fault @returns {string} an item of the list of faults */
export function faultYaml({ fault, fix, pose }) {
  const lines = ordered(pose, FAULT_POSE).flatMap(([key, value]) => written("      ", key, value));
  return `faults:\n  - fault: ${scalar(fault)}\n    fix: ${scalar(fix)}\n    pose:\n${lines.join("\n")}\n`;
}

/** @param {[string, any][]} entries @param {string} indent @returns {string[]} as an item of a list */
function listed(entries, indent) {
  const lines = entries.flatMap(([key, value]) => written(`${indent}  `, key, value));
  return [`${indent}- ${lines[0].trimStart()}`, ...lines.slice(1)];
}

/** @param {string} indent @param {string} key @param {any} value @returns {string[]} lines */
function written(indent, key, value) {
  const line = `${indent}${key}: ${typeof value === "object" ? flow(value, key) : scalar(value)}`;
  if (line.length <= WIDE || key !== "props") return [line];
  return [`${indent}${key}:`, ...value.map((/** @type {Data} */ prop) => `${indent}  - ${flow(prop, key)}`)];
}

/** @param {any} value @param {string} key @returns {string} on one line */
function flow(value, key) {
  if (Array.isArray(value)) return `[${value.map((each) => flow(each, key)).join(", ")}]`;
  if (typeof value !== "object") return scalar(value, true);
  const entries = ordered(value, BELOW[key.replace(/^(left|right)_/, "")]);
  return `{${entries.map(([name, each]) => `${name}: ${flow(each, name)}`).join(", ")}}`;
}

/** @param {string | number | boolean} value @param {boolean} [inFlow] @returns {string} */
function scalar(value, inFlow = false) {
  if (typeof value === "number") return String(Number(value.toFixed(DIGITS)));
  if (typeof value === "boolean") return String(value);
  const plain = PLAIN.test(value) && !WORDS.test(value) && value === value.trim() && !/[-–] | [-–]/.test(value);
  return plain && !(inFlow && value.includes(",")) ? value : JSON.stringify(value);
}

/** @param {Data} data @param {string[]} keys @returns {[string, any][]} what is given, in order */
function ordered(data, keys) {
  return keys.filter((key) => isKept(key, data[key])).map((key) => [key, data[key]]);
}

/** @param {string} key @param {any} value @returns {boolean} whether it says something */
export function isKept(key, value) {
  if (value === undefined || value === null) return false;
  if (value === "") return key === "caption"; // it is asked for
  if (key.endsWith("_foot")) return true; // it stands, in its usual place
  return typeof value !== "object" || Object.values(value).some((each) => each !== undefined);
}

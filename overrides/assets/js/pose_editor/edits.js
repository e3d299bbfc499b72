// Edits of a figure: each makes a new one. A path names what changes: ["poses", 1, "left_leg", "hip_flexion"].

import { isKept } from "./yaml.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {(string | number)[]} Path */

/**
 * @template Data
 * @param {Data} data @param {Path} path @param {any} value undefined takes it out, with all that is then empty around it
 * @returns {Data}
 */
export function changed(data, [key, ...rest], value) {
  const copy = /** @type {any} */ (Array.isArray(data) ? [...data] : { ...data });
  const inner = rest.length ? changed(copy[key] ?? (typeof rest[0] === "number" ? [] : {}), rest, value) : value;
  if (inner === undefined || (rest.length && !isKept(String(key), inner))) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else copy[key] = inner;
  return copy;
}

/** @param {any} data @param {Path} path @returns {any} what is there */
export const found = (data, path) => path.reduce((inner, key) => inner?.[key], data);

/** @param {Figure} figure @param {number} after @returns {Figure} with a position like the one before it */
export const withPosition = (figure, after) => ({
  ...figure,
  poses: figure.poses.flatMap((pose, index) => (index === after ? [pose, { caption: "" }] : [pose])),
});

/** @param {Figure} figure @param {number} gone @returns {Figure} where what the next one took over from it stays */
export function withoutPosition(figure, gone) {
  const { caption: _, arrow: __, ...kept } = figure.poses[gone];
  const poses = figure.poses.map((pose, index) => (index === gone + 1 ? merged(kept, pose) : pose));
  return { ...figure, poses: poses.filter((_pose, index) => index !== gone) };
}

/** @param {Record<string, any>} before @param {Record<string, any>} after @returns {Record<string, any>} */
function merged(before, after) {
  const both = Object.keys(before).filter((key) => /_(leg|arm)$/.test(key) && after[key]);
  return { ...before, ...after, ...Object.fromEntries(both.map((key) => [key, { ...before[key], ...after[key] }])) };
}

/** @param {Figure} figure @param {number} pose @param {"left" | "right"} from @returns {Figure} whose other side does the same */
export function mirrored(figure, pose, from) {
  const to = from === "left" ? "right" : "left";
  const position = figure.poses[pose];
  const parts = ["leg", "foot", "arm", "hand"];
  const own = Object.fromEntries(parts.map((part) => [`${to}_${part}`, structuredClone(position[`${from}_${part}`])]));
  return changed(figure, ["poses", pose], Object.fromEntries(
    Object.entries({ ...position, ...own }).filter(([, value]) => value !== undefined)));
}

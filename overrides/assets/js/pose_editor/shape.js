// Shape of a figure: what must be said, and what does not belong together. The rules of model/figure.py and model/prop.py,
// in their words.

import { MOST_LABEL } from "../plan/constants.js";
import { BOUNDS, FITTED, LIES, MIGRATE, WORN } from "./figure_constants.js";
import { DEFAULT_FOOT } from "./posture.js";
import { anchorOf } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {{ message: string, pose?: number }} Problem pose: counted from 0; none where it is about the whole figure */

/** @param {Figure} figure @returns {Problem[]} */
export function misfits(figure) {
  return [...captions(figure), ...numbers(figure), ...anchored(figure), ...surfaces(figure), ...props(figure)];
}

/** @param {Figure} figure @returns {Problem[]} */
function captions({ poses }) {
  return poses.flatMap(({ caption = "" }, pose) => {
    if (!caption.trim()) return [{ pose, message: "caption: must say what a person does, such as “Lie on your back, knees bent.”" }];
    if (caption.trim().length <= MOST_LABEL) return [];
    return [{ pose, message: `caption: must have ${MOST_LABEL} characters at most; it has ${caption.trim().length}` }];
  });
}

/** @param {Figure} figure @returns {Problem[]} each number outside its bounds */
function numbers(figure) {
  const { poses, props: things = [], anchor_at: at, ...whole } = figure;
  return [
    ...outside("figure", whole),
    ...outside("anchor_at", at ?? {}),
    ...things.flatMap((prop) => outside("prop", prop)),
    ...poses.flatMap((position, pose) => {
      const limbs = Object.entries(position).filter(([, value]) => typeof value === "object");
      const found = limbs.flatMap(([key, value]) => outside(key.replace(/^(left|right)_/, ""), value, `${key}: `));
      return [...outside("pose", position), ...found].map((problem) => ({ ...problem, pose }));
    }),
  ];
}

/** @param {string} record @param {Record<string, any>} data @param {string} [before] @returns {Problem[]} */
function outside(record, data, before = "") {
  return Object.entries(data).flatMap(([key, value]) => {
    const bounds = BOUNDS[`${record}.${key}`];
    if (!bounds || typeof value !== "number" || (bounds[0] <= value && value <= bounds[1])) return [];
    return [{ message: `${before}${key}: must be from ${bounds[0]} to ${bounds[1]}; it is ${value}` }];
  });
}

/** @param {Figure} figure @returns {Problem[]} */
function anchored(figure) {
  const [anchor, { poses, anchor_at: at }] = [anchorOf(figure), figure];
  if (!/foot|feet/.test(anchor)) return at ? lyingOnMat(figure) : [{ message: "anchor_at: must say where the anchor is" }];
  const sides = anchor === "feet" ? ["left", "right"] : [anchor.replace("-foot", "")];
  /** @type {Problem[]} */
  const found = at ? [{ message: "anchor_at: must be left out when the anchor is a foot; the foot says where it stands" }] : [];
  for (const side of sides) {
    const feet = poses.map((pose) => pose[`${side}_foot`]).filter((foot) => foot != null);
    const places = new Set(feet.map(placeOf));
    const hops = poses.some(({ rise }) => rise);
    if (!places.size || places.has("free") || (places.size > 1 && !hops)) {
      found.push({ message: `anchor: must stand in one place in every pose; see ${side}_foot` });
    }
  }
  return found;
}

/** @param {any} foot @returns {string} where it stands, however it is turned */
function placeOf(foot) {
  if (foot === "free") return foot;
  const { forward, out, on, up } = { ...DEFAULT_FOOT, ...foot };
  return JSON.stringify([forward, out, on, up]);
}

/** @param {Figure} figure @returns {Problem[]} */
function lyingOnMat({ anchor_at: at, props: things = [] }) {
  const up = at?.up ?? 0;
  if (!things.some(({ kind }) => kind === "mat") || up <= 0 || up >= LIES) return [];
  return [{ message: `anchor_at: must have 'on: mat' in place of up, so that each body lies on it; ${MIGRATE} writes it` }];
}

/** @param {Figure} figure @returns {Problem[]} */
function surfaces({ props: things = [], anchor_at: at, poses }) {
  const kinds = new Set(["floor", ...things.map(({ kind }) => kind)]);
  const feet = poses.flatMap(({ left_foot: left, right_foot: right }, pose) => [left, right].map((foot) => ({ name: "foot", place: foot, pose })));
  return [{ name: "anchor_at", place: at, pose: undefined }, ...feet].flatMap(({ name, place, pose }) => {
    if (!place?.on) return [];
    if (!kinds.has(place.on)) {
      return [{ pose, message: `${name}: must be on a prop of the figure; there is no ${place.on} in props` }];
    }
    return place.up ? [{ pose, message: `${name}: must leave out up beside on, from which its height follows` }] : [];
  });
}

/** @param {Figure} figure @returns {Problem[]} */
function props({ props: things = [] }) {
  return things.flatMap(({ kind, fits, place }) => {
    const places = WORN[kind];
    if (fits && !FITTED[fits].includes(kind)) {
      return [{ message: `fits: must be left out for a ${kind}; ${fits} fits ${FITTED[fits].join(" or ")}` }];
    }
    if (!places && place) {
      return [{ message: `place: must be left out for a ${kind}; forward, up and out say where it is` }];
    }
    if (places && !places.includes(place)) return [{ message: `place: must say where the ${kind} is: ${places.join(", ")}` }];
    return [];
  });
}

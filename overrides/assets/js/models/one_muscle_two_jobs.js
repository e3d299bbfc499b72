// One muscle, two jobs: a twin of domain/mechanics/gluteus_medius.py and of its picture.

import { here, placed, turned, way, written } from "./geometry.js";

/** @typedef {import("./geometry.js").Point} Point */

const LIFTS = [4.236, 0.683, -6.41, 1.664, 0.124];
const TURNS = [-1.166, 7.655, -0.447, -3.1, 0.81];
const [SMALL, SCALE, SPAN, MOST, LEAST] = [0.3, 0.6, 90, 5, -2];
const HIP = /** @type {const} */ ([124, 110]);
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 336, 338, 470];
/** @type {Point[]} */
const CREST = [[34, -62], [14, -88], [-12, -92], [-36, -78]];
/** @type {Point[]} */
const FIBRES = [[24, -74], [2, -88], [-22, -84]];

/** @param {number[]} coefficients @param {number} bend */
export const arm = (coefficients, bend) =>
  coefficients.reduce((sum, coefficient, power) => sum + coefficient * (bend / 100) ** power, 0);

/** @type {import("./sentence.js").Figure["read"]} */
export function read({ bend }) {
  const [lifts, turns] = [arm(LIFTS, bend), arm(TURNS, bend)];
  if (turns < -SMALL) return { outcome: "lifts-and-turns-out", results: {} };
  if (turns < SMALL) return { outcome: "lifts", results: {} };
  return { outcome: lifts > turns ? "lifts-and-turns-in" : "turns-in", results: {} };
}

/** @param {number} bend @param {number} centimetres @returns {Point} */
const at = (bend, centimetres) => [
  LEFT + (bend / SPAN) * (RIGHT - LEFT),
  BOTTOM - ((centimetres - LEAST) / (MOST - LEAST)) * (BOTTOM - TOP),
];

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves({ bend }) {
  const trochanter = turned([-12, 7], -bend, HIP, SCALE);
  const [a, b, c, d] = CREST.map((point) => written(turned(point, 0, HIP, SCALE)));
  const below = written([trochanter[0] - 4, trochanter[1] + 5]);
  const [lifts, turns] = [at(bend, arm(LIFTS, bend)), at(bend, arm(TURNS, bend))];
  return {
    trunk: { transform: placed(HIP, 0, 1, SCALE) },
    "thigh-skin": { transform: placed(HIP, -bend, 1, SCALE) },
    pelvis: { transform: placed(HIP, 0, 1, SCALE) },
    thigh: { transform: placed(HIP, -bend, 1, SCALE) },
    muscle: { d: `M${a}C${b} ${c} ${d}L${below}L${written(trochanter)}Z` },
    fibres: { d: FIBRES.map((point) => way(turned(point, 0, HIP, SCALE), trochanter)).join("") },
    cursor: { d: way([lifts[0], TOP], [lifts[0], BOTTOM]) },
    lifts: here(lifts),
    turns: here(turns),
  };
}

// Kneecap in a squat: a twin of the reading in domain/mechanics/squat.py and of its picture.

import { band } from "./gauge.js";
import { arrow, fixed, radians } from "./geometry.js";
import { fives, tenths } from "./sentence.js";
import { GAUGE, body, kneecapForce } from "./squat.js";

/** @typedef {import("./geometry.js").Point} Point */

const [MOST, PRESS, NONE] = [10, 10, 0.05];

/** @type {import("./sentence.js").Figure["read"]} */
export function read({ bend, lean }, c) {
  const [force, upright] = [kneecapForce(bend, lean, c), kneecapForce(bend, 0, c)];
  const outcome = force < NONE ? "none" : lean > 0 ? "leaning" : "upright";
  const less = upright >= NONE ? fives(1 - force / upright) : "0";
  return { outcome, results: { low: tenths(force * c["band-low"]), high: tenths(force * c["band-high"]), less } };
}

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves(state, c) {
  const force = kneecapForce(state.bend, state.lean, c);
  const { moves: ofBody, kneecap, looks } = body(state, c);
  /** @param {number} away @returns {Point} */
  const at = (away) => [
    kneecap[0] + away * Math.cos(radians(looks)),
    kneecap[1] + away * Math.sin(radians(looks)),
  ];
  const start = at(5 + PRESS * force);
  return {
    ...ofBody,
    press: { d: arrow(start, force > 0 ? at(5) : start) },
    "press-word": { x: fixed(kneecap[0] + 8), y: fixed(kneecap[1] - 22) },
    band: band(force * c["band-low"], force * c["band-high"], MOST, GAUGE),
  };
}

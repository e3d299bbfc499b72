// Hip for knee: a twin of the shares in domain/mechanics/squat.py and of their picture.

import { shareMoves } from "./gauge.js";
import { arrow, fixed, here, way } from "./geometry.js";
import { fives } from "./sentence.js";
import { ANKLE, GAUGE, SCALE, body, joints, kneeShare } from "./squat.js";

const FLOOR = ANKLE[1] + 39 * SCALE;

/** @type {import("./sentence.js").Figure["read"]} */
export function read({ bend, lean }, c) {
  const share = kneeShare(bend, lean, c);
  const outcome = share <= 0 ? "hip-alone" : share < 0.45 ? "hip" : share <= 0.55 ? "even" : "knee";
  return { outcome, results: { knee: fives(share), hip: fives(1 - share) } };
}

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves(state, c) {
  const share = kneeShare(state.bend, state.lean, c);
  const { knee, hip } = joints(state, c);
  const x = ANKLE[0] + c.pressure * 1000 * SCALE;
  return {
    ...body(state, c).moves,
    "push-line": { d: way([x, FLOOR], [x, Math.min(hip[1], knee[1]) - 40]) },
    push: { d: arrow([x, FLOOR], [x, FLOOR - 46]) },
    "push-word": { x: fixed(x) },
    "knee-lever": { d: way([x, knee[1]], knee) },
    "hip-lever": { d: way([x, hip[1]], hip) },
    knee: here(knee),
    hip: here(hip),
    ...shareMoves(share, `knee ${fives(share)}%`, `hip ${fives(1 - share)}%`, GAUGE),
  };
}

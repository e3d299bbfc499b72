// Groove under the kneecap: a twin of domain/mechanics/groove.py and of its picture.

import { fixed, radians, way } from "./geometry.js";

const [DEGREES, SCALE, LONG, RADIUS] = [6, 2.1, 92, 170];
const [MIDDLE_X, MIDDLE_Y] = [180, 214];

/** @type {import("./sentence.js").Figure["read"]} */
export const read = ({ turn }) => ({ outcome: turn > 0 ? "in" : "still", results: {} });

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves({ turn }) {
  const angle = DEGREES * turn;
  const [x, y] = [MIDDLE_X - 4 * SCALE, MIDDLE_Y];
  const [s, c] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
  const far = x + LONG * SCALE * s;
  const sector = `A${RADIUS} ${RADIUS} 0 0 1 ${fixed(x + RADIUS * s)} ${fixed(y - RADIUS * c)}`;
  return {
    thigh: { transform: `translate(${fixed(MIDDLE_X)} ${fixed(MIDDLE_Y)}) scale(${SCALE}) rotate(${fixed(angle)} -4 0)` },
    wedge: { d: `${way([x, y], [x, y - RADIUS])}${sector}Z` },
    "groove-line": { d: way([x + 10 * SCALE * s, y - 10 * SCALE * c], [far, y - LONG * SCALE * c]) },
    "groove-word": { x: fixed(far + 12), y: "28.0" },
  };
}

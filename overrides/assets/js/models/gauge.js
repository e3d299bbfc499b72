// Gauge of a figure to move: a twin of draw/mechanics/gauge.py.

import { fixed } from "./geometry.js";

const [LEFT, RIGHT, THICK] = [24, 336, 16];

/** @param {number} value @param {number} most */
const place = (value, most) => LEFT + (Math.min(Math.max(value, 0), most) / most) * (RIGHT - LEFT);

/** @param {number} left @param {number} right @param {number} y @param {number} thick */
const bar = (left, right, y, thick) => `M${fixed(left)} ${fixed(y)}H${fixed(right)}v${thick}H${fixed(left)}Z`;

/** @param {number} low @param {number} high @param {number} most @param {number} y */
export const band = (low, high, most, y) => ({ d: bar(place(low, most), place(high, most), y, THICK) });

/** @param {number} knee @param {string} kneeWords @param {string} hipWords @param {number} y */
export const shareMoves = (knee, kneeWords, hipWords, y) => ({
  "knee-share": { d: bar(LEFT, place(knee, 1), y, 20) },
  "hip-share": { d: bar(place(knee, 1), RIGHT, y, 20) },
  "knee-word": { text: kneeWords },
  "hip-word": { text: hipWords },
});

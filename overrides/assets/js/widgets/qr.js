// QR code as a drawing: dark on light, whatever the colours of the page, so that every camera reads it.

import * as lean from "../../vendor/lean-qr.js";
import { draw } from "./dom.js";

const correction = /** @type {typeof import("lean-qr").correction} */ (/** @type {unknown} */ (lean.correction));
const generate = /** @type {typeof import("lean-qr").generate} */ (/** @type {unknown} */ (lean.generate));
/** Characters in a code from which on it is too fine for many cameras, at the usual size. */
export const MOST_EASILY_READ = 400;

const QUIET = 4; // modules of nothing around it, as the standard wants

/** @param {string} text @param {string} label @returns {SVGElement} */
export function qrCode(text, label) {
  const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  }
  return draw(
    "svg",
    { class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    draw("rect", { width: size, height: size, fill: "#fff" }),
    draw("path", { d: path, fill: "#000" }),
  );
}

// Orthographic camera, as geometry/camera.py has it.

import { dot } from "../live_body/vector.js";
import { AZIMUTH, PICTURE_UNITS } from "./figure_constants.js";
import { radians } from "./frame.js";

/** @typedef {{ right: number[], up: number[], viewer: number[] }} Camera axes in space; viewer: from what is seen to who sees it */

/** @param {{ view?: string, turned?: number, seen_from_above?: number }} figure @returns {Camera} */
export function cameraOf({ view = "side", turned = 0, seen_from_above: above = 8 }) {
  const [azimuth, elevation] = [radians(AZIMUTH[view] + turned), radians(above)];
  const [s, c, e, l] = [Math.sin(azimuth), Math.cos(azimuth), Math.sin(elevation), Math.cos(elevation)];
  return { right: [c, 0, -s], up: [-s * e, l, -c * e], viewer: [s * l, e, c * l] };
}

/** @param {Camera} camera @param {number[]} point @returns {[number, number]} in picture units, y downwards */
export const projected = (camera, point) => [
  dot(point, camera.right) * PICTURE_UNITS,
  -dot(point, camera.up) * PICTURE_UNITS,
];

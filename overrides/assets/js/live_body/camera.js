// Camera of the live body: it looks at the middle of what moves, from any side, and the frame is as narrow as that allows.

const MARGIN = 1.07; // of the frame around what moves
const radians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;

/**
 * Axes of the camera. Azimuth 0 looks at the right side of the body, 90 at its front.
 * @param {number} azimuth in degrees @param {number} elevation above the floor, in degrees
 */
export function axesOf(azimuth, elevation) {
  const [a, e] = [radians(azimuth), radians(elevation)];
  return {
    right: [Math.cos(a), 0, -Math.sin(a)],
    up: [-Math.sin(a) * Math.sin(e), Math.cos(e), -Math.cos(a) * Math.sin(e)],
    viewer: [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)],
  };
}

/**
 * @param {number[][]} points that must be in the frame @param {ReturnType<typeof axesOf>} axes @param {boolean} mirrored
 * @param {number} wide width of the frame to its height
 * @returns {{ matrix: Float32Array, scale: number }} column after column, for WebGL; and half frames to a body height
 */
export function viewOf(points, { right, up, viewer }, mirrored, wide) {
  const dot = (/** @type {number[]} */ a, /** @type {number[]} */ b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]];
  for (const point of points) {
    [dot(point, right), dot(point, up)].forEach((value, axis) => {
      low[axis] = Math.min(low[axis], value);
      high[axis] = Math.max(high[axis], value);
    });
  }
  const half = Math.max((high[0] - low[0]) / 2 / wide, (high[1] - low[1]) / 2, 0.2) * MARGIN;
  const [x, y] = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const scale = 1 / half;
  const across = (scale / wide) * (mirrored ? -1 : 1);
  const rows = [
    [...right.map((value) => value * across), -x * across],
    [...up.map((value) => value * scale), -y * scale],
    [...viewer.map((value) => -value * 0.3), 0],
    [0, 0, 0, 1],
  ];
  return { matrix: Float32Array.from([0, 1, 2, 3].flatMap((column) => rows.map((row) => row[column]))), scale };
}

/** @param {number} azimuth @returns {string} from where the body is seen, in words */
export function sideSeen(azimuth) {
  const sides = ["right side", "front, turned right", "front", "front, turned left", "left side", "back, turned left", "back", "back, turned right"];
  return sides[((Math.round(azimuth / 45) % 8) + 8) % 8];
}

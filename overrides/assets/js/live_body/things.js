// Things around the body as triangles: boxes, cylinders along lines, and bands.

import { unit } from "./quaternion.js";
import { cross, minus, plus } from "./vector.js";

/** @typedef {import("./poses.js").Thing} Thing */
/** @typedef {{ color: number[], top: number[], end: number[], border: number[] }} Finish */

const COUNT = 16; // corners of a cylinder
const WIDTH = 15; // numbers of a vertex: place, normal, away from the middle, colour, border

/**
 * @param {Thing[]} things @param {number[][]} places of the points of each @param {(look: string) => Finish} finish
 * @returns {{ vertices: Float32Array, count: number, outlined: number }} walls, which have no outline, stand last
 */
export function thingTriangles(things, places, finish) {
  /** @type {number[]} */
  const numbers = [];
  /** @param {number[][]} corners @param {number[]} normal @param {number[][]} away @param {number[]} color @param {number[]} border */
  function face(corners, normal, away, color, border) {
    for (let at = 1; at + 1 < corners.length; at += 1) {
      for (const corner of [0, at, at + 1]) numbers.push(...corners[corner], ...normal, ...away[corner], ...color, ...border);
    }
  }
  let outlined = 0;
  const isWall = (/** @type {Thing} */ { look }) => Number(look === "wall");
  const order = things.map((_, index) => index).sort((a, b) => isWall(things[a]) - isWall(things[b]));
  for (const index of order) {
    const { look, kind, sizes } = things[index];
    const points = Array.from({ length: places[index].length / 3 }, (_, at) => places[index].slice(3 * at, 3 * at + 3));
    const colors = finish(look);
    if (kind === "box") box(face, points, look, colors);
    if (kind === "rod") for (const size of sizes) rod(face, points, size, colors);
    if (kind === "band") band(face, points, sizes[0], colors);
    if (look !== "wall") outlined = numbers.length / WIDTH;
  }
  return { vertices: new Float32Array(numbers), count: numbers.length / WIDTH, outlined };
}

/**
 * Of a wall, only the face that is turned to the body: from behind, one looks through it.
 * @param {(corners: number[][], normal: number[], away: number[][], color: number[], border: number[]) => void} face
 * @param {number[][]} points middle of the top, and length, height and width @param {string} look @param {Finish} colors
 */
function box(face, [top, size], look, { color, top: upper, end, border }) {
  const middle = [top[0], top[1] - size[1] / 2, top[2]];
  for (const axis of [0, 1, 2]) {
    for (const sign of [-1, 1]) {
      if (look === "wall" && (axis !== 0 || sign * middle[0] > 0)) continue;
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const away = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([a, b]) => {
        const corner = [0, 0, 0];
        [corner[axis], corner[u], corner[v]] = [sign, a * sign, b];
        return corner;
      });
      const normal = [0, 0, 0];
      normal[axis] = sign;
      const corners = away.map((corner) => corner.map((value, at) => middle[at] + (value * size[at]) / 2));
      face(corners, normal, away, axis === 1 ? upper : axis === 0 ? end : color, border);
    }
  }
}

/**
 * @param {Parameters<typeof box>[0]} face @param {number[][]} ends @param {number[]} size where it begins and ends along
 * the line, and its radius @param {Finish} colors
 */
function rod(face, [start, end], [from, to, radius], { color, top, border }) {
  const line = minus(end, start);
  const axis = unit(line);
  const across = unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const other = cross(axis, across);
  const [a, b] = [plus(start, line, from), plus(start, line, to)];
  const round = Array.from({ length: COUNT }, (_, at) => {
    const angle = (2 * Math.PI * at) / COUNT;
    return plus(across.map((value) => value * Math.cos(angle)), other, Math.sin(angle));
  });
  round.forEach((here, at) => {
    const there = round[(at + 1) % COUNT];
    const corners = [plus(a, here, radius), plus(a, there, radius), plus(b, there, radius), plus(b, here, radius)];
    const away = [plus(here, axis, -1), plus(there, axis, -1), plus(there, axis), plus(here, axis)];
    face(corners, unit(plus(here, there)), away, color, border);
  });
  for (const [middle, sign] of /** @type {[number[], number][]} */ ([[a, -1], [b, 1]])) {
    const rim = sign > 0 ? round : [...round].reverse();
    const normal = axis.map((value) => value * sign);
    face(rim.map((away) => plus(middle, away, radius)), normal, rim.map((away) => plus(away, normal)), top, border);
  }
}

/**
 * @param {Parameters<typeof box>[0]} face @param {number[][]} ring @param {number[]} size half its width, and across it
 * @param {Finish} colors
 */
function band(face, ring, [half, ...across], { color, border }) {
  const middle = ring.reduce((sum, point) => plus(sum, point, 1 / ring.length), [0, 0, 0]);
  const smooth = ring.flatMap((point, at) => {
    const [before, next, after] = [-1, 1, 2].map((step) => ring[(at + step + ring.length) % ring.length]);
    return [point, point.map((value, axis) => (9 * (value + next[axis]) - before[axis] - after[axis]) / 16)];
  });
  smooth.forEach((here, at) => {
    const there = smooth[(at + 1) % smooth.length];
    const corners = [plus(here, across, -half), plus(there, across, -half), plus(there, across, half), plus(here, across, half)];
    const outward = unit(minus(here, middle));
    const flip = cross(minus(there, here), across).reduce((sum, value, axis) => sum + value * outward[axis], 0) < 0;
    const away = [-1, -1, 1, 1].map((sign) => plus(outward, across, sign));
    const order = flip ? [3, 2, 1, 0] : [0, 1, 2, 3];
    face(order.map((corner) => corners[corner]), outward, order.map((corner) => away[corner]), color, border);
  });
}

// Volumes of muscles: closed surfaces along their lines, as draw/anatomy/volumes.py makes them round: a spindle around one
// line, or a flat body through several.

import { cross, minus, plus } from "./vector.js";
import { unit, turned } from "./quaternion.js";
import { POINTS, lineOf } from "./inside_lines.js";

/** @typedef {import("./inside_asset.js").Header} Header */
/** @typedef {import("./inside_asset.js").Piece} Piece */
/** @typedef {import("./inside_bodies.js").Body} Body */
/** @typedef {{ rows: Float32Array, corners: Uint16Array }} Volumes rows of `ROW` for each vertex */

export const ROW = /** @type {[string, number][]} */ ([["place", 3], ["normal", 3], ["grain", 3], ["tone", 1]]);
export const WIDTH = 10; // numbers of a row
const RINGS = 20; // along a muscle
const AROUND = 12; // corners of a ring; the first stands twice, so that fibres meet
const LOOKS = /** @type {Record<string, number>} */ ({ tendon: 3, band: 4 }); // of what is no muscle
const NO_FACE = [0.17, 0.23, 0.96];

/**
 * @param {Header} header @param {Body[]} bodies @param {[muscle: string, tone: number][]} shown
 * @returns {Volumes}
 */
export function volumesOf({ muscles, units }, bodies, shown) {
  const pieces = shown.flatMap(([name, tone]) => (muscles[name] ?? []).map((piece) => /** @type {const} */ ([piece, tone])));
  const each = RINGS * (AROUND + 1);
  const rows = new Float32Array(WIDTH * each * pieces.length);
  const corners = new Uint16Array(pieces.length * CLOSED.length);
  pieces.forEach(([piece, tone], index) => {
    const lines = piece[3].map((steps) => lineOf(steps, units, bodies));
    const rings = lines.length > 1 ? sheet(lines, piece, bodies) : spindle(lines[0], piece, bodies, units);
    fill(rows, index * each, rings, piece, tone);
    corners.set(CLOSED.map((corner) => corner + index * each), index * CLOSED.length);
  });
  return { rows, corners };
}

/** Corners of the triangles of a tube with a lid at both ends. */
const CLOSED = Uint16Array.from([
  ...grid((RINGS - 1) * AROUND, (at) => {
    const [ring, corner] = [Math.floor(at / AROUND), at % AROUND];
    const [a, b] = [ring * (AROUND + 1) + corner, (ring + 1) * (AROUND + 1) + corner];
    return [a, b, b + 1, a, b + 1, a + 1];
  }),
  ...grid(AROUND - 2, (at) => [0, at + 1, at + 2]),
  ...grid(AROUND - 2, (at) => [0, at + 2, at + 1].map((corner) => corner + (RINGS - 1) * (AROUND + 1))),
]);

/** @param {number} count @param {(at: number) => number[]} corners @returns {number[]} */
function grid(count, corners) {
  return Array.from({ length: count }, (_, at) => corners(at)).flat();
}

/** @param {Float64Array} line @param {number} ring @returns {number[]} the place of a ring on a line, and of its neighbours */
function along(line, ring) {
  const at = (ring * (POINTS - 1)) / (RINGS - 1);
  const before = Math.min(Math.floor(at), POINTS - 2);
  return [0, 1, 2].map((axis) => {
    const [a, b] = [line[3 * before + axis], line[3 * before + 3 + axis]];
    return a + (b - a) * (at - before);
  });
}

/** @param {Piece} piece @param {number} share of the length @returns {number} of the belly: 0 at its ends, 1 at its thickest */
const bellyOf = ([, [, , from, to]], share) => Math.sin(Math.PI * Math.min(Math.max((share - from) / (to - from), 0), 1)) ** 0.75;

/** @param {Piece} piece @param {number} ring @param {Body[]} bodies @returns {number} half its thickness, in body heights */
function thickness(piece, ring, bodies) {
  const [thick, ends] = piece[1];
  return thick * bodies[1].scale[0] * (ends + (1 - ends) * bellyOf(piece, ring / (RINGS - 1)));
}

/** @param {number[][]} middle @param {number} ring @returns {number[]} the direction of a line there */
const direction = (middle, ring) => unit(minus(middle[Math.min(ring + 1, RINGS - 1)], middle[Math.max(ring - 1, 0)]));

/** @param {Float64Array} line @param {Piece} piece @param {Body[]} bodies @param {number} units @returns {number[][][]} */
function spindle(line, piece, bodies, units) {
  const [, [, , , , flat], faces] = piece;
  const hint = faces ? turned(bodies[faces[0]].turn, faces.slice(1).map((value) => value / units)) : NO_FACE;
  const middle = Array.from({ length: RINGS }, (_, ring) => along(line, ring));
  return middle.map((place, ring) => {
    const way = direction(middle, ring);
    const side = unit(cross(way, hint));
    const front = unit(cross(side, way));
    const thick = thickness(piece, ring, bodies);
    return Array.from({ length: AROUND }, (_, corner) => {
      const angle = (corner * 2 * Math.PI) / AROUND;
      return plus(plus(place, side, thick * flat * Math.cos(angle)), front, thick * Math.sin(angle));
    });
  });
}

/** @param {Float64Array[]} lines @param {Piece} piece @param {Body[]} bodies @returns {number[][][]} */
function sheet(lines, piece, bodies) {
  const beyond = piece[1][5];
  const last = lines.length - 1;
  const own = lines.map((line) => Array.from({ length: RINGS }, (_, ring) => along(line, ring)));
  const half = AROUND / 2;
  const columns = Array.from({ length: half + 1 }, (_, column) => {
    const at = -beyond + ((last + 2 * beyond) * column) / half;
    const first = Math.min(Math.max(Math.floor(at), 0), last - 1);
    return own[first].map((place, ring) => plus(place, minus(own[first + 1][ring], place), at - first));
  });
  return Array.from({ length: RINGS }, (_, ring) => {
    const thick = thickness(piece, ring, bodies);
    return Array.from({ length: AROUND }, (_, corner) => {
      const column = corner <= half ? corner : AROUND - corner;
      const beside = minus(columns[Math.min(column + 1, half)][ring], columns[Math.max(column - 1, 0)][ring]);
      const normal = unit(cross(direction(columns[column], ring), unit(beside)));
      const bulge = thick * Math.sqrt(Math.max(1 - (2 * (column / half) - 1) ** 2, 0));
      return plus(columns[column][ring], normal, corner <= half ? bulge : -bulge);
    });
  });
}

/**
 * @param {Float32Array} rows @param {number} start vertex @param {number[][][]} rings @param {Piece} piece @param {number} tone
 */
function fill(rows, start, rings, piece, tone) {
  let at = WIDTH * start;
  rings.forEach((ring, row) => {
    const [before, after] = [rings[Math.max(row - 1, 0)], rings[Math.min(row + 1, RINGS - 1)]];
    const share = row / (RINGS - 1);
    for (let corner = 0; corner <= AROUND; corner += 1) {
      const here = corner % AROUND;
      const round = minus(ring[(here + 1) % AROUND], ring[(here + AROUND - 1) % AROUND]);
      rows.set(ring[here], at);
      rows.set(unit(cross(minus(after[here], before[here]), round)), at + 3);
      rows.set([corner / AROUND, share, bellyOf(piece, share), LOOKS[piece[0]] ?? tone], at + 6);
      at += WIDTH;
    }
  });
}

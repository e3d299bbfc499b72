// Volumes of muscles: closed surfaces along their lines, as draw/anatomy/volumes.py makes them round: a spindle around one
// line, or a flat body through several. They are made for every frame in which somebody moves, so that what is done for each
// vertex makes no array.

import { turned, unit } from "./quaternion.js";
import { cross } from "./vector.js";
import { POINTS, lineOf } from "./inside_lines.js";

/** @typedef {import("./inside_asset.js").Header} Header */
/** @typedef {import("./inside_asset.js").Piece} Piece */
/** @typedef {import("./inside_bodies.js").Body} Body */
/** @typedef {{ rows: Float32Array, corners: Uint16Array }} Volumes rows of `ROW` for each vertex */

export const ROW = /** @type {[string, number][]} */ ([["place", 3], ["normal", 3], ["grain", 3], ["tone", 1]]);
export const WIDTH = 10; // numbers of a row
const RINGS = 20; // along a muscle
const AROUND = 12; // corners of a ring; the first stands twice, so that fibres meet
const HALF = AROUND / 2;
const EACH = RINGS * (AROUND + 1); // vertices of a piece
const LOOKS = /** @type {Record<string, number>} */ ({ tendon: 3, band: 4 }); // of what is no muscle
const NO_FACE = [0.17, 0.23, 0.96];
const NEXT = (/** @type {number} */ ring) => 3 * Math.min(ring + 1, RINGS - 1);
const LAST = (/** @type {number} */ ring) => 3 * Math.max(ring - 1, 0);

/**
 * @param {Header} header @param {Body[]} bodies @param {[muscle: string, tone: number][]} shown
 * @returns {Volumes}
 */
export function volumesOf({ muscles, units }, bodies, shown) {
  const pieces = shown.flatMap(([name, tone]) => (muscles[name] ?? []).map((piece) => /** @type {const} */ ([piece, tone])));
  const rows = new Float32Array(WIDTH * EACH * pieces.length);
  pieces.forEach(([piece, tone], index) => {
    const lines = piece[3].map((steps) => thinned(lineOf(steps, units, bodies)));
    const rings = lines.length > 1 ? sheet(lines, piece, bodies) : spindle(lines[0], piece, bodies, units);
    fill(rows, WIDTH * EACH * index, rings, piece, LOOKS[piece[0]] ?? tone);
  });
  return { rows, corners: cornersOf(pieces.length) };
}

/** @type {Uint16Array[]} */
const known = [];

/** @param {number} pieces @returns {Uint16Array} corners of the triangles of so many tubes with a lid at both ends */
function cornersOf(pieces) {
  return (known[pieces] ??= Uint16Array.from(
    Array.from({ length: pieces }, (_, piece) => CLOSED.map((corner) => corner + piece * EACH)).flat(),
  ));
}

/** @param {number} count @param {(at: number) => number[]} corners */
const each = (count, corners) => Array.from({ length: count }, (_, at) => corners(at)).flat();

const CLOSED = [
  ...each((RINGS - 1) * AROUND, (at) => {
    const a = Math.floor(at / AROUND) * (AROUND + 1) + (at % AROUND);
    const b = a + AROUND + 1;
    return [a, b, b + 1, a, b + 1, a + 1];
  }),
  ...each(AROUND - 2, (at) => [0, at + 1, at + 2]),
  ...each(AROUND - 2, (at) => [0, at + 2, at + 1].map((corner) => corner + EACH - AROUND - 1)),
];

/** @param {Float64Array} line @returns {Float64Array} the places of the rings on it */
function thinned(line) {
  const places = new Float64Array(3 * RINGS);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const at = (ring * (POINTS - 1)) / (RINGS - 1);
    const before = 3 * Math.min(Math.floor(at), POINTS - 2);
    for (let axis = 0; axis < 3; axis += 1) {
      const start = line[before + axis];
      places[3 * ring + axis] = start + (line[before + 3 + axis] - start) * (at - before / 3);
    }
  }
  return places;
}

/** @param {Piece} piece @param {number} ring @returns {number} of the belly: 0 at its ends, 1 at its thickest */
const bellyOf = ([, [, , from, to]], ring) =>
  Math.sin(Math.PI * Math.min(Math.max((ring / (RINGS - 1) - from) / (to - from), 0), 1)) ** 0.75;

/** @param {Piece} piece @param {number} ring @param {Body[]} bodies @returns {number} half its thickness, in body heights */
function thickness(piece, ring, bodies) {
  const [thick, ends] = piece[1];
  return thick * bodies[1].scale[0] * (ends + (1 - ends) * bellyOf(piece, ring));
}

/** @param {Float64Array} line @param {Piece} piece @param {Body[]} bodies @param {number} units @returns {Float64Array} places */
function spindle(line, piece, bodies, units) {
  const [, [, , , , flat], faces] = piece;
  const hint = faces ? turned(bodies[faces[0]].turn, faces.slice(1).map((value) => value / units)) : NO_FACE;
  const rings = new Float64Array(3 * AROUND * RINGS);
  for (let ring = 0, at = 0; ring < RINGS; ring += 1) {
    const way = unit([0, 1, 2].map((axis) => line[NEXT(ring) + axis] - line[LAST(ring) + axis]));
    const side = unit(cross(way, hint));
    const front = cross(side, way);
    const thick = thickness(piece, ring, bodies);
    for (let corner = 0; corner < AROUND; corner += 1) {
      const angle = (corner * 2 * Math.PI) / AROUND;
      const [across, ahead] = [thick * flat * Math.cos(angle), thick * Math.sin(angle)];
      for (let axis = 0; axis < 3; axis += 1) rings[at++] = line[3 * ring + axis] + across * side[axis] + ahead * front[axis];
    }
  }
  return rings;
}

/** @param {Float64Array[]} lines @param {Piece} piece @param {Body[]} bodies @returns {Float64Array} places */
function sheet(lines, piece, bodies) {
  const beyond = piece[1][5];
  const columns = Array.from({ length: HALF + 1 }, (_, column) => {
    const at = -beyond + ((lines.length - 1 + 2 * beyond) * column) / HALF;
    const first = Math.min(Math.max(Math.floor(at), 0), lines.length - 2);
    return lines[first].map((value, index) => value + (lines[first + 1][index] - value) * (at - first));
  });
  const rings = new Float64Array(3 * AROUND * RINGS);
  for (let column = 0; column <= HALF; column += 1) {
    const [own, before, after] = [column, Math.max(column - 1, 0), Math.min(column + 1, HALF)].map((at) => columns[at]);
    const high = Math.sqrt(Math.max(1 - (2 * (column / HALF) - 1) ** 2, 0));
    for (let ring = 0; ring < RINGS; ring += 1) {
      const [next, last, here] = [NEXT(ring), LAST(ring), 3 * ring];
      const normal = unit(
        cross(
          [own[next] - own[last], own[next + 1] - own[last + 1], own[next + 2] - own[last + 2]],
          [after[here] - before[here], after[here + 1] - before[here + 1], after[here + 2] - before[here + 2]],
        ),
      );
      const bulge = high * thickness(piece, ring, bodies);
      const [front, back] = [3 * (ring * AROUND + column), 3 * (ring * AROUND + ((AROUND - column) % AROUND))];
      for (let axis = 0; axis < 3; axis += 1) {
        rings[front + axis] = own[here + axis] + bulge * normal[axis];
        if (column % HALF) rings[back + axis] = own[here + axis] - bulge * normal[axis];
      }
    }
  }
  return rings;
}

/** @param {Float32Array} rows @param {number} at where the first goes @param {Float64Array} rings @param {Piece} piece @param {number} tone */
function fill(rows, at, rings, piece, tone) {
  for (let ring = 0; ring < RINGS; ring += 1) {
    const belly = bellyOf(piece, ring);
    for (let corner = 0; corner <= AROUND; corner += 1, at += WIDTH) {
      const here = corner % AROUND;
      const [before, after] = [LAST(ring) * AROUND + 3 * here, NEXT(ring) * AROUND + 3 * here];
      const [left, right] = [AROUND - 1, 1].map((step) => 3 * (ring * AROUND + ((here + step) % AROUND)));
      const [a, b, c] = [rings[after] - rings[before], rings[after + 1] - rings[before + 1], rings[after + 2] - rings[before + 2]];
      const [d, e, f] = [rings[right] - rings[left], rings[right + 1] - rings[left + 1], rings[right + 2] - rings[left + 2]];
      const [x, y, z] = [b * f - c * e, c * d - a * f, a * e - b * d];
      const length = Math.sqrt(x * x + y * y + z * z) || 1;
      for (let axis = 0; axis < 3; axis += 1) rows[at + axis] = rings[3 * (ring * AROUND + here) + axis];
      rows[at + 3] = x / length;
      rows[at + 4] = y / length;
      rows[at + 5] = z / length;
      rows[at + 6] = corner / AROUND;
      rows[at + 7] = ring / (RINGS - 1);
      rows[at + 8] = belly;
      rows[at + 9] = tone;
    }
  }
}

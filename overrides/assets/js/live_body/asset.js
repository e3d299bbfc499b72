// Asset of the live body, as draw/figure/live/body_asset.py packs it: one mesh of all people, with its rig.

import { streamsOf } from "./streams.js";

/** @typedef {[name: string, parent: number, kind: string, first: number, second: number, share: number, swings: number]} Bone */
/** @typedef {Record<string, string>} Colours */
/**
 * @typedef {object} Header
 * @property {number} vertices
 * @property {number} triangles
 * @property {number} units whole numbers to a body height
 * @property {number} coarse of them, to one in the places on the base mesh
 * @property {[height: number, floor: number]} base of the base mesh, in decimetres
 * @property {string[]} looks
 * @property {string[]} people
 * @property {string[]} labels
 * @property {[name: string, parent: number][]} segments
 * @property {Bone[]} bones
 * @property {number[][]} heads of each person, in whole numbers
 * @property {number[][]} hands shapes of the right hand
 * @property {import("./paint.js").Paint} paint
 * @property {Record<"light" | "dark", { all: Colours, people: Colours[] }>} colours
 */
/**
 * @typedef {object} Asset
 * @property {Header} header
 * @property {Int16Array[]} shapes of each person; all but the first are differences from the first
 * @property {Int16Array} base from the first person to the base mesh
 * @property {Int8Array} hair of all people at each vertex
 * @property {Uint8Array} look
 * @property {Uint8Array} bones four of each vertex
 * @property {Uint8Array} weights four of each vertex
 * @property {Uint16Array} corners of triangles
 */

/**
 * @param {ArrayBuffer} file
 * @returns {Asset}
 */
export function readAsset(file) {
  const { header, read, corners: cornersOf } = streamsOf(file);
  const { vertices, triangles, people } = /** @type {Header} */ (header);
  const shapes = people.map(() => read(new Int16Array(3 * vertices), 3, true));
  const base = read(new Int16Array(3 * vertices), 3, true);
  const hair = read(new Int8Array(people.length * vertices), people.length, true);
  const look = read(new Uint8Array(vertices), 1, true);
  const bones = read(new Uint8Array(4 * vertices), 4, false);
  const weights = read(new Uint8Array(4 * vertices), 4, false);
  const corners = cornersOf(triangles);
  return { header, shapes, base, hair, look, bones, weights, corners };
}

/**
 * @param {Asset} asset
 * @param {number} person
 * @returns {Float32Array} places of the vertices at rest, in body heights
 */
export function restOf({ header, shapes }, person) {
  const own = person ? shapes[person] : null;
  return Float32Array.from(shapes[0], (value, index) => (value + (own ? own[index] : 0)) / header.units);
}

/**
 * @param {Asset} asset
 * @returns {Float32Array} places of the vertices on the base mesh, in decimetres
 */
export function placesOnBase({ header, shapes, base }) {
  const [height, floor] = header.base;
  return Float32Array.from(
    shapes[0],
    (value, index) => ((value + base[index] * header.coarse) / header.units) * height - (index % 3 === 1 ? floor : 0),
  );
}

/**
 * @param {Float32Array} places @param {Uint16Array} corners
 * @returns {Float32Array} unit normals of the vertices
 */
export function normalsOf(places, corners) {
  const normals = new Float32Array(places.length);
  for (let t = 0; t < corners.length; t += 3) {
    const [a, b, c] = [3 * corners[t], 3 * corners[t + 1], 3 * corners[t + 2]];
    const [ux, uy, uz] = [0, 1, 2].map((axis) => places[b + axis] - places[a + axis]);
    const [vx, vy, vz] = [0, 1, 2].map((axis) => places[c + axis] - places[a + axis]);
    const face = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const corner of [a, b, c]) face.forEach((value, axis) => (normals[corner + axis] += value));
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]) || 1;
    for (const axis of [0, 1, 2]) normals[i + axis] /= length;
  }
  return normals;
}

/**
 * @param {Uint16Array} corners @param {number} vertices
 * @returns {Uint8Array} 1 for each vertex on an edge of one triangle alone: a hem
 */
export function hemsOf(corners, vertices) {
  /** @type {Map<number, number>} */
  const edges = new Map();
  for (let t = 0; t < corners.length; t += 3) {
    for (const [a, b] of [[0, 1], [1, 2], [2, 0]]) {
      const ends = [corners[t + a], corners[t + b]];
      const code = Math.min(...ends) * vertices + Math.max(...ends);
      edges.set(code, (edges.get(code) ?? 0) + 1);
    }
  }
  const hems = new Uint8Array(vertices);
  for (const [code, count] of edges) {
    if (count === 1) hems[Math.floor(code / vertices)] = hems[code % vertices] = 1;
  }
  return hems;
}

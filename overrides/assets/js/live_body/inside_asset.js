// Inside of the live body, as draw/anatomy/live/inside_asset.py packs it: bones of a right leg and a right half of the
// pelvis, how the knee moves as it bends, and muscles as lines between bones. The left side is its mirror image.

import { streamsOf } from "./streams.js";

/** @typedef {number[]} Step body, x, y and z, then the radius of what a line runs around there, then the axis of a cylinder */
/**
 * @typedef {[look: string, shape: [thick: number, ends: number, from: number, to: number, flat: number, beyond: number],
 *   faces: number[] | null, lines: Step[][]]} Piece
 */
/**
 * @typedef {object} Header
 * @property {string} source what bones and muscles are made from, and its licence
 * @property {string} about address of the page on the drawings, below the site
 * @property {number} vertices
 * @property {number} triangles
 * @property {number} fine whole numbers to a metre in a vertex
 * @property {number} units whole numbers to a metre in a line, and to 1 in a direction and in a turn
 * @property {[name: string, vertices: number][]} bodies each after the one it hangs on
 * @property {number[][]} places of each body in the frame of the one it hangs on, in metres
 * @property {number} pelvis its height against the scale of the leg
 * @property {number[][][]} rest of each person the turns of thigh, shank and foot before anything turns them
 * @property {[first: number, step: number]} bends of the knee in the samples, in degrees
 * @property {Record<"tibia_r" | "patella_r", number[][]>} knee place and turn against the thigh bone at each bend
 * @property {Record<string, Piece[]>} muscles
 * @property {Record<string, string>} cut what is left out of a muscle, in words
 * @property {number[]} cloth over how much a hem grows loose, and of what height, in decimetres; then of shirt and of shorts how
 *   thick they are, how loose at the hem, and its height
 * @property {Record<string, string>} labels of muscles, drawn or not
 */
/** @typedef {{ header: Header, vertices: Int16Array, corners: Uint16Array }} Inside */

/** @param {ArrayBuffer} file @returns {Inside} */
export function readInside(file) {
  const { header, read, corners } = streamsOf(file);
  return { header, vertices: read(new Int16Array(3 * header.vertices), 3, true), corners: corners(header.triangles) };
}

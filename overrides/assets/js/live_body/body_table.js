// Rows of the body for WebGL: what a person changes of each vertex, and what they share.

import { hemsOf, normalsOf, placesOnBase, restOf } from "./asset.js";
import { onCharts } from "./paint.js";

/** @typedef {import("./asset.js").Asset} Asset */

const ARM = /shoulder|arm|wrist|hand|finger/;
const ARM_SHARE = 0.3; // of the bones of an arm, from which a vertex has none of the trunk's muscles
export const OWN = /** @type {[string, number][]} */ ([["place", 3], ["normal", 3], ["extra", 3]]);
export const SHARED = /** @type {[string, number][]} */ ([["chart", 4], ["kind", 4]]);
export const SKIN = /** @type {[string, number][]} */ ([["bone", 4], ["weight", 4]]);

/** @param {Asset} asset @param {number} person @returns {Float32Array} rows of `OWN` */
export function ownRows(asset, person) {
  const { header, corners, hair } = asset;
  const places = restOf(asset, person);
  const normals = normalsOf(places, corners);
  const base = placesOnBase(asset);
  const arms = armShares(asset);
  const rows = new Float32Array(9 * header.vertices);
  for (let at = 0; at < header.vertices; at += 1) {
    const side = Math.sign(base[3 * at + 2]) * (arms[at] > ARM_SHARE ? 3 : 1);
    const extra = [base[3 * at + 1], hair[at * header.people.length + person] / 127, side];
    rows.set([...places.subarray(3 * at, 3 * at + 3), ...normals.subarray(3 * at, 3 * at + 3), ...extra], 9 * at);
  }
  return rows;
}

/** @param {Asset} asset @returns {Float32Array} rows of `SHARED` */
export function sharedRows(asset) {
  const { header, corners, look } = asset;
  const base = placesOnBase(asset);
  const hems = hemsOf(corners, header.vertices);
  const rows = new Float32Array(8 * header.vertices);
  for (let at = 0; at < header.vertices; at += 1) {
    const [forward, height, out] = base.subarray(3 * at, 3 * at + 3);
    rows.set([...onCharts(header.paint, forward, height, out), hems[at], look[at], 0, 0], 8 * at);
  }
  return rows;
}

/** @param {Asset} asset @returns {Uint8Array} rows of `SKIN` */
export function skinRows({ header, bones, weights }) {
  const rows = new Uint8Array(8 * header.vertices);
  for (let at = 0; at < header.vertices; at += 1) {
    rows.set(bones.subarray(4 * at, 4 * at + 4), 8 * at);
    rows.set(weights.subarray(4 * at, 4 * at + 4), 8 * at + 4);
  }
  return rows;
}

/** @param {Asset} asset @returns {number[]} weight of the bones of the arms at each vertex */
function armShares({ header, bones, weights }) {
  const isArm = header.bones.map(([name]) => ARM.test(name));
  return Array.from({ length: header.vertices }, (_, at) => {
    let share = 0;
    for (let bone = 4 * at; bone < 4 * at + 4; bone += 1) share += isArm[bones[bone]] ? weights[bone] / 32 : 0;
    return share;
  });
}

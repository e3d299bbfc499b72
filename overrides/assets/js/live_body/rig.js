// Rig of the live body: where each bone is in a pose. draw/figure/live/rig.py declares the bones and the ways in which
// they turn: as their segment does, between two, with a share of a twist, or by the shape of the hand.

import { between, inverse, product, shareOf, turned, twist, unit } from "./quaternion.js";

/** @typedef {import("./asset.js").Asset} Asset */
/** @typedef {{ turn: number[], anchor: number[], place: number[] }} Placed what lay at the anchor lies at the place */

const FINGER_BONES = 15;

/**
 * @param {Asset} asset @param {number} person @param {import("./poses.js").Pose} pose
 * @returns {Placed[]} each bone
 */
export function placedBones({ header }, person, { place, turns, hands }) {
  /** @type {number[][]} */
  const inSpace = [];
  header.segments.forEach(([, parent], index) => {
    const own = unit(turns[index]);
    inSpace.push(parent < 0 ? own : product(inSpace[parent], own));
  });
  const heads = header.heads[person];
  const headOf = (/** @type {number} */ bone) =>
    [0, 1, 2].map((axis) => heads[3 * bone + axis] / header.units);
  const fingers = [0, 0];
  /** @type {Placed[]} */
  const placed = [];
  header.bones.forEach(([name, parent, kind, first, second, share, swings], index) => {
    const anchor = headOf(index);
    /** @type {number[]} */
    let turn;
    if (kind === "turn") turn = inSpace[first];
    else if (kind === "mix") turn = between(inSpace[first], inSpace[second], share);
    else if (kind === "twist") {
      const tip = headOf(tipOf(header.bones, index));
      const axis = unit(tip.map((value, at) => value - anchor[at]));
      const own = twist(product(inverse(inSpace[first]), inSpace[second]), axis);
      turn = swings ? product(inSpace[second], shareOf(own, share - 1)) : product(inSpace[first], shareOf(own, share));
    } else {
      const right = name.startsWith("right") ? 1 : 0;
      turn = product(placed[parent].turn, fingerTurn(header.hands, hands, right, fingers[right]++ % FINGER_BONES));
    }
    placed.push({ turn, anchor, place: parent < 0 ? place : moved(placed[parent], anchor) });
  });
  return placed;
}

/**
 * The bone that begins at the far end of a half: the one that its second segment turns, or the one that this carries.
 * @param {import("./asset.js").Bone[]} bones @param {number} index of the half
 */
function tipOf(bones, index) {
  const [, , , , second, , swings] = bones[index];
  const other = bones.findIndex(([, , kind, first]) => kind === "turn" && first === second);
  return swings ? bones.findIndex(([, parent]) => parent === other) : other;
}

/**
 * @param {number[][]} shapes @param {import("./poses.js").Pose["hands"]} hands @param {number} right 1, or 0 for the left
 * @param {number} bone
 */
function fingerTurn(shapes, hands, right, bone) {
  const pair = /** @type {number[]} */ (hands[right]);
  const [from, to] = pair.map((shape) => shapes[shape].slice(4 * bone, 4 * bone + 4));
  const [x, y, z, w] = unit(from.map((value, at) => value + (to[at] - value) * hands[2]));
  return right ? [x, y, z, w] : [-x, -y, z, w];
}

/** @param {Placed} bone @param {number[]} point of the rest @returns {number[]} where it has gone with the bone */
export function moved({ turn, anchor, place }, point) {
  return turned(turn, point.map((value, at) => value - anchor[at])).map((value, at) => value + place[at]);
}

/** @param {Placed[]} bones @returns {Float32Array} rows of the matrices (3 × 4), one after the other */
export function matrices(bones) {
  const rows = new Float32Array(12 * bones.length);
  bones.forEach((bone, index) => {
    const axes = [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((axis) => turned(bone.turn, axis));
    const shift = moved(bone, [0, 0, 0]);
    for (const row of [0, 1, 2]) rows.set([axes[0][row], axes[1][row], axes[2][row], shift[row]], 12 * index + 4 * row);
  });
  return rows;
}


// Findings about a figure: its shape, what no body could do, what goes through the floor, and whether it moves at all.

import { HEIGHT_MM, MEND, SEEN } from "./figure_constants.js";
import { cameraOf, projected } from "./camera.js";
import { isPart, pointsOf } from "./flesh.js";
import { placed } from "./frame.js";
import { postures } from "./posture.js";
import { faultsOf, problemsOf } from "./problems.js";
import { settled } from "./settle.js";
import { misfits } from "./shape.js";
import { keySkeletons } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./flesh.js").Person} Person */
/** @typedef {import("./shape.js").Problem} Problem */

const DEEP = 0.02; // of a point of a mannequin below the floor, in body heights: it is that rough
const LIMBS = ["foot", "shank", "thigh", "forearm", "hand"];
const PARTS = ["head", "trunk", ...["left", "right"].flatMap((side) => LIMBS.map((limb) => `${side} ${limb}`))];

/** @param {Figure} figure @param {Person[]} people the one of the figure first @returns {Problem[]} */
export function findings(figure, people) {
  const shape = misfits(figure);
  if (shape.length) return shape;
  const standing = people.map((person) => ({ person, figure: settled(figure, person) }));
  const faults = problemsOf(Object.fromEntries(standing.map((each) => [each.person.name, faultsOf(each.figure, each.person.body)])));
  const [first] = standing;
  if (faults.length) return faults;
  return [...sunken(first.figure, first.person), ...unmoved(first.figure, first.person)];
}

/** @param {Figure} figure settled @param {Person} person @returns {Problem[]} each part that is far below the floor */
export function sunken(figure, person) {
  const filled = postures(figure);
  return keySkeletons(figure, person.body).flatMap(({ segments }, pose) =>
    PARTS.flatMap((part) => {
      const side = part.split(" ")[0];
      const { hands: { [/** @type {"left"} */ (side)]: hand = "" }, feet } = filled[pose];
      if (/hand|forearm/.test(part) && /^(flat|grip|fingertips)$/.test(hand)) return []; // it is laid where it belongs
      if (part.endsWith("foot") && feet[/** @type {"left"} */ (side)] !== "free") return [];
      const depth = -Math.min(...pointsOf(person, segments, isPart(part)).map(([, up]) => up));
      if (depth <= DEEP) return [];
      const [kind, name] = [part.split(" ").at(-1) ?? "", part.replace("foot", "toes").replace("shank", "lower leg")];
      const mend = (MEND[kind] ?? "move it, or the prop").replaceAll("{side}", side);
      const far = `${((depth * HEIGHT_MM) / 10).toFixed(0)} cm`;
      return [{ pose, message: `the ${name} ${name.endsWith("toes") ? "go" : "goes"} ${far} through the floor: ${mend}` }];
    }),
  );
}

/** @param {Figure} figure settled @param {Person} person @returns {Problem[]} */
function unmoved(figure, person) {
  const share = movementShare(figure, person);
  if (figure.holds || share >= SEEN) return [];
  const percent = (/** @type {number} */ value) => `${(value * 100).toFixed(0)}%`;
  const message = `must show a movement of ${percent(SEEN)} of the picture or more; the most that moves is ${percent(share)}`;
  return [{ message: `${message}: turn the viewer, or give it holds: true when the position is held` }];
}

/** @param {Figure} figure settled @param {Person} person @returns {number} the longest way of a point from one position to the next, as a share of the longer side of the picture */
export function movementShare(figure, person) {
  const camera = cameraOf(figure);
  const seen = keySkeletons(figure, person.body).map(({ segments }) =>
    person.shapes.flatMap(({ carrier, points }) => points.map((point) => projected(camera, placed(point, segments[carrier])))));
  const ways = seen.slice(1).flatMap((after, index) => after.map(([x, y], at) => Math.hypot(x - seen[index][at][0], y - seen[index][at][1])));
  const [xs, ys] = [0, 1].map((axis) => seen.flat().map((point) => point[axis]));
  const side = (/** @type {number[]} */ values) => Math.max(...values) - Math.min(...values);
  return Math.max(...ways) / Math.max(side(xs), side(ys));
}

// Picture of one position: what is seen of the mannequin and of its props, from the back to the front.

import { dot, plus } from "../live_body/vector.js";
import { projected } from "./camera.js";
import { SIDES, SIGN, lerp, placed } from "./frame.js";
import { smooth } from "./outline.js";
import { standing, worn } from "./scenery.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./flesh.js").Person} Person */
/** @typedef {import("./scenery.js").Piece} Piece */
/** @typedef {Record<string, import("./frame.js").Segment>} Segments */

const TOE_TIP = -0.035; // from the line at the height of the ankle down to the tip of a shoe, in body heights
const BEFORE_BODY = 0.12; // so much nearer to the viewer, a thing hides the body
/** @type {Record<string, number>} segment → how far it is laid over its neighbours, in body heights */
const OVER = { upper_trunk: 0.012, neck: 0.002, head: 0.006, hand: 0.012, forearm: 0.006, foot: 0.004, toes: 0.003, shank: 0.002 };

/** @param {Figure} figure settled @param {Segments} segments @param {Person} person @param {Camera} camera @returns {Piece[]} */
export function picture(figure, segments, person, camera) {
  const near = (/** @type {number[]} */ point) => dot(point, camera.viewer);
  const body = bodyPieces(segments, person, camera);
  const things = (figure.props ?? []).filter(({ place }) => !place).flatMap((prop) => standing(prop, camera));
  const heart = near(segments.lower_trunk.start);
  const held = (figure.props ?? []).filter(({ place }) => place).flatMap((prop) => worn(prop, segments, camera));
  const behind = things.filter(({ middle }) => near(middle) <= heart + BEFORE_BODY);
  return [...behind, ...body, ...held, ...things.filter((thing) => !behind.includes(thing))];
}

/** @param {Segments} segments @param {Person} person @param {Camera} camera @returns {Piece[]} farthest first */
function bodyPieces(segments, person, camera) {
  const facing = dot(segments.head.frame.ahead, camera.viewer) > -0.2;
  const pieces = person.shapes.map(({ segment, carrier, look, points }, order) => {
    const { start, end } = segments[carrier];
    const single = segment.replace(/^(left|right)_/, "");
    const hidden = look === "hair" && facing ? -0.004 : 0;
    const depth = dot(lerp(start, end, 0.5), camera.viewer) + (OVER[single] ?? 0) + order * 1e-5 + hidden;
    const seen = points.map((point) => projected(camera, placed(point, segments[carrier])));
    return { look, path: smooth(seen), middle: lerp(start, end, 0.5), depth, segment };
  });
  return pieces.sort((a, b) => a.depth - b.depth);
}

/** @param {Segments} segments @returns {Record<string, number[]>} joint → its place */
export function jointsOf(segments) {
  const { lower_trunk: hips, upper_trunk: chest, head } = segments;
  /** @type {Record<string, number[]>} */
  const joints = { hips: hips.start, waist: hips.end, neck: chest.end, head: head.end };
  for (const side of SIDES) {
    const at = (/** @type {string} */ name) => segments[`${side}_${name}`];
    joints[`${side}_knee`] = at("thigh").end;
    joints[`${side}_ankle`] = at("shank").end;
    joints[`${side}_toes`] = plus(at("toes").end, at("toes").frame.ahead, TOE_TIP);
    joints[`${side}_elbow`] = at("upper_arm").end;
    joints[`${side}_wrist`] = at("forearm").end;
  }
  return joints;
}

/**
 * @param {Figure} figure settled @param {Segments[]} all of each position @param {Person} person @param {Camera} camera
 * @returns {number[]} left, top, width and height that hold every position, in picture units
 */
export function frameOf(figure, all, person, camera) {
  const points = all.flatMap((segments) =>
    person.shapes.flatMap(({ carrier, points: own }) => own.map((point) => placed(point, segments[carrier]))));
  const floor = (figure.props ?? []).filter(({ place, kind }) => !place && kind !== "wall").flatMap((prop) => {
    const { forward = 0, up = 0, out = 0 } = prop;
    return [-0.15, 0.15].flatMap((x) => SIDES.map((side) => plus([forward, up, out], [x, 0, SIGN[side] * 0.15])));
  });
  const seen = [...points, ...floor].map((point) => projected(camera, point));
  const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 60, Math.min(...ys) - 60];
  return [left, top, Math.max(...xs) + 60 - left, Math.max(...ys) + 60 - top].map(Math.round);
}

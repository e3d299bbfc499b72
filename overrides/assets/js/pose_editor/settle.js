// Grounding: a figure as it is for one person, whose flesh touches what it lies on, and whose furniture fits.
// flesh/grounding.py, leg_rest.py and head_rest.py by the points of a mannequin: near to them, and not the same.

import { SINK, fitted, sized } from "./fit.js";
import { isKnee, isPart, isSeat, pointsOf } from "./flesh.js";
import { SIDES } from "./frame.js";
import { postures } from "./posture.js";
import { anchorOf, solve } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Pose} Pose */
/** @typedef {import("./posture.js").Prop} Prop */
/** @typedef {import("./flesh.js").Person} Person */
/** @typedef {import("./frame.js").Side} Side */
/** @typedef {(segment: string, point: number[]) => boolean} Chosen */

const ABOUT = 0.07;
const SIDE_OF_HIP = 0.2;
const ON_SEAT = 0.19;
const STEPS = 4;
const ROUNDS = 9;
const LEG = { sinks: 0.0015, stride: 12 };
const HEAD = { stride: 6, onMat: -0.0025, onHand: 0.02, onHands: 0.048, onArm: 0.052, nod: 50, tilt: 48 };

/** @param {Figure} figure @param {Person} person @returns {Figure} to solve for the person */
export function settled(figure, person) {
  let standing = withFeetOnThings(figure);
  if (standing.anchor_at?.on) standing = grounded(standing, person);
  standing = withLegsAtRest(withFeetOnThings(fitted(standing, person)), person);
  return withHeadsAtRest(standing, person);
}

/** @param {Figure} figure @param {string | undefined} surface @returns {number} height of what a part of the body lies on */
const heightOf = ({ props = [] }, surface) => props.find(({ kind, place }) => kind === surface && !place)?.up ?? 0;

/** @param {Figure} figure @param {(pose: Pose, index: number) => Pose} change @returns {Figure} */
const withPoses = (figure, change) => ({ ...figure, poses: figure.poses.map(change) });

/** @param {Figure} figure @returns {Figure} */
function withFeetOnThings(figure) {
  return withPoses(figure, (pose) => {
    const feet = ["left_foot", "right_foot"].filter((name) => pose[name]?.on);
    return { ...pose, ...Object.fromEntries(feet.map((name) => [name, { ...pose[name], up: heightOf(figure, pose[name].on) }])) };
  });
}

/** @param {Figure} figure @param {number} pose @param {Person} person @param {Chosen} chosen */
export const fleshOf = (figure, pose, person, chosen) =>
  pointsOf(person, solve(figure, postures(figure)[pose], person.body).segments, chosen);

/** @param {Figure} figure @param {Person} person @returns {Figure} at the height at which the flesh just touches, in every pose */
function grounded(figure, person) {
  const at = figure.anchor_at ?? {};
  const surface = figure.props?.find(({ kind }) => kind === at.on) ?? { kind: "mat" };
  const touching = touchingOf(figure, person);
  let ups = figure.poses.map(() => heightOf(figure, at.on) + ABOUT);
  for (let step = 0; step < STEPS; step += 1) {
    const now = withAnchor(figure, ups);
    ups = ups.map((up, pose) => up - gapOver(fleshOf(now, pose, person, touching), surface) - SINK);
  }
  return withAnchor(figure, ups);
}

/** @param {Figure} figure @param {number[]} ups height in each pose @returns {Figure} */
const withAnchor = (figure, ups) => ({
  ...withPoses(figure, (pose, index) => ({ ...pose, settles: ups[index] - ups[0] })),
  anchor_at: { ...figure.anchor_at, up: ups[0] },
});

/** @param {number[][]} points @param {Prop} surface @returns {number} height of the lowest of those that are over it */
function gapOver(points, surface) {
  const flat = surface.kind === "mat" || surface.kind === "floor";
  const over = flat ? points : points.filter((point) => isOver(point, surface));
  const lowest = Math.min(...(over.length ? over : points).map(([, up]) => up));
  return lowest - (surface.kind === "mat" ? 0 : (surface.up ?? 0));
}

/** @param {number[]} point @param {Prop} prop */
export function isOver([forward, , out], prop) {
  const [length, width] = sized(prop);
  return Math.abs(forward - (prop.forward ?? 0)) < length / 2 && Math.abs(out - (prop.out ?? 0)) < width / 2;
}

/** @param {Figure} figure @param {Person} person @returns {Chosen} what lies on what the anchor is on */
function touchingOf(figure, { body }) {
  const anchor = anchorOf(figure);
  const side = /** @type {Side} */ (anchor.split("-")[0]);
  if (anchor.endsWith("knee")) return isKnee(side, body.thigh);
  if (anchor.endsWith("forearm")) return isPart(`${side} forearm`);
  if (figure.body?.endsWith("-side")) {
    const [seat, arm] = [isSeat(SIDE_OF_HIP), isPart(`${figure.body.split("-")[2]} upper arm`)];
    return (segment, point) => seat(segment, point) || arm(segment);
  }
  return isSeat(figure.anchor_at?.on === "chair" ? ON_SEAT : undefined);
}

/** @param {Figure} figure @param {Person} person @returns {Figure} whose legs lie where a pose says so */
function withLegsAtRest(figure, person) {
  let resting = figure;
  const name = figure.body?.endsWith("-side") ? "hip_abduction" : "hip_flexion";
  figure.poses.forEach((pose, index) => {
    for (const side of SIDES) {
      const rests = pose[`${side}_leg`]?.rests;
      if (!rests) continue;
      const surface = figure.props?.find(({ kind, place }) => kind === rests && !place) ?? { kind: "mat" };
      const parts = ["shank", "foot", ...(surface.kind === "mat" ? [] : ["thigh"])].map((part) => isPart(`${side} ${part}`));
      const below = (/** @type {string} */ segment) => parts.some((is) => is(segment));
      const turned = (/** @type {number} */ angle) => withPoses(resting, (each, at) =>
        at === index ? { ...each, [`${side}_leg`]: { ...each[`${side}_leg`], [name]: angle } } : each);
      const gap = (/** @type {number} */ angle) => gapOver(fleshOf(turned(angle), index, person, below), surface) + LEG.sinks;
      const start = postures(resting)[index].legs[side][name];
      resting = turned(root(gap, start, start + 3, LEG.stride));
    }
  });
  return resting;
}

/** @param {Figure} figure @param {Person} person @returns {Figure} whose head lies, until a pose says how far it nods */
function withHeadsAtRest(figure, person) {
  if ((figure.body ?? "upright") === "upright" || !["pelvis", "shoulders"].includes(anchorOf(figure))) return figure;
  const name = figure.body?.endsWith("-side") ? "head_tilt" : "head_nod";
  const most = name === "head_tilt" ? HEAD.tilt : HEAD.nod;
  const first = figure.poses.findIndex(({ head_nod, head_tilt }) => head_nod != null || head_tilt != null);
  const count = first < 0 ? figure.poses.length : first;
  let resting = figure;
  for (let index = 0; index < count; index += 1) {
    const under = Object.values(postures(resting)[index].hands).filter((hand) => /^(under|behind)-head$/.test(hand)).length;
    const onOne = name === "head_tilt" ? HEAD.onArm : HEAD.onHand;
    const wanted = [HEAD.onMat, onOne, figure.body === "face-down" ? HEAD.onHands : HEAD.onHand][under];
    const turned = (/** @type {number} */ angle) =>
      withPoses(resting, (each, at) => (at === index ? { ...each, [name]: angle } : each));
    const gap = (/** @type {number} */ angle) =>
      gapOver(fleshOf(turned(angle), index, person, isPart("head")), { kind: "mat" }) - wanted;
    resting = turned(nearestRoot(gap, most));
  }
  return resting;
}

/**
 * @param {(angle: number) => number} gap @param {number} first @param {number} second degrees to begin with
 * @param {number} stride the most degrees in one step
 * @returns {number} where the gap is none, by the secant method
 */
function root(gap, first, second, stride) {
  let [before, angle, gapBefore] = [first, second, gap(first)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = gap(angle);
    if (Math.abs(now) < 2e-4 || Math.abs(now - gapBefore) < 1e-7) break;
    const step = (-now * (angle - before)) / (now - gapBefore);
    [before, gapBefore] = [angle, now];
    angle += Math.min(Math.max(step, -stride), stride);
  }
  return angle;
}

/**
 * @param {(angle: number) => number} gap @param {number} most degrees to either side
 * @returns {number} the least angle at which the gap is none, or nearest to none, by bisection
 */
function nearestRoot(gap, most) {
  const angles = Array.from({ length: Math.floor((2 * most) / HEAD.stride) + 1 }, (_, index) => HEAD.stride * index - most);
  const gaps = angles.map(gap);
  const crossed = angles.slice(1).flatMap((_, index) => (gaps[index] * gaps[index + 1] <= 0 ? [index] : []));
  if (!crossed.length) return angles[gaps.reduce((best, now, index) => (Math.abs(now) < Math.abs(gaps[best]) ? index : best), 0)];
  const index = crossed.reduce((best, now) => (Math.abs(angles[now] + 3) < Math.abs(angles[best] + 3) ? now : best));
  let [low, high] = [angles[index], angles[index + 1]];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (gap(middle) * gaps[index] > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

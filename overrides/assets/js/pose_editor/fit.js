// Fitting: props whose size or place is made for a body, as one person has it. flesh/fitting.py by the points of a
// mannequin: near to it, and not the same.

import { distance } from "../live_body/vector.js";
import { HAND_ABOVE, OTHER_SIZE, SIZES } from "./figure_constants.js";
import { isKnee, isPart, isSeat, pointsOf } from "./flesh.js";
import { SIDES } from "./frame.js";
import { plantedFoot } from "./limbs.js";
import { skeletonAt } from "./movement.js";
import { postures } from "./posture.js";
import { keySkeletons } from "./skeleton.js";

/** @typedef {import("./posture.js").Figure} Figure */
/** @typedef {import("./posture.js").Prop} Prop */
/** @typedef {import("./flesh.js").Person} Person */
/** @typedef {import("./frame.js").Side} Side */

export const SINK = 0.0025;
const SITS = 0.01;
const ON_THE_WAY = 4;

/** @param {Prop} prop @returns {[number, number]} length and width */
export function sized({ kind, long, wide }) {
  const [length, width] = SIZES[kind] ?? OTHER_SIZE;
  return [long ?? length, wide ?? width];
}

/** @param {Figure} figure @param {Person} person @returns {Figure} with each prop that fits something at its height and place */
export function fitted(figure, person) {
  let now = figure;
  (figure.props ?? []).forEach((prop, index) => {
    if (!prop.fits) return;
    const { fits, ...made } = { ...prop, ...madeFor(now, prop, person) };
    now = { ...now, props: now.props?.map((each, at) => (at === index ? made : each)) };
  });
  return now;
}

/** @param {Figure} figure @param {Prop} prop @param {Person} person @returns {Partial<Prop>} what changes of it */
function madeFor(figure, prop, person) {
  const { forward = 0, up = 0, kind, fits } = prop;
  const keys = keySkeletons(figure, person.body);
  const last = keys.length - 1;
  const at = (/** @type {number} */ pose, /** @type {(segment: string, point: number[]) => boolean} */ chosen) =>
    pointsOf(person, keys[pose].segments, chosen);
  const lowest = (/** @type {number[][]} */ points) => Math.min(...points.map((point) => point[1]));
  const over = (/** @type {number[][]} */ points, /** @type {number} */ middle, /** @type {number} */ half) =>
    points.filter((point) => Math.abs(point[0] - middle) < half);
  if (fits === "hips") {
    const hips = keys.map(({ segments }) => segments.lower_trunk.start);
    const low = Math.min(...hips.map((hip) => hip[1]));
    const sits = hips.flatMap((hip, pose) => (hip[1] < low + SITS ? [pose] : []));
    const seat = kind === "bike" ? isPart("trunk") : isSeat();
    const top = Math.min(...sits.map((pose) => lowest(at(pose, seat)))) + SINK;
    return { up: top, forward: kind === "bike" ? betweenFeet(figure, person) : hips[sits[0]][0] + forward };
  }
  if (fits === "back" && kind === "wall") {
    const moments = Array.from({ length: last * ON_THE_WAY + 1 }, (_, step) => step / ON_THE_WAY);
    const backs = moments.flatMap((moment) =>
      pointsOf(person, skeletonAt(figure, moment, person.body).segments, isPart("trunk")));
    return { forward: Math.min(...backs.map((point) => point[0])) + 1.4 * SINK };
  }
  if (fits === "back") {
    const middle = kind === "roller" ? forward : keys[last].segments.upper_trunk.end[0] + forward;
    const points = over(at(last, isPart("trunk")), middle, kind === "roller" ? 0.07 : sized(prop)[0] / 2);
    return { forward: middle, up: points.length ? lowest(points) + SINK : up };
  }
  if (fits === "hands") return wallAtHands(figure, prop, keys[0].segments);
  const side = /** @type {Side} */ (fits.split("-")[0]);
  if (fits.endsWith("heel")) return { up: up - lowest(at(last, isPart(`${side} foot`))) };
  if (kind === "bench") {
    const first = Math.max(0, figure.poses.findIndex((pose) => pose[`${side}_leg`]?.rests !== "bench"));
    const parts = ["thigh", "shank", "foot"].map((part) => isPart(`${side} ${part}`));
    const [length, width] = sized(prop);
    const points = over(at(first, (segment) => parts.some((is) => is(segment))), forward, length / 2);
    const above = points.filter((point) => Math.abs(point[2] - (prop.out ?? 0)) < width / 2);
    return above.length ? { up: lowest(above) + SINK } : {};
  }
  return { forward: Math.max(...keys.flatMap((_, pose) => at(pose, isKnee(side, person.body.thigh)).map((point) => point[0]))) };
}

/** @param {Figure} figure @param {Person} person @returns {number} forward of the middle between the balls of two feet on pedals */
function betweenFeet(figure, { body }) {
  const { feet } = postures(figure)[0];
  const balls = SIDES.flatMap((side) => {
    const foot = feet[side];
    if (foot === "free") return [];
    const [ankle, frame] = plantedFoot(foot, body, side, 0);
    return [ankle[0] + frame.down[0] * body.ball - frame.ahead[0] * body.ankle_height];
  });
  return balls.reduce((sum, ball) => sum + ball, 0) / (balls.length || 1);
}

/** @param {Figure} figure @param {Prop} prop @param {Record<string, import("./frame.js").Segment>} segments @returns {Partial<Prop>} a wall where the hands that lie on it are in the first pose */
function wallAtHands(figure, { faces }, segments) {
  const ahead = faces === "backward" ? 1 : -1;
  const { hands } = postures(figure)[0];
  const reached = SIDES.flatMap((side) => {
    const { start, end } = segments[`${side}_hand`];
    const above = HAND_ABOVE[hands[side]];
    return above === undefined ? [] : [start[0] + ahead * above * distance(start, end)];
  });
  return reached.length ? { forward: reached.reduce((sum, each) => sum + each, 0) / reached.length } : {};
}

// Flesh of a mannequin: points of skin and clothes that move with their segments. They stand for the flesh of a person,
// which bends at its joints, and touch things within about a centimetre of where that does.

import { distance } from "../live_body/vector.js";
import { POINT_UNITS } from "./figure_constants.js";
import { SIDES, placed } from "./frame.js";

/** @typedef {import("./frame.js").Side} Side */
/** @typedef {import("./frame.js").Segment} Segment */
/** @typedef {number[]} Vector */
/** @typedef {{ segment: string, carrier: string, look: string, points: Vector[] }} Shape points along the carrier, to its front and to its right */
/** @typedef {{ label: string, body: Record<string, number>, shapes: [string, string, number[]][] }} PersonData */
/** @typedef {{ name: string, label: string, body: Record<string, number>, shapes: Shape[] }} Person */

const SINGLE = ["lower_trunk", "upper_trunk", "neck", "head"];
const NEAR_HIP = 0.1; // as in flesh/fitting.py
const NEAR_KNEE = 0.07;

/** @param {string} name @param {PersonData} data @returns {Person} with the limbs of both sides */
export function person(name, { label, body, shapes }) {
  const all = shapes.flatMap(([segment, look, numbers]) => {
    const points = Array.from({ length: numbers.length / 3 }, (_, index) =>
      numbers.slice(3 * index, 3 * index + 3).map((value) => value / POINT_UNITS),
    );
    if (SINGLE.includes(segment)) return [{ segment, carrier: segment === "neck" ? "head" : segment, look, points }];
    return SIDES.map((side) => {
      const named = `${side}_${segment}`;
      const own = side === "right" ? points : points.map(([down, ahead, right]) => [down, ahead, -right]);
      return { segment: named, carrier: named, look, points: own };
    });
  });
  return { name, label, body, shapes: all };
}

/**
 * @param {Person} person @param {Record<string, Segment>} segments
 * @param {(segment: string, point: Vector) => boolean} chosen
 * @returns {Vector[]} where these points are
 */
export function pointsOf({ shapes }, segments, chosen) {
  return shapes.flatMap(({ segment, carrier, points }) =>
    points.filter((point) => chosen(segment, point)).map((point) => placed(point, segments[carrier])),
  );
}

const isTrunk = (/** @type {string} */ segment) => segment.endsWith("_trunk");

/** @param {string} part such as "left shank", where a foot is one with its toes, and the head with the neck @returns {(segment: string) => boolean} */
export const isPart = (part) => (segment) =>
  (part === "trunk" ? isTrunk(segment) : segment.replace("_", " ").replace("_", " ") === part) ||
  (part === "head" && segment === "neck") ||
  (part.endsWith("foot") && segment === part.replace(" foot", "_toes"));

/** @param {number} [near] distance from the hip joints up to which the thighs bear the body @returns {(segment: string, point: Vector) => boolean} */
export const isSeat = (near = NEAR_HIP) => (segment, point) =>
  isTrunk(segment) || (segment.endsWith("_thigh") && Math.hypot(...point) < near);

/** @param {Side} side @param {number} thigh its length @returns {(segment: string, point: Vector) => boolean} */
export const isKnee = (side, thigh) => (segment, point) =>
  (segment === `${side}_thigh` && distance(point, [thigh, 0, 0]) < NEAR_KNEE) ||
  (segment === `${side}_shank` && Math.hypot(...point) < NEAR_KNEE);

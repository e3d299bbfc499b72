// Pelvis lever: a twin of domain/mechanics/stance_lever.py and of its picture.

import { arrow, fixed, here, placed, radians, turned, way, written } from "./geometry.js";
import { band } from "./gauge.js";
import { tenths } from "./sentence.js";

/** @typedef {import("./geometry.js").Point} Point */
/** @typedef {import("./sentence.js").State} State */
/** @typedef {import("./sentence.js").Constants} Constants */

const [SCALE, FEMUR, HALF_PELVIS, HAND] = [0.5, 245, 50, 338];
const HIP = /** @type {const} */ ([136, 232]);
const KNEE = /** @type {const} */ ([HIP[0], HIP[1] + FEMUR * SCALE]);
const [GAUGE, MOST, LEVERS, ALIKE] = [436, 6, HIP[1] + 64, 0.05];

/** @param {State} state @param {Constants} c */
export function stance(state, c) {
  const [drop, lean] = [radians(state.drop), radians(state.lean)];
  const waist = c["half-pelvis"] * Math.cos(drop);
  const free = c["mass-of-thigh"] + c["mass-of-shin"] + c["mass-of-foot"];
  const above = c["mass-of-trunk"] + c["mass-of-head"] + 2 * c["mass-of-arm"];
  const [load, stick] = [Math.abs(state.load) / 100, state.stick / 100];
  const hand = state.load > 0 ? c.hand : -c.hand;
  const moment =
    c.height *
    (above * (waist - c["upper-centre"] * Math.sin(lean)) +
      free * 2 * waist +
      load * (waist - c.trunk * Math.sin(lean) + hand) -
      stick * (waist + c["stick-hand"]));
  const carried = above + free + load - stick;
  const pull = Math.max(moment, 0) / c["muscle-arm"];
  const slant = radians(c["muscle-slant"]);
  return { moment, pull, carried, hip: Math.hypot(pull * Math.sin(slant), pull * Math.cos(slant) + carried) };
}

/** @type {import("./sentence.js").Figure["read"]} */
export function read(state, c) {
  const now = stance(state, c);
  const change = now.hip - stance({ load: 0, stick: 0, lean: 0, drop: 0 }, c).hip;
  const dropped = state.drop > 0 && state.lean === 0 && change <= ALIKE;
  const level = dropped ? "dropped" : change > ALIKE ? "more" : change < -ALIKE ? "less" : "alike";
  const outcome = now.moment <= 0 ? "none" : level;
  return { outcome, results: { low: tenths(now.hip * c["range-low"]), high: tenths(now.hip * c["range-high"]) } };
}

/** @type {import("./sentence.js").Figure["moves"]} */
export function moves(state, c) {
  const now = stance(state, c);
  const [drop, tips, withStick] = [state.drop, -state.lean, state.stick > 0];
  const middle = turned([HALF_PELVIS, 0], drop, HIP, SCALE);
  const free = turned([2 * HALF_PELVIS, 0], drop, HIP, SCALE);
  const near = turned([-86, -272], tips, middle, SCALE);
  const far = turned([86, -272], tips, middle, SCALE);
  const shoulder = state.load < 0 ? near : far;
  const grip = /** @type {Point} */ ([far[0] + 46, far[1] + 0.94 * HAND * SCALE]);
  const across = HIP[0] + (now.moment / now.carried / c.height) * 1000 * SCALE;
  const muscle = HIP[0] - (c["muscle-arm"] / c.height) * 1000 * SCALE;
  const top = HIP[1] - 92;
  /** @param {number} x @param {number} y */
  const p = (x, y) => turned([x, y], drop, middle, SCALE);
  const trochanter = /** @type {Point} */ ([HIP[0] - 40 * SCALE, HIP[1] + 8 * SCALE]);
  const [x, y] = trochanter;
  const crest = p(-70, -84);
  const reach = 0.4 + 0.2 * now.pull;
  const tip = /** @type {Point} */ ([x + (crest[0] - x) * reach, y + (crest[1] - y) * reach]);
  const [k, l, m, n, o] = [p(-46, -94), p(-78, -90), p(-88, -64), p(-84, -50), p(-44, -46)].map(written);
  const weight = arrow([across, top], [across, top + 20 + 64 * now.carried]);
  const mark = /** @param {number} at */ (at) => way([at, LEVERS - 6], [at, LEVERS + 6]);
  const ofThigh = placed(HIP, 0, 1, SCALE);
  const ofFree = placed(free, -4, 0.9, SCALE, true);
  return {
    stick: { d: withStick ? way(grip, [grip[0] + 8, 410]) : "" },
    "near-arm": { transform: placed(near, 0, 1, SCALE) },
    "far-arm": { transform: placed(far, withStick ? -15 : 0, 1, SCALE) },
    head: { transform: placed(middle, tips, 1, SCALE) },
    trunk: { transform: placed(middle, tips, 1, SCALE) },
    "free-thigh": { transform: ofFree },
    "free-bone": { transform: ofFree },
    "shin-skin": { transform: placed(KNEE, 0, 1, SCALE) },
    "thigh-skin": { transform: ofThigh },
    shin: { transform: placed(KNEE, 0, 1, SCALE) },
    pelvis: { transform: placed(middle, drop, 1, SCALE) },
    thigh: { transform: ofThigh },
    kneecap: { transform: placed([KNEE[0], KNEE[1] - 6], 0, 1, SCALE) },
    muscle: { d: `M${k}C${l} ${m} ${n}L${written([x - 2, y + 6])}L${written([x + 5, y - 2])}L${o}Z` },
    fibres: { d: [p(-78, -70), p(-66, -76), p(-56, -62)].map((from) => way(from, trochanter)).join("") },
    load: { ...here([shoulder[0], shoulder[1] + HAND * SCALE + 8]), r: fixed(1.6 * Math.abs(state.load) ** 0.72) },
    "weight-over": { d: weight },
    weight: { d: weight },
    pull: { d: now.moment > 0 ? arrow(trochanter, tip) : "" },
    "levers-over": { d: way([muscle, LEVERS], [across, LEVERS]) + [muscle, HIP[0], across].map(mark).join("") },
    "weight-lever": { d: way([HIP[0], LEVERS], [across, LEVERS]) + mark(across) },
    "muscle-lever": { d: mark(muscle) + way([muscle, LEVERS], [HIP[0], LEVERS]) },
    "weight-word": { x: fixed(across + 9), y: fixed(top + 10) },
    "levers-word": { x: fixed(across + 9), y: fixed(LEVERS + 5) },
    band: band(now.hip * c["range-low"], now.hip * c["range-high"], MOST, GAUGE),
  };
}

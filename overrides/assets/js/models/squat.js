// Squat on two legs: a twin of domain/mechanics/squat.py and of the body in its pictures.

import { degrees, here, placed, radians, turned, way, written } from "./geometry.js";

/** @typedef {import("./sentence.js").State} State */
/** @typedef {import("./sentence.js").Constants} Constants */
/** @typedef {import("./sentence.js").Moves} Moves */

const [FEMUR, TIBIA] = [245, 246];
export const SCALE = 0.39;
export const ANKLE = /** @type {const} */ ([158, 372]);
export const GAUGE = 432;

/** @param {number} bend */
function lever(bend) {
  if (bend < 30) return (0.036 * bend + 3) / 100;
  if (bend < 60) return (5.4 - 0.043 * bend) / 100;
  return Math.max(4.3 - 0.027 * bend, 2) / 100;
}

/** @param {number} bend */
const ratio = (bend) => 2 * Math.sin(radians(30.46 + 0.53 * bend) / 2);

/** @param {number} bend @param {number} lean @param {Constants} c */
function squat(bend, lean, c) {
  const { shin, thigh, trunk, pressure } = c;
  const [footMass, shinMass, thighMass] = [c["mass-of-foot"], c["mass-of-shin"], c["mass-of-thigh"]];
  const [armMass, headMass, trunkMass] = [c["mass-of-arm"], c["mass-of-head"], c["mass-of-trunk"]];
  const [foot, centre] = [c["foot-centre"], c["mass-centre"]];
  const low = 1 - centre;
  const [k, leaning] = [radians(bend), Math.sin(radians(lean))];
  const above = trunkMass + headMass + 2 * armMass;
  const fixedPart =
    leaning * ((trunkMass * trunk) / 2 + headMass * (trunk + c["head-centre"]) + 2 * armMass * trunk) +
    2 * armMass * c["arm-centre"] +
    2 * footMass * foot;
  const withTilt = 2 * shinMass * shin * low + 2 * thighMass * shin + above * shin;
  const withThigh = 2 * thighMass * thigh * low + above * thigh;
  const [ahead, across] = [withTilt + withThigh * Math.cos(k), withThigh * Math.sin(k)];
  const tilt = Math.atan2(across, ahead) + Math.asin((pressure - fixedPart) / Math.hypot(ahead, across));
  const knee = shin * Math.sin(tilt);
  const hip = knee + thigh * Math.sin(tilt - k);
  return {
    tilt: degrees(tilt),
    knee: 0.5 * (knee - pressure) - shinMass * knee * (1 - low) - footMass * (knee - foot),
    hip:
      0.5 * (pressure - hip) -
      shinMass * (knee * low - hip) -
      footMass * (foot - hip) -
      thighMass * (1 - low) * (knee - hip),
  };
}

/** @param {number} bend @param {number} lean @param {Constants} c */
export const kneecapForce = (bend, lean, c) =>
  ((Math.max(squat(bend, lean, c).knee, 0) * c.height) / lever(bend)) * ratio(bend);

/** @param {number} bend @param {number} lean @param {Constants} c */
export function kneeShare(bend, lean, c) {
  const held = squat(bend, lean, c);
  const [knee, hip] = [Math.max(held.knee, 0), Math.max(held.hip, 0)];
  return knee + hip > 0 ? knee / (knee + hip) : 0;
}

/** @param {State} state @param {Constants} c */
export function joints({ bend, lean }, c) {
  const { tilt } = squat(bend, lean, c);
  const knee = turned([0, -TIBIA], tilt, ANKLE, SCALE);
  return { tilt, knee, hip: turned([0, -FEMUR], tilt - bend, knee, SCALE) };
}

/** @param {State} state @param {Constants} c */
export function body(state, c) {
  const { tilt, knee, hip } = joints(state, c);
  const { bend, lean } = state;
  const [thigh, looks] = [tilt - bend, tilt - 0.55 * bend];
  const kneecap = turned([31, -2], looks, knee, SCALE);
  const top = written(turned([0, -13], looks, kneecap, SCALE));
  const tip = turned([-2, 13], looks, kneecap, SCALE);
  const shoulder = turned([0, -288], lean, hip, SCALE);
  /** @param {number} x @param {number} y */
  const t = (x, y) => written(turned([x, y], thigh, hip, SCALE));
  /** @param {number} x @param {number} y */
  const p = (x, y) => written(turned([x, y], lean, hip, SCALE));
  /** @param {number} x @param {number} y */
  const b = (x, y) => written(turned([x, y], (lean + thigh) / 2, hip, SCALE));
  /** @type {Moves} */
  const moves = {
    head: { transform: `${placed(shoulder, lean * 0.5, 1, SCALE)} translate(0 288)` },
    trunk: { transform: placed(hip, lean, 1, SCALE) },
    "thigh-skin": { transform: placed(hip, thigh, 1, SCALE) },
    "shin-skin": { transform: placed(knee, tilt, 1, SCALE) },
    seat: here(turned([-26, 4], (lean + thigh) / 2, hip, SCALE)),
    gluteus: {
      d:
        `M${p(-48, -66)}C${p(-76, -50)} ${b(-86, -22)} ${b(-80, 18)}C${b(-76, 44)} ${t(-46, 62)} ${t(-12, 96)}` +
        `C${t(-14, 50)} ${b(-34, 18)} ${p(-48, -66)}Z`,
    },
    foot: { transform: placed(ANKLE, 0, 1, SCALE) },
    pelvis: { transform: placed(hip, lean, 1, SCALE) },
    shin: { transform: placed(knee, tilt, 1, SCALE) },
    thigh: { transform: placed(hip, thigh, 1, SCALE) },
    quadriceps: {
      d: `M${t(4, 26)}C${t(46, 60)} ${t(52, 170)} ${top}C${t(24, 196)} ${t(10, 100)} ${t(4, 26)}Z`,
    },
    tendon: { d: way(tip, turned([15, 32], tilt, knee, SCALE)) },
    kneecap: { transform: placed(kneecap, looks, 1, SCALE) },
    arm: { transform: placed(shoulder, -88, 1, SCALE) },
  };
  return { moves, kneecap, looks };
}

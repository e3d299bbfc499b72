// Fields of one position: trunk and head, each leg and each arm.

import { make } from "../widgets/dom.js";
import { BOUNDS, HANDS, MEANINGS, ON_BODY, RANGES, RESTS, SURFACES } from "./figure_constants.js";
import { mirrored } from "./edits.js";
import { choiceField, fold, numberField, spoken, switchField, wordField } from "./fields.js";
import { DEFAULT_FOOT, TRUNK } from "./posture.js";
import { jointAngles } from "./joint_limits.js";
import { anchorOf, solve } from "./skeleton.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./frame.js").Side} Side */

const PLACE = ["forward", "out", "up", "toes_out", "heel_up"];
/** @type {Record<string, [number, number]>} ends of sliders where the check has no range */
const SLIDES = { shoulder_flexion: [-60, 180], shoulder_abduction: [-45, 180], hip_rotation: [-60, 60], knee_swing: [-60, 60] };
/** @type {Record<string, string>} */
const NAMES = { out: "Out to the side", up: "Height", rise: "In the air", forward: "Forward" };
const nameOf = (/** @type {string} */ key) => NAMES[key] ?? spoken(key);

/** @param {App} app @returns {Field} */
export function trunkFields(app) {
  const keys = TRUNK.filter((key) => key !== "settles");
  return fold("Trunk and head", keys.map((key) => numberField(app, {
    name: nameOf(key),
    meaning: MEANINGS[`pose.${key}`],
    path: () => ["poses", app.pose(), key],
    effective: () => app.posture().trunk[key],
    bounds: BOUNDS[`pose.${key}`],
    slides: key === "rise" ? [0, 0.3] : [-100, 100],
    unit: key === "rise" ? "body heights" : "degrees",
  })), matchMedia("(min-width: 60em)").matches);
}

/** @param {App} app @param {Side} side @returns {Field} */
export function legFields(app, side) {
  const of = spoken(side);
  const foot = () => app.posture().feet[side];
  const own = () => app.get(["poses", app.pose(), `${side}_foot`]);
  const stands = () => typeof own() === "object";
  const isAnchor = () => [`${side}-foot`, "feet"].includes(anchorOf(app.figure()));
  const workedOut = () => foot() !== "free" && anchorOf(app.figure()) !== `${side}-foot`;
  const counts = (/** @type {string} */ key) => {
    if (key === "knee_swing") return true;
    if (foot() === "free") return key !== "ankle_eversion";
    if (!workedOut() || isAnchor()) return !key.startsWith("hip_");
    const standing = /** @type {import("./posture.js").Foot} */ (foot());
    return key === "ankle_dorsiflexion" && standing.rolls;
  };
  const keep = choiceField({
    ...{ name: "Foot", of },
    options: [["", "As in the position before"], ["place", "Stands in a place"], ["free", "Is lifted, or lies"]],
    get: () => (stands() ? "place" : (own() ?? "")),
    set: (value) => {
      const standing = foot();
      const place = standing === "free" ? {} : differing(standing);
      app.set(["poses", app.pose(), `${side}_foot`], { "": undefined, free: "free", place }[value], `${of} foot: ${value}`);
    },
  });
  const places = PLACE.map((key) => numberField(app, {
    ...{ name: nameOf(key), of: `${of} foot`, meaning: MEANINGS[`foot.${key}`] },
    path: () => ["poses", app.pose(), `${side}_foot`, key],
    effective: () => {
      const standing = foot();
      return /** @type {any} */ (standing === "free" ? DEFAULT_FOOT : standing)[key];
    },
    bounds: BOUNDS[`foot.${key}`],
    slides: PLACE.indexOf(key) < 3 ? [-0.6, 0.6] : [-45, 75],
    unit: PLACE.indexOf(key) < 3 ? "body heights" : "degrees",
    used: () => stands() && !(key === "up" && own()?.on),
  }));
  const note = workedOutNote(app, side, workedOut);
  const angles = ["hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "knee_swing", "ankle_dorsiflexion", "ankle_eversion"];
  return fold(`${of} leg`, [
    keep,
    ...places,
    wordField(app, { name: "Stands on", of: `${of} foot`, path: () => ["poses", app.pose(), `${side}_foot`, "on"], options: SURFACES, left: "The floor", used: stands }),
    switchField({
      ...{ name: "Foot rolls over with the shin", of, used: stands },
      get: () => own()?.rolls ?? false,
      set: (on) => app.set(["poses", app.pose(), `${side}_foot`, "rolls"], on || undefined, `${of} foot rolls: ${on}`),
    }),
    note,
    ...angles.map((key) => limbField(app, side, "leg", key, () => counts(key))),
    wordField(app, { name: "Leg lies on", of, path: () => ["poses", app.pose(), `${side}_leg`, "rests"], options: RESTS, left: "Nothing", used: () => foot() === "free" }),
    sameButton(app, side),
  ]);
}

/** @param {App} app @param {Side} side @returns {Field} */
export function armFields(app, side) {
  const of = spoken(side);
  const path = (/** @type {string} */ key) => ["poses", app.pose(), `${side}_arm`, key];
  const arm = () => app.posture().arms[side];
  const onBody = () => ON_BODY.includes(app.posture().hands[side]);
  const angles = ["shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion"];
  return fold(`${of} arm`, [
    wordField(app, { name: "Hand", of, path: () => ["poses", app.pose(), `${side}_hand`], options: HANDS, left: "As in the position before" }),
    switchField({
      ...{ name: "The hand reaches a point", of, used: () => !onBody() },
      get: () => Boolean(arm().reaches),
      set: (on) => {
        const { segments } = solve(app.settled(), app.posture(), app.person().body);
        const [forward, up, out] = segments[`${side}_forearm`].end.map((value) => Math.round(value * 100) / 100);
        const point = [forward, up, side === "left" ? -out : out];
        const given = app.get(["poses", app.pose(), `${side}_arm`]) ?? {};
        const { reaches: _, free: __, ...kept } = given;
        const goes = app.pose() > 0 && !given.reaches ? { ...kept, free: true } : kept;
        app.set(["poses", app.pose(), `${side}_arm`], on ? { ...kept, reaches: point } : goes, `${of} hand reaches a point: ${on}`);
      },
    }),
    ...["forward", "up", "out"].map((key, axis) => numberField(app, {
      ...{ name: nameOf(key), of: `${of} hand` },
      path: () => [...path("reaches"), axis],
      effective: () => arm().reaches?.[axis] ?? 0,
      bounds: BOUNDS["foot.forward"],
      slides: axis === 1 ? [0, 1.2] : [-0.6, 0.6],
      unit: "body heights",
      used: () => Boolean(app.get(path("reaches"))) && !onBody(),
    })),
    ...angles.map((key) => limbField(app, side, "arm", key, () => !onBody() && !arm().reaches)),
    sameButton(app, side),
  ]);
}

/** @param {App} app @param {Side} side @param {"leg" | "arm"} limb @param {string} key @param {() => boolean} used @returns {Field} */
function limbField(app, side, limb, key, used) {
  return numberField(app, {
    ...{ name: nameOf(key), of: spoken(side), meaning: MEANINGS[`${limb}.${key}`], used, unit: /** @type {const} */ ("degrees") },
    path: () => ["poses", app.pose(), `${side}_${limb}`, key],
    effective: () => app.posture()[`${limb}s`][side][key],
    bounds: BOUNDS[`${limb}.${key}`],
    slides: /** @type {[number, number]} */ ([...(RANGES[key.replace("_", " ")] ?? SLIDES[key] ?? [-90, 90])]),
  });
}

/** @param {App} app @param {Side} side @param {() => boolean} workedOut @returns {Field} the angles that follow from where the foot stands */
function workedOutNote(app, side, workedOut) {
  const element = make("p", { class: "pose-note" });
  return {
    element,
    show: () => {
      element.hidden = !workedOut();
      const angles = jointAngles(solve(app.settled(), app.posture(), app.person().body), side);
      const [hip, knee, ankle] = ["hip flexion", "knee flexion", "ankle dorsiflexion"].map((name) => Math.round(angles[name]));
      element.textContent = `The foot stands, so these follow: hip flexion ${hip}°, knee flexion ${knee}°, ankle dorsiflexion ${ankle}°.`;
    },
  };
}

/** @param {App} app @param {Side} side @returns {Field} */
function sameButton(app, side) {
  const other = side === "left" ? "right" : "left";
  const press = () => app.edit(mirrored(app.figure(), app.pose(), side), `The ${other} side does the same.`);
  return { element: make("button", { type: "button", class: "button pose-same", onclick: press }, `Same on the ${other}`), show: () => {} };
}

/** @param {import("./posture.js").Foot} foot @returns {import("./posture.js").FootPlace} what differs from the usual place */
const differing = (foot) =>
  Object.fromEntries(Object.entries(foot).filter(([key, value]) => value !== /** @type {any} */ (DEFAULT_FOOT)[key] && !(key === "up" && foot.on)));

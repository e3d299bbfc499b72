// Figures to begin with: how the body stands, sits, kneels or lies, and a second position that is still the same.

/** @typedef {import("./posture.js").Figure} Figure */

const mat = { kind: "mat" };
const arms = (/** @type {Record<string, number>} */ angles) => ({ left_arm: angles, right_arm: angles });
const beside = {
  ...arms({ shoulder_flexion: -10, shoulder_abduction: 16, elbow_flexion: 6 }),
  ...{ left_hand: "flat", right_hand: "flat" },
};
const legs = (/** @type {Record<string, number>} */ angles) => ({ left_leg: angles, right_leg: angles });
const feet = (/** @type {Record<string, any>} */ place) => ({ left_foot: place, right_foot: place });
const begun = (/** @type {Partial<Figure>} */ figure, /** @type {Record<string, any>} */ pose) => ({
  ...figure,
  poses: [pose, { caption: "" }],
});

/** @type {Record<string, Figure>} name → figure */
const STARTS = {
  Standing: begun({ anchor: "feet" }, { caption: "Stand with your feet hip-width apart.", ...feet({ forward: 0 }) }),
  "Standing on the right leg": begun(
    { anchor: "right-foot", works: "right" },
    {
      caption: "Stand on your right leg.",
      right_foot: { out: 0.015 },
      left_foot: "free",
      left_leg: { hip_flexion: 12, knee_flexion: 50 },
      right_leg: { ankle_dorsiflexion: 2, knee_flexion: 4, ankle_eversion: -4 },
    },
  ),
  Sitting: begun(
    { anchor: "feet", supported_by: "A chair", props: [{ kind: "chair", fits: "hips", forward: -0.06 }] },
    {
      caption: "Sit upright, your feet flat on the floor.",
      ...feet({ forward: 0.2, out: 0.07 }),
      ...legs({ ankle_dorsiflexion: 0, knee_flexion: 92 }),
      left_hand: "on-thigh",
      right_hand: "on-thigh",
    },
  ),
  "Kneeling on the right knee": begun(
    { anchor: "right-knee", anchor_at: { forward: -0.12, out: 0.05, on: "mat" }, works: "right", props: [mat] },
    {
      caption: "Kneel on one knee, the other foot flat in front.",
      left_foot: { forward: 0.15 },
      right_leg: { knee_flexion: 96, ankle_dorsiflexion: -55 },
    },
  ),
  "Lying on the back": begun(
    { body: "on-the-back", seen_from_above: 12, anchor: "pelvis", anchor_at: { on: "mat" }, props: [mat] },
    { caption: "Lie on your back.", ...beside },
  ),
  "Lying on the back, knees bent": begun(
    { body: "on-the-back", seen_from_above: 12, anchor: "shoulders", anchor_at: { forward: -0.3, on: "mat" }, props: [mat] },
    {
      caption: "Lie on your back, knees bent.",
      ...feet({ forward: 0.24 }),
      ...beside,
    },
  ),
  "Lying on the left side": begun(
    { view: "front", body: "on-the-left-side", seen_from_above: 14, anchor: "pelvis", anchor_at: { on: "mat" }, works: "right", props: [mat] },
    {
      caption: "Lie on your side, legs straight.",
      left_hand: "under-head",
      right_arm: { shoulder_flexion: 30, elbow_flexion: 60 },
    },
  ),
  "Lying face down": begun(
    { body: "face-down", seen_from_above: 12, anchor: "pelvis", anchor_at: { on: "mat" }, props: [mat] },
    { caption: "Lie face down.", left_hand: "under-head", right_hand: "under-head", ...legs({ ankle_dorsiflexion: -45 }) },
  ),
};

/** @returns {Record<string, Figure>} a copy of each, to be changed */
export const starts = () => structuredClone(STARTS);

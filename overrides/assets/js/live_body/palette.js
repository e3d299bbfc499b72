// Colours of the live body: those of the drawings, by the scheme of the page.

/** @typedef {import("./asset.js").Header} Header */
/** @typedef {{ tones: Float32Array, darkness: number, of: (role: string) => number[], finish: (look: string) => import("./things.js").Finish }} Palette */

const TONES = ["skin", "shirt", "shorts", "shoe", "sole", "eye", "brow", "face", "edge", "hair", "tendon", "muscle", "belly", "shade", "dark", "fibre"];

/** @param {Header} header @param {number} person @param {boolean} dark @returns {Palette} */
export function paletteOf({ colours }, person, dark) {
  const scheme = colours[dark ? "dark" : "light"];
  const roles = { ...scheme.all, ...scheme.people[person] };
  /** @param {string} role @returns {number[]} red, green and blue from 0 to 1 */
  const of = (role) => [1, 3, 5].map((at) => parseInt((roles[role] ?? roles.wood).slice(at, at + 2), 16) / 255);
  return {
    tones: Float32Array.from(TONES.flatMap(of)),
    darkness: Number(roles.darkness),
    of,
    finish(look) {
      const base = look === "band" ? "knee" : look;
      const edge = { soft: "mat-edge", band: "edge", metal: "edge" }[look] ?? `${look}-edge`;
      const [color, top, end] = [base, `${base}-top`, `${base}-end`].map((role) => of(role in roles ? role : base));
      return { color, top, end, border: of(edge) };
    },
  };
}

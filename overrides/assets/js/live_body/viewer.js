// Viewer: the one canvas of a page on which a person does an exercise, to be turned by hand. Whoever shows it puts it
// where it belongs.
//
// Touch and mouse: a drag to the side turns the person; a mouse also tilts. A page still scrolls under a finger that
// moves up or down.
// Keyboard, on the canvas: left and right arrows turn by 15 degrees, up and down arrows tilt by 10, Home goes back to the
// side from which the exercise is drawn. I looks inside and back, and Space plays and pauses, unless a clock moves it. Every
// other key keeps its meaning.
//
// Nothing is drawn while nobody can see it: in a hidden tab, or outside the window.

import { make } from "../widgets/dom.js";
import { sideSeen } from "./camera.js";
import { turnByHand } from "./hand.js";
import { loadInside } from "./loading.js";
import { paletteOf } from "./palette.js";
import { chosenPerson } from "./person_choice.js";
import { renderer } from "./renderer.js";
import { sceneOf } from "./scene.js";
import { momentAfter } from "./timing.js";

/** @typedef {import("./asset.js").Asset} Asset */
/** @typedef {import("./poses.js").PoseFile} PoseFile */
/** @typedef {ReturnType<typeof viewer>} Viewer */

const SLOW = 3; // times as long in slow motion
const [LOWEST, HIGHEST] = [-5, 75]; // degrees of tilt
const NARROWEST = 1; // width to height of the canvas
const WIDEST = 1.8;

/**
 * @param {Asset} asset
 * @throws {Error} where the browser has no WebGL 2
 */
export function viewer(asset) {
  const canvas = make("canvas", { class: "live__canvas", tabindex: "0", role: "img" });
  let pen = renderer(canvas, asset);
  const state = { moment: 0, azimuth: 0, elevation: 0, mirrored: false, playing: false, slow: false, person: 0, played: 0, driven: false, inside: false, lit: "" };
  /** @type {PoseFile | null} */
  let file = null;
  /** @type {ReturnType<typeof sceneOf> | null} */
  let scene = null;
  let name = "";
  let visible = true;
  let asked = 0;
  let last = 0;
  let dark = isDark();
  /** @type {import("./renderer.js").Inner | null} */
  let inner = null;
  /** @type {(what: "playing" | "turned" | "moment" | "inside" | "look") => void} */
  let tell = () => {};

  function draw() {
    if (!scene || !canvas.width || !canvas.isConnected) return;
    const within = state.inside ? inner : null; // it may still be on its way
    const seen = { ...state, inside: within !== null };
    pen.draw(scene.frame(seen, canvas.width / canvas.height, paletteOf(asset.header, state.person, dark)), within);
    canvas.dataset.moment = state.moment.toFixed(3);
    canvas.dataset.azimuth = String(Math.round(state.azimuth));
    canvas.dataset.elevation = String(Math.round(state.elevation));
    canvas.dataset.person = asset.header.people[state.person];
    canvas.dataset.mirrored = String(state.mirrored);
    canvas.dataset.inside = String(seen.inside);
  }

  /** Draw once before the browser paints next, and go on while something moves. */
  function ask() {
    asked ||= requestAnimationFrame((now) => {
      asked = 0;
      if (!visible || document.hidden) return void (last = 0);
      if (state.playing && file) {
        state.played += last ? Math.min((now - last) / 1000, 0.1) / (state.slow ? SLOW : 1) : 0;
        state.moment = momentAfter(state.played, file.positions);
        last = now;
        tell("moment");
      }
      draw();
      if (state.playing) ask();
    });
  }

  /** @param {boolean} on */
  function play(on) {
    if (on === state.playing) return;
    state.playing = on;
    last = 0;
    tell("playing");
    ask();
  }

  /** @param {number} around degrees @param {number} up degrees */
  function turn(around, up) {
    state.azimuth = (state.azimuth + around + 360) % 360;
    state.elevation = Math.min(Math.max(state.elevation + up, LOWEST), HIGHEST);
    ask();
  }

  function reset() {
    state.azimuth = ((file?.azimuth ?? 0) + 360) % 360;
    state.elevation = file?.elevation ?? 0;
    ask();
  }

  /**
   * @param {boolean} on whether bones and working muscles are to be seen
   * @returns {Promise<void>} once they are
   * @throws {Error} where they cannot be fetched
   */
  async function lookInside(on) {
    state.inside = on;
    if (on && !inner) {
      const { innerOf, asset: within } = await loadInside();
      inner ??= innerOf(pen.gl, within);
    }
    state.lit = "";
    describe();
    tell("inside");
    ask();
  }

  function describe() {
    const shown = state.inside ? "bones and working muscles of a person to turn" : "a person to turn";
    const more = state.driven ? "" : `, I looks ${state.inside ? "at the outside" : "inside"}, Space plays or pauses`;
    canvas.setAttribute("aria-label", `${name}: ${shown}. Arrow keys turn, Home turns back${more}.`);
  }

  const byKey = { inside: () => tell("look"), play: () => play(!state.playing), turned: () => tell("turned") };
  turnByHand(canvas, state, { turn, reset, ...byKey });
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault()); // so that it comes back
  canvas.addEventListener("webglcontextrestored", () => {
    pen = renderer(canvas, asset);
    inner = null; // it is made anew on the new context
    if (state.inside) lookInside(true);
    ask();
  });
  new ResizeObserver(() => {
    const ratio = Math.min(devicePixelRatio, 2); // sharper is slower, and no more is seen
    [canvas.width, canvas.height] = [canvas.clientWidth, canvas.clientHeight].map((side) => Math.round(side * ratio));
    draw();
  }).observe(canvas);
  new IntersectionObserver((entries) => {
    visible = entries[entries.length - 1].isIntersecting; // the others are of before
    last = 0;
    ask();
  }).observe(canvas);
  document.addEventListener("visibilitychange", ask);
  new MutationObserver(() => {
    dark = isDark();
    ask();
  }).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });

  /** @param {string} [name] of a person; without one, of whom the reader chose, or the exercise shows */
  function setPerson(name = chosenPerson()) {
    if (!file) return;
    const { people } = asset.header;
    state.person = Math.max(people.indexOf(people.includes(name) ? name : file.person), 0);
    scene = sceneOf(asset, file, state.person);
    const wide = Math.min(Math.max(scene.aspect(), NARROWEST), WIDEST);
    canvas.style.aspectRatio = state.driven ? "auto" : wide.toFixed(2);
    ask();
  }

  return {
    canvas,
    state,
    draw,
    play,
    reset,
    setPerson,
    lookInside,
    seenFrom: () => sideSeen(state.mirrored ? 180 - state.azimuth : state.azimuth),
    /** @param {PoseFile} movement @param {string} exercise its name @param {boolean} [driven] whether a clock moves it */
    show(movement, exercise, driven = false) {
      Object.assign(state, { moment: 0, played: 0, mirrored: false, driven, inside: false, lit: "" });
      name = exercise;
      if (movement !== file) {
        file = movement;
        setPerson();
        reset();
      }
      describe();
      ask();
    },
    /** @param {Partial<typeof state>} changes */
    set(changes) {
      Object.assign(state, changes);
      ask();
    },
    /** @param {typeof tell} listener the only one: who shows the canvas */
    listen: (listener) => void (tell = listener),
  };
}

const isDark = () => document.body.dataset.mdColorScheme === "slate";

/** @type {Viewer | null} */
let only = null;

/** @param {Asset} asset @returns {Viewer} the one of this page: a browser allows few contexts */
export const theViewer = (asset) => (only ??= viewer(asset));

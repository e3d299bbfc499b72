// Stage of the pose editor: the drawing of one position, with a handle on each joint that can be dragged.
//
// Pointer: a handle is dragged. Keyboard: every joint has its number fields beside the drawing, so handles take no focus.

import { draw, make } from "../widgets/dom.js";
import { cameraOf, projected } from "./camera.js";
import { dragged, knobsOf } from "./drag.js";
import { changed } from "./edits.js";
import { frameOf, jointsOf, picture } from "./picture.js";
import { postures } from "./posture.js";
import { keySkeletons, solve } from "./skeleton.js";

/** @typedef {import("./app.js").App} App */

const [NEAR, FAR] = [16, 44]; // radii of a handle and of where it can be touched, in picture units

/** @param {App} app @returns {import("./fields.js").Field} */
export function stage(app) {
  const floor = draw("path", { class: "pose-floor" });
  const body = draw("g", {});
  const handles = draw("g", { class: "pose-handles", "aria-hidden": "true" });
  const svg = draw("svg", { class: "pose-drawing", role: "img" }, floor, body, handles);
  /** @type {string | null} */
  let held = null;
  let box = "";
  let begun = app.figure();
  /** @type {[string, [number, number]][]} */
  let dots = [];

  const pointAt = (/** @type {PointerEvent} */ event) => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(/** @type {SVGGraphicsElement} */ (svg).getScreenCTM()?.inverse());
    return /** @type {[number, number]} */ ([x, y]);
  };
  const nearest = (/** @type {[number, number]} */ [x, y]) =>
    [...dots].sort(([, a], [, b]) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y))[0][0];
  svg.addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Element && event.target.closest("[data-joint]"))) return;
    held = nearest(pointAt(event)); // the reach of another handle may lie over it
    begun = app.figure();
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const figure = app.settled();
    const moves = dragged(figure, app.pose(), held, pointAt(event), cameraOf(figure), app.person().body);
    if (!moves.length) return;
    app.try(moves.reduce((now, [path, value]) => changed(now, path, value), app.figure()));
  });
  const drop = () => {
    if (!held) return;
    held = null;
    const moved = app.figure();
    app.try(begun);
    app.edit(moved, "Moved."); // one change, and the frame fits what was dragged
  };
  svg.addEventListener("pointerup", drop);
  svg.addEventListener("pointercancel", drop);

  return {
    element: make("div", { class: "pose-stage" }, svg),
    show: () => {
      const [figure, person] = [app.settled(), app.person()];
      const camera = cameraOf(figure);
      const all = keySkeletons(figure, person.body).map(({ segments }) => segments);
      const { segments } = solve(figure, postures(figure)[app.pose()], person.body);
      if (!held) {
        const [left, top, width, height] = frameOf(figure, all, person, camera);
        box = `${left} ${top} ${width} ${height}`;
        floor.setAttribute("d", `M${left} 0H${left + width}`);
      }
      svg.setAttribute("viewBox", box);
      svg.setAttribute("class", `pose-drawing figure--${person.name}`);
      svg.setAttribute("aria-label", describe(app));
      body.replaceChildren(...picture(figure, segments, person, camera).map(({ look, path }) => draw("path", { class: `pose-${look}`, d: path })));
      const joints = Object.entries(jointsOf(segments)).filter(([joint]) => knobsOf(figure, app.pose(), joint).length);
      dots = joints.map(([joint, place]) => [joint, projected(camera, place)]);
      handles.replaceChildren(...dots.map(([joint, [cx, cy]]) =>
        draw(
          "g",
          { "data-joint": joint, class: joint === held ? "pose-handle pose-handle--held" : "pose-handle" },
          draw("circle", { class: "pose-handle__reach", cx, cy, r: FAR }),
          draw("circle", { class: "pose-handle__dot", cx, cy, r: NEAR }),
        )));
    },
  };
}

/** @param {App} app @returns {string} what is drawn, in words */
function describe(app) {
  const { poses, view = "side" } = app.figure();
  const { caption = "" } = poses[app.pose()];
  const seen = view === "side" ? "the side" : view === "three-quarter" ? "between the side and the front" : `the ${view}`;
  return `Position ${app.pose() + 1} of ${poses.length}, ${app.person().label}, seen from ${seen}. ${caption}`.trim();
}

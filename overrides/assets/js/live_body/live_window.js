// Window with the live body of an exercise.
//
// Keyboard: the canvas has the focus (viewer.js names its keys). Escape and “Close” close it, and the focus goes back to
// the button that opened it. A tap beside the window closes it as well.

import { make } from "../widgets/dom.js";
import { panel } from "./panel.js";
import { theViewer } from "./viewer.js";

/**
 * @param {import("./asset.js").Asset} asset @param {import("./poses.js").PoseFile} file of the exercise
 * @param {boolean} mirrored whether the other side works than in the drawing
 * @throws {Error} where it cannot be drawn
 */
export function openWindow(asset, file, mirrored) {
  if (document.querySelector("dialog.live-window")) return; // another tap was faster
  const view = theViewer(asset);
  const title = make("h2", { class: "live-window__name", id: "live-window" }, file.name);
  const dialog = make("dialog", { class: "live-window", "aria-labelledby": "live-window" }, title);
  dialog.append(panel(view, asset.header, file, mirrored, () => dialog.close()));
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    view.play(false);
    dialog.remove();
  });
  document.querySelector("article")?.append(dialog);
  dialog.showModal();
  view.canvas.focus({ preventScroll: true });
}

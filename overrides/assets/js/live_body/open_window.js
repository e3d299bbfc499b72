// Window with the live body of an exercise, opened from its small drawing or from a button.
//
// Keyboard: a button opens it; then the canvas has the focus (viewer.js names its keys). Escape and “Close” close it, and
// the focus goes back to the button. A tap beside the window closes it as well.

import { button, draw, make } from "../widgets/dom.js";
import { canTurn, loadBody, loadMovement } from "./loading.js";

const ROUND = "M17.6 6.4A8 8 0 1 0 20 12h-2a6 6 0 1 1-1.8-4.200L13 11h7V4z"; // an arrow that turns

/**
 * @param {string} id of an exercise @param {boolean} mirrored whether the other side works than in the drawing
 * @returns {Promise<void>} once it is open
 * @throws {Error} where it cannot be fetched or drawn
 */
export async function openWindow(id, mirrored = false) {
  const [{ panel }, { theViewer }, asset, file] = await Promise.all([
    import("./panel.js"),
    import("./viewer.js"),
    loadBody(),
    loadMovement(id),
  ]);
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

/**
 * The window of whoever asks for it. What fails is said beside the button, which may be pressed again.
 * @param {HTMLButtonElement} opener @param {string} id @param {boolean} [mirrored]
 */
async function open(opener, id, mirrored) {
  const next = opener.nextElementSibling;
  const status = next?.matches(".live-status") ? next : make("span", { class: "live-status", role: "status" });
  status.textContent = "";
  opener.after(status);
  opener.setAttribute("aria-busy", "true");
  try {
    await openWindow(id, mirrored);
  } catch {
    status.textContent = "The person to turn could not be loaded. Try again.";
  }
  opener.removeAttribute("aria-busy");
}

/**
 * A small drawing that opens the window when it is tapped.
 * @param {HTMLImageElement} image @param {string} css classes of the image that say where it stands
 * @param {string} id @param {string} name
 */
export function turnable(image, css, id, name) {
  if (!canTurn()) return;
  const opener = button("", () => open(opener, id), { class: "live-thumb__open", "aria-label": `Turn it: ${name}` });
  opener.append(draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: ROUND })));
  const frame = make("span", { class: `live-thumb ${css}` });
  image.replaceWith(frame);
  image.classList.remove(...css.split(" "));
  image.classList.add("live-thumb__image");
  frame.append(image, opener);
}

/**
 * @param {string} id @param {string} name @param {boolean} mirrored
 * @returns {HTMLButtonElement | null} none where the browser cannot draw it
 */
export function turnButton(id, name, mirrored) {
  if (!canTurn()) return null;
  const opener = button("Turn it", () => open(opener, id, mirrored), { class: "button live-turn" });
  opener.append(make("span", { class: "visually-hidden" }, `: ${name}`));
  return opener;
}

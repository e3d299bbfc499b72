// What opens the window with the live body of an exercise: its small drawing, or a button. The window itself is fetched
// when it is asked for.
//
// Keyboard: Enter and Space press the button (live_window.js has the keys of the window).

import { button, draw, make } from "../widgets/dom.js";
import { canTurn, loadBody, loadMovement } from "./loading.js";

const ROUND = "M17.6 6.4A8 8 0 1 0 20 12h-2a6 6 0 1 1-1.8-4.200L13 11h7V4z"; // an arrow that turns

/**
 * The window of whoever asks for it. What fails is said beside the button, which may be pressed again.
 * @param {HTMLButtonElement} opener @param {string} id @param {boolean} [mirrored]
 */
async function open(opener, id, mirrored = false) {
  const next = opener.nextElementSibling;
  const status = next?.matches(".live-status") ? next : make("span", { class: "live-status", role: "status" });
  status.textContent = "";
  opener.after(status);
  opener.setAttribute("aria-busy", "true");
  try {
    const [{ openWindow }, asset, file] = await Promise.all([import("./live_window.js"), loadBody(), loadMovement(id)]);
    openWindow(asset, file, mirrored);
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

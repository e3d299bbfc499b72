// Drawing of an exercise that can be turned: on request a live body takes the place of its positions, with or without a look
// inside. The address may ask for that look.
//
// Keyboard: two buttons, which Enter and Space press; then the canvas has the focus (live_body/viewer.js names its keys).
// Closing gives the focus back. Without WebGL the buttons never show, and the drawing says it all.

import { keepInside, looksInside } from "../live_body/inside_address.js";
import { canTurn, loadBody, loadMovement } from "../live_body/loading.js";

/** @param {HTMLElement} drawing @param {HTMLButtonElement} turn @param {HTMLButtonElement} inside */
function setUp(drawing, turn, inside) {
  const status = /** @type {HTMLElement} */ (drawing.querySelector(".drawing__tools [role=status]"));
  const poses = /** @type {HTMLElement} */ (drawing.querySelector(".drawing__poses"));
  /** @type {HTMLElement | null} */
  let live = null;
  let opener = turn;

  /** @returns {Promise<HTMLCanvasElement | null>} where it is drawn, if it can be */
  async function open() {
    turn.disabled = inside.disabled = true;
    status.textContent = "Loading";
    let canvas = null;
    try {
      const id = /** @type {string} */ (turn.dataset.live);
      const [{ panel }, { theViewer }, asset, file] = await Promise.all([
        import("../live_body/panel.js"),
        import("../live_body/viewer.js"),
        loadBody(),
        loadMovement(id),
      ]);
      const view = theViewer(asset);
      live = panel(view, asset.header, file, drawing.classList.contains("drawing--mirrored"), close);
      poses.after(live);
      drawing.classList.add("drawing--live");
      status.textContent = "";
      canvas = view.canvas;
    } catch {
      status.textContent = "The person to turn could not be loaded. The drawing stays.";
    }
    turn.disabled = inside.disabled = false;
    return canvas;
  }

  function close() {
    live?.remove();
    live = null;
    keepInside(false);
    drawing.classList.remove("drawing--live");
    opener.focus();
  }

  for (const button of [turn, inside]) {
    button.addEventListener("click", async () => {
      opener = button;
      keepInside(button === inside);
      (await open())?.focus({ preventScroll: true });
    });
    button.hidden = false;
  }
  if (looksInside(location.href)) open();
}

for (const drawing of document.querySelectorAll(".drawing")) {
  const [turn, inside] = drawing.querySelectorAll(".drawing__turn, .drawing__inside");
  if (!canTurn() || !(drawing instanceof HTMLElement)) continue;
  if (turn instanceof HTMLButtonElement && inside instanceof HTMLButtonElement) setUp(drawing, turn, inside);
}

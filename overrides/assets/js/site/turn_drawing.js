// Drawing of an exercise that can be turned: on request a live body takes the place of its positions.
//
// Keyboard: a button, which Enter and Space press; then the canvas has the focus (live_body/viewer.js names its keys).
// Closing gives the focus back. Without WebGL the button never shows, and the drawing says it all.

import { canTurn, loadBody, loadMovement } from "../live_body/loading.js";

/** @param {HTMLElement} drawing @param {HTMLButtonElement} turn */
function setUp(drawing, turn) {
  const status = /** @type {HTMLElement} */ (drawing.querySelector(".drawing__tools [role=status]"));
  const poses = /** @type {HTMLElement} */ (drawing.querySelector(".drawing__poses"));
  /** @type {HTMLElement | null} */
  let live = null;

  async function open() {
    turn.disabled = true;
    status.textContent = "Loading";
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
      view.canvas.focus({ preventScroll: true });
    } catch {
      status.textContent = "The person to turn could not be loaded. The drawing stays.";
    }
    turn.disabled = false;
  }

  function close() {
    live?.remove();
    live = null;
    drawing.classList.remove("drawing--live");
    turn.focus();
  }

  turn.addEventListener("click", open);
  turn.hidden = false;
}

for (const drawing of document.querySelectorAll(".drawing")) {
  const turn = drawing.querySelector(".drawing__turn");
  if (canTurn() && turn instanceof HTMLButtonElement && drawing instanceof HTMLElement) setUp(drawing, turn);
}

// Mirroring of a drawing: an exercise drawn for one side is shown for the other, with left for right in its words.
//
// Keyboard: a toggle button (`aria-pressed`), which Enter and Space press.

/** @param {Element} drawing */
function setUp(drawing) {
  const mirror = /** @type {HTMLButtonElement | null} */ (drawing.querySelector(".drawing__mirror"));
  if (!mirror) return;
  mirror.hidden = false;
  mirror.addEventListener("click", () => {
    const on = drawing.classList.toggle("drawing--mirrored");
    mirror.setAttribute("aria-pressed", String(on));
    for (const caption of drawing.querySelectorAll("[data-mirrored]")) {
      const other = caption.getAttribute("data-mirrored") ?? "";
      caption.setAttribute("data-mirrored", caption.textContent?.trim() ?? "");
      caption.textContent = other;
      const description = caption.previousElementSibling?.querySelector("desc"); // of the picture above it
      if (description) description.textContent = other;
    }
  });
}

for (const drawing of document.querySelectorAll(".drawing")) setUp(drawing);

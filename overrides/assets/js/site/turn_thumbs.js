// Small drawings in the table of a routine: each opens a window in which the exercise can be turned.
//
// Keyboard: a button on each drawing, which Enter and Space press.

import { turnable } from "../live_body/open_window.js";

const CSS = "doses__drawing";

for (const image of document.querySelectorAll(`img.${CSS}`)) {
  const id = /figures\/([a-z0-9-]+)-thumb\.svg/.exec(image.getAttribute("src") ?? "")?.[1];
  const name = image.parentElement?.querySelector("a")?.textContent?.trim();
  if (!(image instanceof HTMLImageElement) || !id || !name) continue;
  image.closest("th")?.setAttribute("aria-label", name); // the row is named by its exercise, not by the button as well
  turnable(image, CSS, id, name);
}

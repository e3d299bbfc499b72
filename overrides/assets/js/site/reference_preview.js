// Reference beside its mark in the text. A finger has a sheet for it (reference_sheet.js), and without scripts the mark
// leads to the list. Keyboard: widgets/beside.js.

import { besideLinks } from "../widgets/beside.js";

/** @param {HTMLAnchorElement} mark */
async function referenceOf(mark) {
  const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const copy = /** @type {Element | undefined} */ (entry?.cloneNode(true));
  for (const back of copy?.querySelectorAll(".footnote-backref") ?? []) back.remove();
  for (const named of copy?.querySelectorAll("[id]") ?? []) named.removeAttribute("id");
  return copy && [...copy.childNodes];
}

besideLinks("a.footnote-ref", referenceOf, { name: "reference-preview" });

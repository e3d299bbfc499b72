// Reference of a citation, for fingers: a sheet at the foot of the screen.
//
// Keyboard: that of a modal dialog. Escape closes it; so does a tap beside it. The focus goes back to the number.

import { button, make } from "../widgets/dom.js";

/** @type {ReturnType<typeof sheet> | undefined} */
let made;

function sheet() {
  const heading = make("h2", { class: "reference-sheet__heading", id: "reference-heading" });
  const text = make("div", { class: "reference-sheet__text", id: "reference-text" });
  const all = make("a", { class: "reference-sheet__all" }, "See all references");
  const close = button("Close", () => element.close(), { class: "button reference-sheet__close" });
  const element = make(
    "dialog",
    { class: "reference-sheet", "aria-labelledby": heading.id, "aria-describedby": text.id },
    make("div", { class: "reference-sheet__content" }, heading, text, make("div", { class: "reference-sheet__ways" }, all, close)),
  );
  all.addEventListener("click", () => element.close()); // and the link leads on
  element.addEventListener("click", ({ target }) => target === element && element.close());
  document.body.append(element);

  return {
    /** @param {HTMLAnchorElement} citation @param {Element} reference */
    open: (citation, reference) => {
      heading.textContent = `Reference ${citation.textContent}`;
      text.replaceChildren(...[...reference.childNodes].map((node) => node.cloneNode(true)));
      for (const back of text.querySelectorAll(".footnote-backref")) back.remove();
      all.setAttribute("href", citation.hash);
      citation.focus({ preventScroll: true }); // not every browser does that for a tap, and it gets the focus back
      element.showModal();
      close.focus();
    },
  };
}

/** @param {HTMLAnchorElement} citation @param {Element} reference */
export function openSheet(citation, reference) {
  made ??= sheet();
  made.open(citation, reference);
}

// Reference of a citation, for fingers: a tap on its number opens a sheet at the foot of the screen, and the reader keeps
// the place. With a mouse or a keyboard the theme shows the reference beside the number, and a click leads to it.
//
// Keyboard: that of a modal dialog. Escape closes it; so does a tap beside it. The focus goes back to the number.

import { button, make } from "../widgets/dom.js";

const FINGER = matchMedia("(pointer: coarse)");

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

addEventListener("click", (event) => {
  const citation = event.target instanceof Element && event.target.closest("a.footnote-ref");
  if (!(citation instanceof HTMLAnchorElement) || !FINGER.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const reference = document.getElementById(citation.getAttribute("href")?.slice(1) ?? "");
  if (!reference) return;
  event.preventDefault();
  made ??= sheet();
  made.open(citation, reference);
});

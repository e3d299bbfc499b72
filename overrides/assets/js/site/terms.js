// Meanings of words of the field, beside the word: a pointer or the focus opens one, and so does a tap. Without scripts
// the word is a link to the glossary.
//
// Keyboard: Tab reaches the word and opens its meaning, Escape closes it, Enter goes to the glossary. A finger taps once
// for the meaning and once more for the glossary. It stays open while the pointer is on it (WCAG 1.4.13).

import { make } from "../widgets/dom.js";
import { fetchJson } from "../widgets/site_url.js";

const LEAVE = 150; // milliseconds in which a pointer may get from the word to its meaning
const EDGE = 8; // pixels between the meaning and the edge of the screen

/** @type {Promise<Record<string, string>> | undefined} */
let meanings;
/** @type {HTMLAnchorElement | null} */
let shown = null;
/** @type {HTMLAnchorElement | null} */
let tapped = null;
let leaving = 0;
const box = make("div", { class: "term-meaning", id: "term-meaning", role: "tooltip", hidden: true });

/** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
const termAt = (target) => (target instanceof Element ? target.closest("a.term") : null);

/** @param {HTMLAnchorElement} term */
async function open(term) {
  clearTimeout(leaving);
  if (shown === term) return;
  close();
  shown = term;
  meanings ??= fetchJson("assets/glossary.json");
  const known = await meanings.catch(() => (meanings = undefined));
  const meaning = known?.[term.hash.replace("#term-", "")];
  if (!meaning || shown !== term) return; // the link still leads to it
  if (!box.isConnected) (document.querySelector("main") ?? document.body).append(box);
  box.textContent = meaning;
  box.hidden = false;
  place(term);
  term.setAttribute("aria-describedby", box.id);
}

function close() {
  clearTimeout(leaving);
  shown?.removeAttribute("aria-describedby");
  shown = tapped = null;
  box.hidden = true;
}

/** @param {HTMLAnchorElement} term */
function place(term) {
  const word = term.getClientRects()[0];
  const width = document.documentElement.clientWidth;
  const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(word.left, width - box.offsetWidth - EDGE));
  const above = word.bottom + box.offsetHeight + EDGE > innerHeight && word.top > box.offsetHeight + EDGE;
  box.style.left = `${left - origin.left}px`;
  box.style.top = `${(above ? word.top - box.offsetHeight - 2 : word.bottom + 2) - origin.top}px`;
}

const leave = () => {
  clearTimeout(leaving);
  leaving = window.setTimeout(close, LEAVE);
};

document.addEventListener("pointerover", ({ target, pointerType }) => {
  const term = termAt(target);
  if (pointerType !== "mouse") return;
  if (term) void open(term);
  else if (shown && box.contains(/** @type {Node} */ (target))) clearTimeout(leaving);
  else if (shown && document.activeElement !== shown) leave();
});
document.addEventListener("focusin", ({ target }) => {
  const term = termAt(target);
  if (term) void open(term);
  else close();
});
document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
let touched = false;
document.addEventListener("pointerdown", ({ target, pointerType }) => {
  touched = pointerType === "touch";
  if (shown && !termAt(target) && !box.contains(/** @type {Node} */ (target))) close();
});
document.addEventListener("click", (event) => {
  const term = termAt(event.target);
  if (!term || !touched || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (tapped === term) return; // the second tap leads on
  event.preventDefault();
  void open(term);
  tapped = term;
});

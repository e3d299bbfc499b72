// Box beside a link, with what it is about: a pointer or the focus opens it, and so may a tap.
//
// Keyboard: Tab reaches the link and opens its box, Escape closes it, Enter follows the link. It stays open while the
// pointer is on it (WCAG 1.4.13).

import { make } from "./dom.js";

const LEAVE = 150; // milliseconds in which a pointer may get from the link to its box
const EDGE = 8; // pixels between the box and the edge of the screen

/**
 * @param {string} selector of the links
 * @param {(link: HTMLAnchorElement) => Promise<Node[] | "" | null | undefined>} contentOf what
 * stands in the box; nothing, and there is the link alone
 * @param {{ name: string, taps?: boolean }} options class and id of the box; whether a finger taps once for the box and
 * once more to follow the link
 * @returns {(link: HTMLAnchorElement) => void} what the first tap does
 */
export function besideLinks(selector, contentOf, { name, taps = false }) {
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  /** @type {HTMLAnchorElement | null} */
  let tapped = null;
  let leaving = 0;
  let touched = false;
  const box = make("div", { class: `beside ${name}`, id: name, role: "tooltip", hidden: true });

  /** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
  const linkAt = (target) => (target instanceof Element ? target.closest(selector) : null);
  const isInBox = (/** @type {EventTarget | null} */ target) => target instanceof Node && box.contains(target);

  /** @param {HTMLAnchorElement} link */
  async function open(link) {
    clearTimeout(leaving);
    if (shown === link) return;
    close();
    shown = link;
    const content = await contentOf(link);
    if (!content || shown !== link) return; // the link still leads to it
    if (!box.isConnected) (document.querySelector("main") ?? document.body).append(box);
    box.replaceChildren(...content);
    box.hidden = false;
    place(box, link);
    link.setAttribute("aria-describedby", box.id);
  }

  function close() {
    clearTimeout(leaving);
    shown?.removeAttribute("aria-describedby");
    shown = tapped = null;
    box.hidden = true;
  }

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    const link = linkAt(target);
    if (pointerType !== "mouse") return;
    if (link) void open(link);
    else if (shown && isInBox(target)) clearTimeout(leaving);
    else if (shown && document.activeElement !== shown) {
      clearTimeout(leaving);
      leaving = window.setTimeout(close, LEAVE);
    }
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (link) void open(link);
    else if (!isInBox(target)) close();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    touched = pointerType === "touch";
    if (shown && !linkAt(target) && !isInBox(target)) close();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || !taps || !touched || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (tapped === link) return; // the second tap leads on
    event.preventDefault();
    tap(link);
  });
  return tap;

  /** @param {HTMLAnchorElement} link */
  function tap(link) {
    void open(link);
    tapped = link;
  }
}

/** Below its link, or above it where there is more room. @param {HTMLElement} box @param {HTMLElement} link */
function place(box, link) {
  const word = link.getClientRects()[0];
  const width = document.documentElement.clientWidth;
  const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(word.left, width - box.offsetWidth - EDGE));
  const above = word.bottom + box.offsetHeight + EDGE > innerHeight && word.top > box.offsetHeight + EDGE;
  box.style.left = `${left - origin.left}px`;
  box.style.top = `${(above ? word.top - box.offsetHeight - 2 : word.bottom + 2) - origin.top}px`;
}

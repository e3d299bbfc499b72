// Menu of a small screen, for keys and screen readers. The theme's menu is made of labels of hidden checkboxes, and only
// a pointer opens it. Here its labels are buttons once it is in sight, and what is behind the open menu is passed over.
// What is out of sight is hidden by the style sheet (nav.css).
//
// Keyboard: the opened list takes the focus, Escape closes the menu, and the focus goes back to the button that
// opened it.

import { asButton } from "./label_button.js";

const SMALL = matchMedia("(max-width: 76.234375em)"); // where the theme puts the menu out of sight
const BEHIND = ".md-header, .md-content, .md-footer, .md-skip, .md-announce, .md-top";
const OPENS = "input.md-nav__toggle";

const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
const opener = document.querySelector(".md-header__button[for='__drawer']");
const side = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
if (drawer && opener && side) mend(drawer, asButton(opener), side);

/** @param {HTMLInputElement} drawer @param {HTMLElement} opener @param {HTMLElement} side */
function mend(drawer, opener, side) {
  const lists = [...side.querySelectorAll("nav.md-nav")];
  const close = document.createElement("button");
  close.type = "button";
  close.className = "menu-close";
  close.setAttribute("aria-label", "Close the menu");
  close.addEventListener("click", () => drawer.click());
  side.id ||= "menu";
  opener.setAttribute("aria-label", "Menu");
  opener.setAttribute("aria-controls", side.id);

  addEventListener("keydown", ({ key }) => key === "Escape" && SMALL.matches && drawer.checked && drawer.click());
  drawer.addEventListener("change", () => {
    arrange();
    if (drawer.checked) enter();
    else opener.focus();
  });
  side.addEventListener("change", ({ target }) => {
    arrange();
    if (!SMALL.matches || !(target instanceof HTMLInputElement)) return; // where there is room, a list opens below
    if (target.checked) enter();
    else buttonOf(target.parentElement)?.focus();
  });
  SMALL.addEventListener("change", arrange);
  arrange();

  function furnish() {
    for (const label of side.querySelectorAll("label[for^='__nav'], label[for='__toc']")) asButton(label);
    for (const list of lists) list.removeAttribute("aria-expanded"); // that is on its button
    side.prepend(close);
  }

  function arrange() {
    const small = SMALL.matches;
    const inSight = !small || drawer.checked;
    if (inSight && !close.isConnected) furnish();
    for (const part of document.querySelectorAll(BEHIND)) part.toggleAttribute("inert", small && drawer.checked);
    opener.setAttribute("aria-expanded", String(drawer.checked));
    if (!close.isConnected) return;
    close.hidden = !small;
    for (const list of lists) {
      const entries = [...list.querySelectorAll(":scope > ul > li")];
      const open = small && entries.find((entry) => toggleOf(entry)?.checked);
      // a list that was opened lies over the one it belongs to
      for (const part of list.children) if (part.tagName !== "UL") part.toggleAttribute("inert", Boolean(open));
      for (const entry of entries) {
        entry.toggleAttribute("inert", Boolean(open) && entry !== open);
        for (const part of entry.children)
          part.toggleAttribute("inert", part.tagName === "NAV" ? small && entry !== open : entry === open);
        buttonOf(entry)?.setAttribute("aria-expanded", String(toggleOf(entry)?.checked));
      }
    }
  }

  /** The focus goes to the first thing in the list that is seen. */
  function enter() {
    const places = /** @type {NodeListOf<HTMLElement>} */ (side.querySelectorAll("a, button"));
    [...places].find((target) => target !== close && !target.closest("[inert]") && target.getClientRects().length)?.focus();
  }
}

/** @param {Element} entry @returns {HTMLInputElement | null} the checkbox that opens the list below it */
function toggleOf(entry) {
  return entry.querySelector(`:scope > ${OPENS}`);
}

/** @param {Element | null} entry @returns {HTMLElement | null | undefined} the button that does so */
function buttonOf(entry) {
  return entry?.querySelector(":scope > button, :scope > .md-nav__container > button");
}

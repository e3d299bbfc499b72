// Search of a small screen, for keys and screen readers. The theme opens it by a label, which only a pointer presses,
// and by the focus of a field that is out of sight. Here the label is a button and the field is passed over until then.
//
// Keyboard: the field takes the focus when the search opens, and the button takes it back when the search closes.

import { asButton } from "./label_button.js";

const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
const label = document.querySelector(".md-header__button[for='__search']");
const field = /** @type {HTMLElement | null} */ (document.querySelector(".md-search__input"));
if (toggle && label && field) mend(toggle, asButton(label), field);

/** @param {HTMLInputElement} toggle @param {HTMLElement} opener @param {HTMLElement} field */
function mend(toggle, opener, field) {
  opener.setAttribute("aria-label", "Search");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", () => field.focus());
  toggle.addEventListener("change", () => {
    if (!toggle.checked) opener.focus(); // on a wide screen it is not there, and the focus stays
  });
}

// Pain rule and signs to stop, as they stand in the page with their sources, shown again where they are needed.

import { make } from "../widgets/dom.js";

/**
 * A copy of a part of the page. Its links open a tab of their own, so that a session stays where it is.
 * @param {Element} original
 */
export function copyOf(original) {
  const twin = /** @type {HTMLElement} */ (original.cloneNode(true));
  for (const element of [twin, ...twin.querySelectorAll("[id], [aria-labelledby]")]) {
    for (const name of ["id", "aria-labelledby", "role"]) element.removeAttribute(name);
  }
  for (const link of twin.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  return twin;
}

/** @param {"pain" | "stop"} kind @returns {Element[]} the boxes in the page */
export const ruleBoxes = (kind) => [
  ...document.querySelectorAll(`:is(.rules, .plan-page__rules) > .rule--${kind}`),
];

/** @param {number} point @returns {HTMLElement} one sentence of the pain rule */
export function quotedPoint(point) {
  const sentence = ruleBoxes("pain").map((box) => box.querySelectorAll("li")[point])[0];
  return make("blockquote", { class: "answer__quote" }, ...(sentence ? copyOf(sentence).childNodes : []));
}

// The pain rule and the signs to stop, as they stand in the page with their sources, shown again where they are needed.

import { NOT_FOR } from "../plan/constants.js";
import { at, button, make } from "../widgets/dom.js";

/**
 * A copy of a part of the page. Its links open a tab of their own, so that a session stays where it is.
 * @param {Element} part
 */
export function copy(part) {
  const twin = /** @type {HTMLElement} */ (part.cloneNode(true));
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
export const boxes = (kind) => [...document.querySelectorAll(`.rules > .rule--${kind}`)];

/** @param {number} point @returns {HTMLElement} one sentence of the pain rule */
export function quote(point) {
  const said = boxes("pain").map((box) => box.querySelectorAll("li")[point])[0];
  return make("blockquote", { class: "answer__quote" }, ...(said ? copy(said).childNodes : []));
}

/** @param {import("./workout.js").Workout} workout @returns {HTMLElement} whom its exercises are not for */
export function notFor({ notFor, items }) {
  const names = new Map(items.flatMap(({ choices }) => choices.map(({ id, name }) => [id, name])));
  const lines = [...names].map(([id, name]) => {
    const said = notFor.filter(({ exercise }) => exercise === id);
    return make(
      "li",
      {},
      make("a", { href: at(`exercises/${id}/`) }, name),
      `: ${said.map(({ who }) => who).join(" · ")}`,
    );
  });
  return make(
    "section",
    { class: "rule rule--not-for" },
    make("h2", { class: "rule__title" }, "Not for everyone"),
    make("p", {}, NOT_FOR),
    make("ul", {}, ...lines),
  );
}

/**
 * A window with both rules. Whoever opened it gets the focus back.
 * @param {() => void} end ends the session
 */
export function rulesWindow(end) {
  const close = button("Back to the session", () => dialog.close(), { class: "player__button" });
  const stop = button("End the session", () => (dialog.close(), end()), { class: "player__button" });
  const dialog = make(
    "dialog",
    { class: "player__rules", "aria-label": "Pain rule and signs to stop" },
    make("div", { class: "player__row" }, close, stop),
    ...[...boxes("stop"), ...boxes("pain")].map(copy),
  );
  return dialog;
}

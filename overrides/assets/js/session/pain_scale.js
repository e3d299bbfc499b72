// Pain scale: a number from 0 to 10, by thumb, by keys and by ear.
//
// Keyboard: eleven radio buttons of one name, so Tab enters and leaves the scale and the arrows choose; “I do not
// know any more” is the last of them.

import { make } from "../widgets/dom.js";

/** @typedef {import("./record.js").Rating} Rating */
/** @typedef {keyof import("./record.js").Pain} Moment */

/** @type {Record<Moment, string>} */
export const QUESTIONS = {
  during: "What was your worst pain during the session?",
  hour: "How much did it hurt an hour later?",
  morning: "How much did it hurt the next morning?",
};

/**
 * @param {string} name unique on the page
 * @param {string} question
 * @param {Rating} value
 * @param {boolean} [unknown] whether "I do not know" is offered
 */
export function painScale(name, question, value, unknown = false) {
  const marks = Array.from({ length: 11 }, (_, number) => mark(name, String(number), String(number), value === number));
  const other = unknown ? mark(name, "unknown", "I do not remember", value === "unknown") : null;
  const ends = make(
    "p",
    { class: "scale__ends", "aria-hidden": "true" },
    make("span", {}, "0 = none"),
    make("span", {}, "10 = the worst pain you can imagine"),
  );
  const hint = make("span", { class: "visually-hidden" }, " 0 is no pain, 10 is the worst pain you can imagine.");
  return make(
    "fieldset",
    { class: "scale" },
    make("legend", {}, question, hint),
    make("div", { class: "scale__marks" }, ...marks),
    ends,
    other,
  );
}

/** @param {string} name @param {string} value @param {string} text @param {boolean} checked */
function mark(name, value, text, checked) {
  const input = make("input", { type: "radio", name, value });
  input.checked = checked;
  return make(
    "label",
    { class: value === "unknown" ? "scale__unknown" : "toggle scale__mark" },
    input,
    make("span", {}, text),
  );
}

/** @param {HTMLFormElement} form @param {string} name @returns {Rating} */
export function chosenRating(form, name) {
  const value = new FormData(form).get(name);
  return value === null ? null : value === "unknown" ? "unknown" : Number(value);
}

// Choice of a plan to begin with: a button with drawings, a name, and what is in it.

import { make } from "../widgets/dom.js";
import { drawing } from "./card.js";

const DRAWN = 4; // exercises

/**
 * @param {string} verb said before the name, and not shown
 * @param {string} name
 * @param {string} facts
 * @param {string[]} exercises ids, of which the first are drawn
 * @param {() => void} take
 */
export function startChoice(verb, name, facts, exercises, take) {
  const pictures = exercises.slice(0, DRAWN).map((id) => drawing(id, "routine-choice__drawing"));
  const choice = make(
    "button",
    { type: "button", class: "routine-choice" },
    make("span", { class: "routine-choice__drawings" }, ...pictures),
    make("span", { class: "routine-choice__name" }, make("span", { class: "visually-hidden" }, verb), name),
    make("span", { class: "routine-choice__facts" }, facts),
  );
  choice.addEventListener("click", take);
  return choice;
}

// Beliefs: a guess before each answer. Nothing is kept, counted or sent; without scripts the answers open by hand.
//
// Keyboard: three buttons a belief, in the order of the page. Enter or Space guesses and opens the answer below; the
// focus stays, and the answer in a word is announced. Another button changes the guess. The fold opens by hand as well.

import { button, make } from "../widgets/dom.js";

const GUESSES = ["True", "Not true", "Not sure"];

for (const belief of document.querySelectorAll(".belief")) {
  const heard = /** @type {HTMLElement} */ (belief.querySelector(".belief__heard"));
  const answer = /** @type {HTMLDetailsElement} */ (belief.querySelector(".belief__answer"));
  const short = answer.querySelector("strong")?.textContent ?? "";
  const said = make("p", { class: "belief__said", role: "status" });
  const buttons = GUESSES.map((guess) =>
    button(guess, () => choose(guess), { class: "button belief__guess", "aria-pressed": "false" }),
  );
  /** @param {string} guess */
  const choose = (guess) => {
    for (const one of buttons) one.setAttribute("aria-pressed", String(one.textContent === guess));
    said.textContent = `You said: ${guess.toLowerCase()}. Our answer: ${short.toLowerCase()} The reasons are open below.`;
    answer.open = true;
  };
  const group = make("div", { class: "belief__guesses", role: "group", "aria-labelledby": heard.id }, ...buttons);
  answer.before(group, said);
}

// Question whether the steps shall be read aloud: asked once, where this device has a voice of its own for it.

import { button, make } from "../widgets/dom.js";
import { keepSwitches } from "./kept_switches.js";
import { ownVoice } from "../session/signals.js";

/**
 * @param {import("./switches.js").Switches} chosen changed in place
 * @param {() => void} answered
 * @returns {HTMLElement} empty where nothing is to be asked. Browsers may find their voices later: it appears then.
 */
export function speechQuestion(chosen, answered) {
  const place = make("div", { class: "start__speech" });
  const answer = (/** @type {boolean} */ speech) => {
    Object.assign(chosen, { speech, speechAsked: true });
    keepSwitches(chosen);
    place.replaceChildren();
    answered();
  };
  const ask = () => {
    if (chosen.speechAsked || chosen.speech || place.hasChildNodes() || !ownVoice()) return;
    place.append(
      make("p", { id: "player-speech" }, "Shall each step be read aloud? Then you need not look at the screen."),
      make(
        "div",
        { class: "player__row", role: "group", "aria-labelledby": "player-speech" },
        button("Read aloud", () => answer(true), { class: "button player__button" }),
        button("No, thank you", () => answer(false), { class: "button player__button" }),
      ),
    );
  };
  ask();
  if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", ask);
  return place;
}

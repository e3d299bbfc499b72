// Switches of the player, each remembered in this browser.
//
// Keyboard: checkboxes with the role of a switch, which Space turns.

import { make } from "../widgets/dom.js";
import { keepSwitches } from "./kept_switches.js";
import { ownVoice } from "../session/signals.js";

/** @typedef {ReturnType<typeof import("./kept_switches.js").loadSwitches>} Switches */

/** @type {[keyof Switches, string, () => boolean][]} its name, its label, whether this browser has it */
const SWITCHES = [
  ["sound", "Sounds", () => "AudioContext" in window],
  ["vibration", "Vibration", () => "vibrate" in navigator],
  ["speech", "Spoken steps", () => "speechSynthesis" in window],
  ["wait", "Wait for me after repetitions", () => true],
];

/**
 * @param {Switches} chosen changed in place
 * @param {() => void} changed
 * @returns {HTMLElement}
 */
export function switchesForm(chosen, changed) {
  ownVoice(); // browsers look for voices when they are first asked
  const keep = () => (keepSwitches(chosen), changed());
  const lines = SWITCHES.filter(([, , here]) => here()).map(([name, text]) => {
    const label = make("span", {}, text);
    const turn = () => {
      if (name === "speech" && input.checked && !ownVoice()) {
        input.checked = false;
        label.textContent = `${text}: this device has no English voice`;
      }
      Object.assign(chosen, { [name]: input.checked });
      keep();
    };
    const input = make("input", { type: "checkbox", role: "switch", onchange: turn });
    input.checked = Boolean(chosen[name]);
    return make("label", { class: "switch" }, input, label);
  });
  return make("div", { class: "choices" }, ...lines);
}

/**
 * Pace of repetitions whose speed the plan leaves open, and the warm-up: before a session only.
 * @param {Switches} chosen changed in place
 * @param {boolean} warmUp whether there is one
 * @param {() => void} changed
 */
export function startForm(chosen, warmUp, changed) {
  const keep = () => (keepSwitches(chosen), changed());
  const pace = make("select", {
    class: "field",
    id: "player-pace",
    onchange: () => ((chosen.pace = Number(pace.value)), keep()),
  });
  for (const seconds of [3, 4, 5, 6, 8]) pace.append(make("option", { value: seconds }, `${seconds} seconds`));
  pace.value = String(chosen.pace);
  const warm = make("input", {
    type: "checkbox",
    role: "switch",
    onchange: () => ((chosen.warmUp = warm.checked), keep()),
  });
  warm.checked = chosen.warmUp;
  return make(
    "div",
    { class: "choices" },
    warmUp && make("label", { class: "switch" }, warm, make("span", {}, "Warm up first")),
    make("div", { class: "choices__field" }, make("label", { for: "player-pace" }, "A repetition takes"), pace),
  );
}

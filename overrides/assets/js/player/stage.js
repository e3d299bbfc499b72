// Stage of a running session, large enough to be read from the floor. The buttons stay the same elements from the
// first step to the last, so that the focus is never lost.
//
// Keyboard: five buttons in the order of Tab; the keys of run.js press the first three from anywhere.

import { spent } from "../session/clock.js";
import { button, draw, make } from "../widgets/dom.js";
import { picture } from "./picture.js";
import { stageTexts } from "./stage_texts.js";

/** @typedef {import("../session/state.js").Running} Running */
/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {{ pause: () => void, forward: () => void, back: () => void, skip: () => void, rules: () => void }} Acts */

/**
 * @param {import("../session/workout.js").Workout} workout
 * @param {Step[]} steps
 * @param {Acts} acts
 * @param {HTMLElement} choices the switches
 */
export function stage(workout, steps, acts, choices) {
  const paragraph = (/** @type {string} */ name, /** @type {keyof HTMLElementTagNameMap} */ tag = "p") =>
    make(tag, { class: `stage__${name}` });
  const [kind, many, unit, phase, cue, where, next] = ["kind", "many", "unit", "phase", "cue", "where", "next"].map(
    (name) => paragraph(name),
  );
  const name = make("h2", { class: "stage__name", tabindex: "-1" });
  const shows = picture();
  const bar = make("div", { class: "stage__bar", "aria-hidden": "true" });
  const share = draw("rect", { width: "100", height: "6" });
  const progress = draw(
    "svg",
    { class: "stage__share", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    share,
  );
  const timer = make("div", { class: "stage__timer", role: "timer", "aria-live": "off" }, many, unit, phase);
  const status = make("p", { class: "visually-hidden", role: "status" });
  const shown = make("p", { class: "stage__told" });
  const pause = button("Pause", acts.pause, {
    class: "button player__button player__button--main",
    "aria-keyshortcuts": "Space",
  });
  const forward = button("Done", acts.forward, {
    class: "button player__button player__button--large",
    "aria-keyshortcuts": "ArrowRight",
  });
  const back = button("Back", acts.back, {
    class: "button player__button player__button--large",
    "aria-keyshortcuts": "ArrowLeft",
  });
  const skip = button("Skip exercise", acts.skip, { class: "button player__button" });
  const rules = button("Pain rule, signs to stop", acts.rules, { class: "button player__button player__button--stop" });
  bar.append(...workout.items.map(() => make("span", {})));
  const view = make(
    "section",
    { class: "stage", "aria-label": "Session" },
    make("header", { class: "stage__head" }, where, name, bar),
    shows.view,
    make("div", { class: "stage__now" }, kind, timer, progress, cue, next, shown),
    make(
      "div",
      { class: "stage__controls" },
      make("div", { class: "stage__main" }, back, pause, forward),
      make("div", { class: "player__row" }, skip, rules),
      make("details", { class: "stage__choices" }, make("summary", {}, "Sound, speech and pace"), choices),
    ),
    status,
  );
  /** Only what changed: a screen reader's place stays. @param {HTMLElement} at @param {string} text */
  const writeText = (at, text) => void (at.textContent !== text && (at.textContent = text));

  /** @param {Running} running @param {string} [trouble] what this device does not do */
  function show(running, trouble = "") {
    const { clock } = running;
    const step = steps[clock.index];
    if (!step) return;
    const seconds = spent(clock) / 1000;
    const texts = stageTexts(running, step, trouble);
    view.dataset.kind = step.kind;
    view.classList.toggle("stage--paused", clock.paused);
    for (const [at, text] of /** @type {[HTMLElement, string][]} */ ([
      ...[[where, texts.where], [name, texts.name], [kind, texts.kind], [many, texts.many], [unit, texts.unit]],
      ...[[phase, texts.phase], [cue, texts.cue], [next, texts.next], [shown, texts.told]],
      ...[[pause, texts.pause], [forward, texts.forward], [skip, texts.skip]],
    ]))
      writeText(at, text);
    shows.show(workout.items[step.item], step, seconds, !clock.paused);
    share.setAttribute("width", step.open ? "0" : String(Math.min(100, (100 * seconds) / step.seconds)));
    [...bar.children].forEach((mark, at) => {
      mark.className = at < step.item ? "stage__past" : at === step.item ? "stage__present" : "";
    });
  }

  return { view, show, name, tell: (/** @type {string} */ words) => writeText(status, words), pause };
}

// Stage of a running session, large enough to be read from the floor. The buttons stay the same elements from the
// first step to the last, so that the focus is never lost.
//
// Keyboard: five buttons in the order of Tab; the keys of run.js press the first three from anywhere.

import { spent } from "../session/clock.js";
import { clockText } from "../session/numbers.js";
import { positionIn } from "../session/sequence.js";
import { countsReps } from "../session/state.js";
import { button, draw, make } from "../widgets/dom.js";
import { picture } from "./picture.js";
import { heading, whichSet } from "./sentences.js";

/** @typedef {import("../session/state.js").Running} Running */
/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {{ pause: () => void, forward: () => void, back: () => void, skip: () => void, rules: () => void }} Acts */

/** Said where a reload would lose the session. */
export const REFUSED = "This browser cannot save your place. Keep this page open.";

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

  /** @param {Running} running @param {boolean} [refused] whether this browser could not keep it */
  function show({ clock: { index, paused, ...rest }, away, choices: { wait } }, refused = false) {
    const step = steps[index];
    if (!step) return;
    const { cue: keyCue, start, note, said, name: called } = workout.items[step.item];
    const seconds = spent({ index, paused, ...rest }) / 1000;
    const { count, left, phase: part, within } = positionIn(step, seconds);
    const counts = countsReps(step);
    view.dataset.kind = step.kind;
    view.classList.toggle("stage--paused", paused);
    writeText(where, `Exercise ${step.item + 1} of ${workout.items.length}`);
    writeText(name, step.kind === "rest" ? `Next: ${called}` : called);
    writeText(kind, heading(step, workout));
    writeText(many, counts ? String(count) : step.seconds > 90 ? clockText(left) : String(left));
    writeText(unit, counts ? `of ${step.amount?.high}` : step.seconds > 90 ? "" : "seconds");
    writeText(phase, part ? `${part} · ${within}` : "");
    writeText(
      cue,
      step.kind === "work"
        ? keyCue
        : step.kind === "ready"
          ? start
          : step.kind === "warm-up"
            ? (workout.warmUp?.steps.join(" ") ?? "")
            : step.kind === "rest" && step.set > 1
              ? keyCue
              : "",
    );
    writeText(
      next,
      step.kind === "rest"
        ? `${whichSet(step, workout)} (${said})`
        : step.kind === "ready"
          ? [said, note].filter(Boolean).join(". ")
          : "",
    );
    writeText(
      shown,
      away
        ? `Paused: you were away for ${Math.round(away / 60_000)} minutes.`
        : paused
          ? "Paused"
          : counts && wait && left === 0
            ? "Press “Done” when you are."
            : refused
              ? REFUSED
              : "",
    );
    writeText(pause, paused ? "Carry on" : "Pause");
    writeText(forward, step.kind === "work" ? "Done" : step.kind === "rest" ? "End rest" : "Next");
    shows.show(workout.items[step.item], step, seconds);
    share.setAttribute("width", String(Math.min(100, (100 * seconds) / step.seconds)));
    [...bar.children].forEach((mark, at) => {
      mark.className = at < step.item ? "stage__past" : at === step.item ? "stage__present" : "";
    });
  }

  return { view, show, name, tell: (/** @type {string} */ words) => writeText(status, words), pause };
}

// Run of a session: the clock, the buttons, the keys, the sounds, and what is kept so that a reload loses nothing.
//
// Keyboard: Space pauses and goes on, the right arrow ends the step, the left arrow goes back. Space on a button
// presses it; in fields, links and the dialog of the rules every key keeps its own meaning. Keys of the theme are
// off meanwhile.

import { spent } from "../session/clock.js";
import { positionIn } from "../session/position.js";
import { keepSession, removeSession, takeOver } from "../session/resume.js";
import { atNow, back, forward, goOn, skip, stepsOf, stop } from "../session/state.js";
import { afterSession } from "./after_session.js";
import { rulesWindow } from "./rules_window.js";
import { SIDE_NAMES, announcement } from "./sentences.js";
import { signals } from "../session/signals.js";
import { stage } from "./stage.js";
import { REFUSED, SILENT } from "./stage_texts.js";
import { switchesForm } from "./switches.js";
import { wakeLock } from "../session/wake_lock.js";

/** @typedef {import("../session/state.js").Running} Running */

const TICK = 50; // milliseconds: the count is seen as soon as the body has moved on

/**
 * @param {HTMLElement} mount
 * @param {Running} begun
 * @param {import("./switches.js").Switches} chosen
 */
export function runSession(mount, begun, chosen) {
  let running = begun;
  let [refused, silent] = [false, false];
  const steps = stepsOf(running);
  const sounds = signals(chosen, interrupted);
  const screen = wakeLock();
  const doing = stage(running.workout, steps, acts(), switchesForm(chosen, changed));
  const rules = rulesWindow(() => end());
  const timer = setInterval(() => follow(atNow(running, steps, Date.now())), TICK);
  document.addEventListener("keydown", onKey);
  mount.replaceChildren(doing.view, rules);
  document.body.classList.add("playing");
  sounds.wake();
  screen.on();
  entered();
  doing.show(running);
  doing.name.focus();

  function acts() {
    const now = () => Date.now();
    return {
      pause: () => (sounds.wake(), follow(running.clock.paused ? goOn(running, now()) : stop(running, steps, now()))),
      forward: () => (sounds.wake(), follow(forward(running, steps, now()))),
      back: () => follow(back(running, steps, now())),
      skip: () => follow(skip(running, steps, now())),
      rules: () => (follow(stop(running, steps, now())), rules.showModal()),
    };
  }

  /** @param {Running} next */
  function follow(next) {
    const before = running;
    running = next;
    if (worthKeeping(before) && !kept()) return elsewhere();
    if (running.clock.index >= steps.length) return end();
    doing.show(running, refused ? REFUSED : silent ? SILENT : "");
    if (running.clock.index !== before.clock.index) entered();
    else if (running.clock.paused !== before.clock.paused) paused();
    else turned(before);
  }

  /** @param {Running} before The other side's turn: it is said where the voice is free. */
  function turned(before) {
    const step = steps[running.clock.index];
    const [was, is] = [before, running].map(({ clock }) => positionIn(step, spent(clock) / 1000).named);
    if (is && is !== was) sounds.add(SIDE_NAMES[is]);
  }

  /** @returns {boolean} whether it still runs in this tab */
  function kept() {
    const how = keepSession(running);
    if (how === "refused" && !refused) doing.tell(REFUSED);
    refused = how === "refused";
    return how !== "elsewhere";
  }

  /** @param {Running} before @returns {boolean} once a second is enough, and whenever something was done */
  function worthKeeping({ clock, done }) {
    const { index, paused, seen } = running.clock;
    const second = Math.floor(seen / 1000) !== Math.floor(clock.seen / 1000);
    return second || index !== clock.index || paused !== clock.paused || running.done !== done;
  }

  /** A step begins: seen, heard and felt. */
  function entered() {
    const step = steps[running.clock.index];
    const sentence = announcement(step, running.workout);
    doing.tell(sentence);
    sounds.say(sentence);
    sounds.buzz(step.kind === "work" ? [200, 100, 200] : [200]);
    sound();
  }

  /** @param {boolean} heard whether sound that was stopped is back */
  function interrupted(heard) {
    silent = !heard;
    if (heard) sound();
    else doing.tell(SILENT);
  }

  /** The tones of this step, from where the clock is. */
  function sound() {
    if (!running.clock.paused) sounds.step(steps[running.clock.index], spent(running.clock) / 1000);
  }

  function paused() {
    doing.tell(running.clock.paused ? "Paused" : "Carrying on");
    if (running.clock.paused) sounds.hush();
    else sound();
  }

  function changed() {
    running = { ...running, choices: { ...running.choices, wait: chosen.wait } };
    sounds.wake();
    sounds.hush();
    sound();
  }

  /** @param {Event} event */
  function onKey(event) {
    const { key, altKey, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const inside = event.target instanceof Element ? event.target : null;
    event.stopPropagation(); // single letters open the search, or turn to the next page
    if (altKey || ctrlKey || metaKey || rules.open || inside?.closest("select, input, a, summary")) return;
    const act = { " ": "pause", ArrowRight: "forward", ArrowLeft: "back" }[key];
    if (!act || (key === " " && inside?.closest("button"))) return; // space presses the button that has the focus
    event.preventDefault();
    /** @type {Record<string, () => void>} */ (acts())[act]();
  }

  function leave() {
    clearInterval(timer);
    document.removeEventListener("keydown", onKey);
    document.body.classList.remove("playing");
    sounds.end();
    screen.off();
  }

  function end() {
    leave();
    const early = running.clock.index < steps.length;
    const again = () => runSession(mount, goOn(running, Date.now()), chosen);
    const view = afterSession(running, steps, { back: early ? again : null, kept: removeSession });
    mount.replaceChildren(view);
    scrollTo(0, 0);
    view.querySelector("h2")?.focus();
  }

  function elsewhere() {
    leave();
    const note = document.createElement("p");
    note.className = "notice player__note";
    note.textContent = "This session is running in another tab. ";
    const here = document.createElement("button");
    Object.assign(here, { type: "button", className: "button player__button", textContent: "Carry on here" });
    here.addEventListener("click", () => {
      const mine = takeOver(running.id);
      if (mine) runSession(mount, goOn(mine, Date.now()), chosen);
      else location.reload(); // it is over
    });
    note.append(here);
    mount.replaceChildren(note);
    here.focus();
  }
}

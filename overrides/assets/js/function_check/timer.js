// Timer of 30 seconds with big digits: five seconds to get ready, then the count. It is seen, heard, felt and, where
// the device has a voice of its own, spoken.
//
// Keyboard: the button starts the timer and stops it; it keeps the focus. At the end the focus goes to the field for
// the count.

import { look, spent, start } from "../session/clock.js";
import { signals } from "../session/signals.js";
import { wakeLock } from "../session/wake_lock.js";
import { button, make } from "../widgets/dom.js";

const READY = 5;
export const SECONDS = 30;
const LENGTHS = [READY * 1000, SECONDS * 1000];
const HALF = SECONDS / 2;
/** @type {Pick<import("../session/sequence.js").Step, "kind" | "unit" | "seconds" | "amount">} */
const WORK = { kind: "work", unit: "seconds", seconds: SECONDS, amount: { low: SECONDS, high: SECONDS } };

/**
 * @param {() => void} over is called at the end of the 30 seconds, not when somebody stops them
 * @returns {HTMLElement}
 */
export function timer(over) {
  const switches = { sound: true, vibration: true, speech: true };
  const [sounds, screen] = [signals(switches), wakeLock()];
  const digits = make("p", { class: "stopwatch__digits", role: "timer", "aria-label": "Seconds left" }, SECONDS);
  const phase = make("p", { class: "stopwatch__phase" }, "seconds");
  const spoken = make("p", { class: "visually-hidden", role: "status" });
  const key = button("Start 30 seconds", toggle, { class: "button player__button player__button--main stopwatch__key" });
  const view = make("div", { class: "stopwatch" }, digits, phase, key, quiet(), spoken);
  /** @type {import("../session/clock.js").Clock | null} */
  let clock = null;
  let ticking = 0;
  let half = false;

  /** A switch that turns sound and voice off for somebody who is not alone. */
  function quiet() {
    const input = make("input", {
      type: "checkbox",
      role: "switch",
      onchange: () => (Object.assign(switches, { sound: input.checked, speech: input.checked }), sounds.hush()),
    });
    input.checked = true;
    return make("label", { class: "switch" }, input, make("span", {}, "Beep and speak"));
  }

  /** @param {string} sentence */
  function tell(sentence) {
    spoken.textContent = sentence;
    sounds.say(sentence);
  }

  function toggle() {
    if (clock) return stop("Stopped. Start again when you are ready.");
    sounds.wake();
    screen.on();
    clock = start(Date.now());
    half = false;
    view.dataset.phase = "ready";
    key.textContent = "Stop";
    tell("Get ready. Sit, arms crossed.");
    ticking = setInterval(tick, 100);
    tick();
  }

  function tick() {
    if (!clock) return;
    const seen = look(clock, LENGTHS, Date.now());
    if (seen.away) return stop("The timer stopped while this page was away. Start again.");
    const began = seen.passed.includes(0);
    clock = seen.clock;
    if (clock.index >= LENGTHS.length) return end();
    if (began) go(spent(clock) / 1000);
    const left = Math.ceil((LENGTHS[clock.index] - spent(clock)) / 1000);
    digits.textContent = String(left);
    phase.textContent = clock.index ? "seconds: stand up, sit down" : "Get ready";
    if (clock.index && left <= HALF && !half) {
      half = true;
      tell(`${HALF} seconds left`);
    }
  }

  /** @param {number} late seconds since the 30 began */
  function go(late) {
    view.dataset.phase = "work";
    tell("Go");
    sounds.buzz([200]);
    sounds.step(/** @type {import("../session/sequence.js").Step} */ (WORK), late);
  }

  function end() {
    stop("Stop. Write down how many times you stood up.");
    digits.textContent = "0";
    sounds.buzz([200, 100, 200]);
    over();
  }

  /** @param {string} sentence */
  function stop(sentence) {
    clearInterval(ticking);
    clock = null;
    delete view.dataset.phase;
    screen.off();
    sounds.hush();
    digits.textContent = String(SECONDS);
    phase.textContent = "seconds";
    key.textContent = "Start 30 seconds";
    tell(sentence);
  }

  return view;
}

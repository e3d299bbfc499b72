// Signals of a session: tones, vibration, speech. Tones are handed to the sound card ahead of time, so that they
// come on time in a background tab as well.

/** @typedef {import("./sequence.js").Step} Step */
/** @typedef {{ sound: boolean, vibration: boolean, speech: boolean }} Switches */

const TICK = 660; // hertz
const END = 990;
const PATIENCE = 500; // milliseconds in which a device gives its sound back, if it does

/**
 * When a step sounds.
 * @param {Step} step
 * @returns {[number, number, number][]} seconds into it, hertz, and seconds of tone
 */
export function tones({ kind, unit, seconds, amount, beat, open, turns }) {
  if (open) return []; // it ends when somebody says so
  /** @type {[number, number, number][]} */
  const schedule = [[seconds, END, 0.35]];
  const counted = kind === "work" && unit !== "seconds";
  if (counted && amount && beat) {
    for (let count = 1; count < amount.high * (turns ? 2 : 1); count++) schedule.push([count * beat, TICK, 0.07]);
  } else if (kind !== "warm-up") {
    for (const before of [3, 2, 1]) if (seconds > before) schedule.push([seconds - before, TICK, 0.12]);
  }
  return schedule;
}

/** @returns {SpeechSynthesisVoice | null} an English voice of this device: others send the words to their maker */
export const ownVoice = () =>
  ("speechSynthesis" in window ? speechSynthesis.getVoices() : []).find(
    ({ localService, lang }) => localService && lang.startsWith("en"),
  ) ?? null;

/**
 * @param {Switches} switches as they are at each moment: they are read again each time
 * @param {(heard: boolean) => void} [interrupted] is called when sound is back that a call or the lock of the screen had
 *   stopped, and where it does not come back by itself
 */
export function signals(switches, interrupted = () => {}) {
  /** @type {AudioContext | undefined} */
  let audio;
  /** @type {OscillatorNode[]} */
  let coming = [];
  let lost = false;

  /** @param {AudioContext} audio that the device may stop, and give back or not */
  function attend(audio) {
    let ran = audio.state === "running";
    audio.addEventListener("statechange", () => {
      if (audio.state === "closed") return;
      const runs = audio.state === "running";
      if (runs && lost) interrupted(true);
      lost = ran && !runs;
      ran = ran || runs;
      if (lost) regain();
    });
    document.addEventListener("visibilitychange", regain);
  }

  async function regain() {
    if (!lost || document.hidden || !switches.sound) return;
    await Promise.race([audio?.resume(), new Promise((done) => setTimeout(done, PATIENCE))]).catch(() => {});
    if (!lost) return;
    interrupted(false);
    for (const press of ["pointerup", "keydown"]) document.addEventListener(press, wake, { once: true });
  }

  /** In a press of a button: browsers allow no sound before one. */
  function wake() {
    if (switches.sound && !audio && "AudioContext" in window) attend((audio = new AudioContext()));
    audio?.resume().catch(() => {}); // without sound there is the screen
  }

  function hush() {
    for (const tone of coming) tone.stop();
    coming = [];
    if ("speechSynthesis" in window) speechSynthesis.cancel();
  }

  /** No signal comes any more. */
  function end() {
    hush();
    lost = false;
    document.removeEventListener("visibilitychange", regain);
    audio?.close().catch(() => {});
  }

  /** @param {Step} step @param {number} spent seconds since it began */
  function step(step, spent) {
    for (const tone of coming) if (spent < step.seconds) tone.stop();
    coming = [];
    if (!switches.sound || !audio) return;
    const now = audio.currentTime - spent;
    for (const [when, hertz, length] of tones(step))
      if (when > spent) coming.push(tone(audio, now + when, hertz, length));
  }

  /** @param {string} words said only where nothing else is being said */
  const add = (words) => void ("speechSynthesis" in window && !speechSynthesis.speaking && say(words));

  /** @param {string} sentence */
  function say(sentence) {
    const voice = switches.speech ? ownVoice() : null;
    if (!voice) return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    speechSynthesis.speak(utterance);
  }

  const buzz = (/** @type {number[]} */ pattern) => void (switches.vibration && navigator.vibrate?.(pattern));

  return { wake, hush, end, step, say, add, buzz };
}

/**
 * @param {AudioContext} audio @param {number} when @param {number} hertz @param {number} length
 * @returns {OscillatorNode}
 */
function tone(audio, when, hertz, length) {
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, when);
  volume.gain.exponentialRampToValueAtTime(0.4, when + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, when + length); // fading, or it clicks
  source.connect(volume).connect(audio.destination);
  source.start(when);
  source.stop(when + length + 0.05);
  return source;
}

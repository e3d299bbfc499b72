// Texts of the stage for a moment of a session.

import { spent } from "../session/clock.js";
import { clockText } from "../session/numbers.js";
import { positionIn } from "../session/position.js";
import { countsReps } from "../session/state.js";
import { SIDE_NAMES, heading, offered, whichSet } from "./sentences.js";

/** @typedef {import("../session/state.js").Running} Running */
/** @typedef {import("../session/sequence.js").Step} Step */

/** Said where a reload would lose the session. */
export const REFUSED = "This browser cannot save your place. Keep this page open.";
/** Said when a call or the lock of the screen has stopped the sound, and the device keeps it. */
export const SILENT = "The sound has stopped. Press any button, and it comes back.";
const MOST_SECONDS = 90; // more are shown as minutes and seconds

/**
 * @param {Running} running
 * @param {Step} step the current one
 * @param {string} trouble what this device does not do, in a sentence; nothing where all is well
 */
export function stageTexts({ workout, clock, away, choices }, step, trouble) {
  const { note, said, name: called } = workout.items[step.item];
  const { count, left, phase, within, named } = positionIn(step, spent(clock) / 1000);
  const counts = countsReps(step) && !step.open;
  const asClock = step.open || step.seconds > MOST_SECONDS;
  return {
    where: `Exercise ${step.item + 1} of ${workout.items.length}`,
    name: step.kind === "rest" ? `Next: ${called}` : called,
    kind: heading(step, workout),
    many: counts ? String(count) : asClock ? clockText(left) : String(left),
    unit: counts ? `of ${step.amount?.high}` : step.open ? "so far" : asClock ? "" : "seconds",
    phase: [step.turns && named && SIDE_NAMES[named], phase && `${phase} · ${within}`].filter(Boolean).join(" · "),
    cue: cue(step, workout),
    next: next(step, workout, [said, note]),
    told: told(),
    pause: clock.paused ? "Carry on" : "Pause",
    forward: { work: "Done", rest: "End rest", offer: "One more" }[/** @type {string} */ (step.kind)] ?? "Next",
    skip: step.kind === "offer" ? "No more: go on" : "Skip exercise",
  };

  function told() {
    if (away) return `Paused: you were away for ${Math.round(away / 60_000)} minutes.`;
    if (clock.paused) return "Paused";
    if (counts && choices.wait && left === 0) return "Press “Done” when you are.";
    return trouble;
  }
}

/** @param {Step} step @param {import("../session/workout.js").Workout} workout */
function cue({ kind, item, set }, { items, warmUp }) {
  if (kind === "warm-up") return warmUp?.steps.join(" ") ?? "";
  if (kind === "ready") return set > 1 ? items[item].cue : items[item].start;
  return kind === "work" || (kind === "rest" && set > 1) ? items[item].cue : "";
}

/** @param {Step} step @param {import("../session/workout.js").Workout} workout @param {(string | null)[]} asked */
function next(step, workout, [said, note]) {
  if (step.kind === "offer") return offered(step, workout);
  if (step.kind === "rest") return `${whichSet(step, workout)} (${said})`;
  if (step.open) return "Press “Done” at the end.";
  return step.kind === "ready" ? [said, note].filter(Boolean).join(". ") : "";
}

// Moving picture of a session: the live body in the place of the drawing, at the pace of the count. Where less movement is
// wanted, or the browser cannot draw it, the drawing stays.

import { canTurn, loadBody, loadMovement } from "../live_body/loading.js";
import { eased, momentAfter } from "../live_body/timing.js";

/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {import("../live_body/poses.js").PoseFile} PoseFile */

const REACH = 1.2; // seconds into a position that is held
const GET_READY = 2.5; // seconds before work in which the body goes to where it begins

/**
 * Moment of the movement at a moment of a step. A repetition goes there and back; lowering goes down, wherever that is in
 * the drawing; each step of a walk goes on to the next position; what is held is held in the last one. In a rest the next
 * exercise is shown.
 * @param {Step} step @param {number} spent seconds since it began
 * @param {{ positions: number, rises: boolean }} movement whether its last position is higher than its first
 * @returns {number}
 */
export function momentIn({ kind, unit, beat = 1, seconds, phases = [], amount }, spent, { positions, rises }) {
  const last = positions - 1;
  if (kind !== "work") {
    const left = seconds - spent;
    const moment = momentAfter(spent, positions);
    return left < GET_READY ? moment * eased(Math.max(left - 0.5, 0) / (GET_READY - 0.5)) : moment;
  }
  if (unit === "seconds") return last * eased(Math.min(spent / REACH, 1));
  const done = Math.min(Math.floor(spent / beat + 1e-6), (amount?.high ?? Infinity) * 2);
  const into = spent - done * beat;
  if (unit !== "reps") {
    const [from, to] = [done % positions, (done + 1) % positions];
    return from + (to - from) * eased(Math.min(into / beat, 1));
  }
  if (!phases.length) {
    const way = Math.min((2 * into) / beat, 2);
    return last * eased(way < 1 ? way : 2 - way);
  }
  return inPhases(phases, into, last, rises);
}

/** @param {import("../session/work_step.js").Phase[]} phases @param {number} into @param {number} last @param {boolean} rises */
function inPhases(phases, into, last, rises) {
  const ends = { Down: rises ? 0 : last, Up: rises ? last : 0, Move: last, Back: 0 };
  const end = (/** @type {string} */ says, /** @type {number} */ before) =>
    ends[/** @type {keyof typeof ends} */ (says)] ?? before;
  let from = phases.reduce((before, { says }) => end(says, before), 0); // where the repetition before has ended
  for (const { says, seconds } of phases) {
    const to = end(says, from);
    if (into < seconds) return from + (to - from) * eased(into / seconds);
    into -= seconds;
    from = to;
  }
  return from;
}

/**
 * The canvas in front of a drawing.
 * @param {HTMLElement} frame that holds the drawing
 */
export function movingPicture(frame) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {import("../live_body/viewer.js").Viewer | null} */
  let view = null;
  /** @type {PoseFile & { rises: boolean } | null} */
  let movement = null;
  /** @type {{ step: Step, spent: number, at: number, runs: boolean, mirrored: boolean } | null} */
  let now = null;
  let shown = "";
  let asked = 0; // for the next frame: one loop runs, however many steps begin

  /** @param {string} id @param {string} name */
  async function load(id, name) {
    shown = id;
    movement = null;
    frame.classList.remove("stage__shows--live");
    try {
      const [viewing, { rises }, asset, file] = await Promise.all([
        import("../live_body/viewer.js"),
        import("../live_body/scene.js"),
        loadBody(),
        loadMovement(id),
      ]);
      if (shown !== id) return; // the next exercise has come
      view ??= viewing.theViewer(asset);
      view.show(file, name, true);
      movement = { ...file, rises: rises(asset, file) };
      if (view.canvas.parentElement !== frame) frame.prepend(view.canvas);
      frame.classList.add("stage__shows--live");
      follow();
    } catch {
      if (shown === id) shown = `${id} could not be drawn`; // once is enough: the drawing stays
    }
  }

  function follow() {
    cancelAnimationFrame(asked);
    if (!now || !view || !movement || !view.canvas.isConnected) return;
    const spent = now.spent + (now.runs ? (performance.now() - now.at) / 1000 : 0);
    view.set({ moment: momentIn(now.step, spent, movement), mirrored: now.mirrored });
    if (now.runs && !calm.matches) asked = requestAnimationFrame(follow);
  }

  /**
   * @param {{ id: string, name: string }} exercise @param {Step} step @param {number} spent seconds since the step began
   * @param {boolean} mirrored @param {boolean} runs whether the clock goes on
   */
  function show({ id, name }, step, spent, mirrored, runs) {
    if (!canTurn() || calm.matches) return void frame.classList.remove("stage__shows--live");
    const began = now?.runs !== runs || now?.step !== step || !movement;
    now = { step, spent, at: performance.now(), runs, mirrored };
    if (shown !== id && shown !== `${id} could not be drawn`) load(id, name);
    else if (began) follow();
  }

  return { show };
}

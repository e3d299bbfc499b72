// Drawing of the exercise that is done, on the side that works, with the sentence of the position that is reached.

import { isOtherSide } from "../plan/dose.js";
import { positionIn } from "../session/position.js";
import { drawingUrl } from "../session/workout.js";
import { make } from "../widgets/dom.js";
import { exerciseRecord } from "../widgets/records.js";
import { movingPicture } from "./moving_picture.js";

/** @typedef {import("../session/sequence.js").Step} Step */
/** @typedef {import("../session/workout.js").Todo} Todo */
/** @typedef {{ works: string, captions: string[], captions_mirrored: string[] }} Drawing */

const OUTWARD = ["Move", "Down", "Still", "Hold"]; // phases on the way to the last position, or in it
const MIRRORED = "stage__picture--other";

/**
 * The side that works: that which the plan names, or whose turn it is; of two sides, the left one begins. Nothing where
 * both work, or somebody walks there and back.
 * @param {Step} step @param {Todo} todo @param {number} [spent] seconds since the step began
 * @returns {"left" | "right" | null}
 */
export function workingSide(step, { dose }, spent = 0) {
  const { named } = positionIn(step, spent);
  if (named || dose.sides !== "each" || step.side === 0) return named;
  return step.side === 1 ? "left" : "right";
}

/**
 * Position that is reached at a moment of a step, from 0: there and back in each repetition, on in each step of a walk,
 * and the last one wherever something is held. Work with a tempo stays at the last one, as lowering comes first there
 * and drawings begin at either end.
 * @param {Step} step @param {number} spent seconds since it began @param {number} positions of the drawing
 * @returns {number}
 */
export function positionAt({ kind, unit, beat = 1, phases = [] }, spent, positions) {
  const last = positions - 1;
  if (kind !== "work") return 0;
  if (unit === "seconds" || phases.some(({ says }) => says === "Down")) return last;
  const count = Math.floor(spent / beat + 1e-6);
  if (unit !== "reps") return count % positions;
  let into = spent - count * beat;
  for (const { says, seconds } of phases) {
    if (into < seconds - 1e-6) return OUTWARD.includes(says) ? last : 0;
    into -= seconds;
  }
  const way = into / (beat / 2); // 0 to 1 there, 1 to 2 back
  return way < 1 ? Math.min(last, 1 + Math.floor(way * last)) : Math.max(0, last - 1 - Math.floor((way - 1) * last));
}

/** @returns {{ view: HTMLElement, show: (todo: Todo, step: Step, spent: number, runs: boolean) => void }} */
export function picture() {
  const image = make("img", { class: "stage__picture", alt: "" });
  const caption = make("p", { class: "stage__caption" });
  const view = make("div", { class: "stage__shows" }, image, caption);
  const moving = movingPicture(view);
  /** @type {Map<string, Drawing>} */
  const drawings = new Map();
  const fetchDrawing = (/** @type {string} */ id) =>
    exerciseRecord(id).then(({ drawing }) => drawings.set(id, drawing), () => {}); // it says it without words

  /**
   * @param {Todo} todo @param {Step} step @param {number} spent seconds since the step began
   * @param {boolean} runs whether the clock goes on
   */
  function show(todo, step, spent, runs) {
    if (image.dataset.id !== todo.id) {
      image.dataset.id = todo.id;
      image.src = drawingUrl(todo.id);
      void fetchDrawing(todo.id);
    }
    const drawing = drawings.get(todo.id);
    const side = workingSide(step, todo, spent);
    const drawn = drawing?.works === "left" ? "left" : "right"; // where both work, the body lies on the right or turns there
    const mirrored = side !== null && isOtherSide(drawn, side);
    image.classList.toggle(MIRRORED, mirrored);
    moving.show(todo, step, spent, mirrored, runs);
    const captions = (mirrored ? drawing?.captions_mirrored : drawing?.captions) ?? [];
    const text = captions[positionAt(step, spent, captions.length)] ?? "";
    if (caption.textContent !== text) caption.textContent = text;
  }

  return { view, show };
}

// Position within a session: where somebody is in a step, which steps are locked, and which sets were done.

/** @typedef {import("./sequence.js").Step} Step */
/**
 * @typedef {object} Position
 * @property {number} count from 1; in an open set, 0
 * @property {number} left seconds, rounded up; in an open set, those that have passed
 * @property {string} phase the part of the repetition
 * @property {number} within the seconds left of that part
 * @property {"left" | "right" | null} named the side that works now, where it is known
 */

const SOON = 1e-6; // what is left by rounding is no time

/**
 * @param {Step} step
 * @param {number} spent seconds since it began
 * @returns {Position}
 */
export function positionIn(step, spent) {
  const named = step.named ?? null;
  const left = step.open ? Math.floor(spent + SOON) : Math.max(0, Math.ceil(step.seconds - spent - SOON));
  if (step.kind !== "work" || !step.beat) return { count: 0, left, phase: "", within: left, named };
  const turn = step.turns ? 2 : 1;
  const done = Math.floor(spent / step.beat + SOON);
  const beats = step.amount ? Math.min(step.amount.high * turn - 1, done) : done;
  const count = step.open ? 0 : Math.floor(beats / turn) + 1;
  const now = step.turns ? (beats % 2 ? "right" : "left") : named;
  let into = Math.max(0, spent - beats * step.beat);
  for (const { says, seconds } of step.phases ?? []) {
    if (into < seconds - SOON) return { count, left, phase: says, within: Math.ceil(seconds - into - SOON), named: now };
    into -= seconds;
  }
  return { count, left, phase: "", within: left, named: now };
}

/** @param {Step} step @param {number[]} taken indexes of the offers that were taken up */
export const isLocked = ({ needs }, taken) => needs !== undefined && !taken.includes(needs);

/**
 * Number of sets of each exercise that were done, from the steps of work that were. A set on two sides needs both.
 * @param {Step[]} steps
 * @param {number[]} done indexes of steps
 * @param {number} items the number of exercises
 * @returns {number[]}
 */
export function setsDone(steps, done, items) {
  /** @type {Set<number>[]} */
  const sets = Array.from({ length: items }, () => new Set());
  const worked = new Set(done);
  steps.forEach((step, index) => {
    if (step.kind !== "work" || step.side === 1 || !worked.has(index)) return;
    const before = steps.findLastIndex((other, at) => at < index && other.kind === "work" && other.side === 1);
    if (step.side === 0 || worked.has(before)) sets[step.item].add(step.set);
  });
  return sets.map((done) => done.size);
}

// Sequence of a plan: its steps in time, warm up, get ready, work, change sides, rest. No page and no clock, only
// the doses.

import { METRE_SECONDS, REP_SECONDS, REST_SECONDS, STEP_SECONDS } from "../plan/constants.js";
import { range, unitOf } from "../plan/dose.js";

/** @typedef {import("../plan/dose.js").Dose} Dose */
/** @typedef {import("../plan/dose.js").Unit} Unit */
/** @typedef {"warm-up" | "ready" | "work" | "change" | "rest"} Kind */
/** @typedef {{ says: string, seconds: number }} Phase a part of one repetition: "Hold", 2 seconds */

/**
 * @typedef {object} Step
 * @property {Kind} kind
 * @property {number} item which exercise, from 0: in a rest, the one that comes next
 * @property {number} set which set of it, from 1
 * @property {0 | 1 | 2} side both sides together, the one side, the other side; or the one way and back
 * @property {number} seconds its duration
 * @property {Unit} [unit] in work: the unit that is counted
 * @property {import("../plan/dose.js").Range} [amount] in work: its amount
 * @property {number} [beat] in work: seconds for one of them
 * @property {Phase[]} [phases] in work: the phases of a repetition, where the plan has them
 */

/** Ours, as the seconds of a repetition are: to lie down or to stand up, and to change legs. */
const READY_SECONDS = 10;
const CHANGE_SECONDS = 5;

/**
 * The steps of a session.
 * @param {{ dose: Dose }[]} items
 * @param {{ pace?: number, warmUp?: number }} [choices] seconds for a repetition whose speed the plan leaves open, and
 *   seconds of warm-up
 * @returns {Step[]}
 */
export function sequence(items, { pace = REP_SECONDS, warmUp = 0 } = {}) {
  /** @type {Step[]} */
  const steps = warmUp ? [{ kind: "warm-up", item: 0, set: 1, side: 0, seconds: warmUp }] : [];
  items.forEach(({ dose }, item) => {
    /** @type {(0 | 1 | 2)[]} */
    const sides = dose.sides === "together" ? [0] : [1, 2];
    steps.push({ kind: "ready", item, set: 1, side: sides[0], seconds: READY_SECONDS });
    for (let set = 1; set <= dose.sets; set++) {
      for (const side of sides) {
        if (side === 2) steps.push({ kind: "change", item, set, side, seconds: CHANGE_SECONDS });
        steps.push({ kind: "work", item, set, side, ...workOf(dose, pace) });
      }
      const next = set < dose.sets ? { item, set: set + 1 } : { item: item + 1, set: 1 };
      const after = items[next.item]?.dose;
      if (after) steps.push({ kind: "rest", ...next, side: after.sides === "together" ? 0 : 1, seconds: restOf(dose) });
    }
  });
  return steps;
}

/**
 * @param {Dose} dose
 * @param {number} pace
 * @returns {{ unit: Unit, amount: import("../plan/dose.js").Range, beat: number, seconds: number, phases?: Phase[] }}
 */
function workOf(dose, pace) {
  const unit = unitOf(dose);
  const amount = range(dose[unit] ?? 1);
  const phases = unit === "reps" ? phasesOf(dose, pace) : [];
  const rep = phases.reduce((sum, phase) => sum + phase.seconds, 0) || pace;
  const beat = { reps: rep, seconds: 1, steps: STEP_SECONDS, metres: METRE_SECONDS }[unit];
  return { unit, amount, beat, seconds: amount.high * beat, ...(phases.length ? { phases } : {}) };
}

/**
 * @param {Dose} dose
 * @param {number} pace
 * @returns {Phase[]} the phases of a repetition; none where the plan has no tempo and no hold
 */
function phasesOf(dose, pace) {
  const hold = dose.hold_seconds ? [{ says: "Hold", seconds: dose.hold_seconds }] : [];
  if (dose.tempo) {
    const [down, still, up] = dose.tempo.split("-").map(Number);
    const spoken = [
      { says: "Down", seconds: down },
      { says: "Still", seconds: still },
      { says: "Up", seconds: up },
    ];
    return [...spoken, ...hold].filter(({ seconds }) => seconds > 0);
  }
  return hold.length ? [{ says: "Move", seconds: pace / 2 }, ...hold, { says: "Back", seconds: pace / 2 }] : [];
}

/** @param {Dose} dose the longer rest where the plan gives two: a button ends it early */
const restOf = (dose) => range(dose.rest_seconds ?? REST_SECONDS).high;

/**
 * Position within a step.
 * @param {Step} step
 * @param {number} spent seconds since it began
 * @returns {{ count: number, left: number, phase: string, within: number }} the count, from 1; the seconds left,
 *   rounded up; the part of the repetition, and the seconds left of that part
 */
export function positionIn(step, spent) {
  const left = Math.max(0, Math.ceil(step.seconds - spent - 1e-6));
  if (step.kind !== "work" || !step.beat || !step.amount) return { count: 0, left, phase: "", within: left };
  const count = Math.min(step.amount.high, Math.floor(spent / step.beat + 1e-6) + 1);
  let into = Math.max(0, spent - (count - 1) * step.beat);
  for (const { says, seconds } of step.phases ?? []) {
    if (into < seconds - 1e-6) return { count, left, phase: says, within: Math.ceil(seconds - into - 1e-6) };
    into -= seconds;
  }
  return { count, left, phase: "", within: left };
}

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

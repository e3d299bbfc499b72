// Sequence of a plan: its steps in time, warm up, get ready, work, change sides, rest. No page and no clock, only
// the doses.
//
// Of sets such as 2-3 the fewest run. Then one more is offered, for as long as the rest takes that would come anyway;
// what follows an offer is locked until it is taken up. A superset runs round by round, and rests after each round.

import { REP_SECONDS, REST_SECONDS } from "../plan/constants.js";
import { range } from "../plan/dose.js";
import { workOf } from "./work_step.js";

/** @typedef {import("../plan/dose.js").Dose} Dose */
/** @typedef {import("../plan/dose.js").Amount} Amount */
/** @typedef {"warm-up" | "ready" | "work" | "change" | "rest" | "offer"} Kind */
/**
 * @typedef {object} Place
 * @property {Kind} kind
 * @property {number} item which exercise, from 0: in a rest, the one that comes next
 * @property {number} set which set of it, from 1
 * @property {0 | 1 | 2} side both sides together, the one side, the other side; or the one way and back
 * @property {"left" | "right" | null} [named] the only side that works, where the plan names one
 * @property {number} seconds its duration
 * @property {number} [needs] index of the offer that must be taken up before it
 */
/** @typedef {Place & Partial<import("./work_step.js").Work>} Step */

/** Ours, as the seconds of a repetition are: to lie down or to stand up, and to change legs. */
const READY_SECONDS = 10;
const CHANGE_SECONDS = 5;

/**
 * The steps of a session.
 * @param {{ dose: Dose, superset?: boolean }[]} items
 * @param {{ pace?: number, warmUp?: number, restBetween?: Amount }} [choices] seconds for a repetition whose speed the plan
 *   leaves open, seconds of warm-up, and of rest from one exercise to the next
 * @returns {Step[]}
 */
export function sequence(items, { pace = REP_SECONDS, warmUp = 0, restBetween = null } = {}) {
  /** @type {Step[]} */
  const steps = warmUp ? [{ kind: "warm-up", item: 0, set: 1, side: 0, seconds: warmUp }] : [];
  for (const members of rounds(items)) {
    const doses = members.map((item) => items[item].dose);
    const [first, last] = [members[0], members[members.length - 1]];
    const sets = most(doses.map((dose) => range(dose.sets)));
    const rest = restOf(items[last].dose);
    const next = last + 1 < items.length ? last + 1 : null;
    const between = next === null || restBetween === null ? rest : range(restBetween).high;
    /** @type {{ needs?: number }} */
    let lock = {};
    for (let set = 1; set <= sets.high; set++) {
      if (set > sets.low) {
        const seconds = Math.max(between, READY_SECONDS);
        steps.push({ kind: "offer", item: first, set, ...sideOf(doses[0]), seconds, ...lock });
        lock = { needs: steps.length - 1 };
      }
      for (const item of members) {
        const { dose } = items[item];
        if (set > range(dose.sets).high) continue;
        const ready = set === 1 ? READY_SECONDS : CHANGE_SECONDS;
        if (set === 1 || members.length > 1)
          steps.push({ kind: "ready", item, set, ...sideOf(dose), seconds: ready, ...lock });
        steps.push(...setOf(dose, pace).map((step) => ({ ...step, item, set, ...lock })));
      }
      if (set < sets.low && rest)
        steps.push({ kind: "rest", item: first, set: set + 1, ...sideOf(doses[0]), seconds: rest });
    }
    if (next !== null && between)
      steps.push({ kind: "rest", item: next, set: 1, ...sideOf(items[next].dose), seconds: between, ...lock });
  }
  return steps;
}

/** @param {{ superset?: boolean }[]} items @returns {number[][]} indexes of those that are done in turn, round by round */
function rounds(items) {
  /** @type {number[][]} */
  const groups = [];
  items.forEach((_, index) => {
    if (index > 0 && items[index - 1].superset) groups[groups.length - 1].push(index);
    else groups.push([index]);
  });
  return groups;
}

/** @param {import("../plan/dose.js").Range[]} sets */
const most = (sets) => ({
  low: Math.max(...sets.map(({ low }) => low)),
  high: Math.max(...sets.map(({ high }) => high)),
});

/**
 * @param {Dose} dose
 * @param {number} pace
 * @returns {Omit<Step, "item" | "set">[]} work, and the change of sides within it
 */
function setOf(dose, pace) {
  const { side, ...named } = sideOf(dose);
  /** @type {Omit<Step, "item" | "set">} */
  const work = { kind: "work", side, ...named, ...workOf(dose, pace) };
  if (side === 0) return [work];
  const seconds = Math.max(CHANGE_SECONDS, range(dose.rest_between_sides_seconds ?? 0).high);
  return [work, { kind: "change", side: 2, seconds }, { ...work, side: 2 }];
}

/** @param {Dose} dose @returns {Pick<Step, "side" | "named">} the side that begins */
function sideOf({ sides }) {
  if (sides === "left" || sides === "right") return { side: 0, named: sides };
  return { side: sides === "each" || sides === "each-direction" ? 1 : 0 };
}

/** @param {Dose} dose the longer rest where the plan gives two: a button ends it early */
const restOf = (dose) => range(dose.rest_seconds ?? REST_SECONDS).high;

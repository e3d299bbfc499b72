// Week of a plan whose doses change: the doses of a week, and a guess from the log at which week it is.

import { MOST_WEEKS } from "../plan/constants.js";
import { doseInWords } from "../plan/dose.js";
import { dayOf, daysBetween } from "./days.js";

/** @typedef {import("../plan/dose.js").Dose} Dose */
/** @typedef {import("./workout.js").Workout} Workout */

const BREAK = 21; // days without a session after which a plan begins again

/**
 * Doses of a week, in place.
 * @param {Workout} workout
 * @param {number} week from 1
 */
export function setWeek(workout, week) {
  workout.week = week;
  for (const todo of workout.items) {
    const dose = todo.later?.findLast(({ fromWeek }) => fromWeek <= week)?.dose ?? todo.first ?? todo.dose;
    Object.assign(todo, { dose, said: doseInWords(dose) });
  }
}

/** @param {Workout} workout @returns {boolean} */
export const changesByWeek = ({ items }) => items.some(({ later }) => later?.length);

/** @param {Workout} workout @returns {number} the last week to choose from */
export const lastWeek = ({ items, weeks }) =>
  Math.min(MOST_WEEKS, Math.max(weeks ?? 1, ...items.flatMap(({ later = [] }) => later.map(({ fromWeek }) => fromWeek))));

/**
 * The week that somebody is in, by the sessions of the same plan in the log since its last long break.
 * @param {Workout} workout
 * @param {{ began: string, address: string }[]} sessions
 * @param {string} today `2026-11-23`
 * @returns {number} 1 where there is none
 */
export function guessedWeek(workout, sessions, today) {
  const days = sessions.filter(({ address }) => address === workout.address).map(({ began }) => dayOf(began));
  let first = today;
  for (const day of days.sort().reverse()) {
    if (daysBetween(day, first) > BREAK) break;
    first = day;
  }
  return Math.min(lastWeek(workout), Math.max(1, Math.floor(daysBetween(first, today) / 7) + 1));
}

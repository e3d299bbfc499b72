// Questions about a session, and when each is due: in the session, an hour later, the next morning.

import { MOMENTS } from "./record.js";

/** @typedef {import("./record.js").Session} Session */
/** @typedef {import("./record.js").Pain} Pain */

const HOUR = 3_600_000;
const MORNING = 5; // o'clock
const NIGHT = 4; // hours after which it is another day, for somebody who trains late

/**
 * @param {string} ended
 * @param {keyof Pain} moment
 * @returns {[number, number]} from when until when a question is asked: later nobody remembers
 */
export function askingPeriod(ended, moment) {
  const end = Date.parse(ended);
  if (moment === "during") return [end, end + 24 * HOUR];
  if (moment === "hour") return [end + HOUR, end + 24 * HOUR];
  const next = new Date(end + NIGHT * HOUR);
  if (next.getHours() >= MORNING) next.setDate(next.getDate() + 1);
  next.setHours(MORNING, 0, 0, 0);
  return [next.getTime(), next.getTime() + 3 * 24 * HOUR];
}

/**
 * @param {Session} session
 * @param {number} now
 * @returns {(keyof Pain)[]} the questions to be asked now
 */
export function questionsDue(session, now) {
  return MOMENTS.filter((moment) => {
    if (session.pain[moment] !== null) return false; // before any reckoning: there may be thousands
    const [from, until] = askingPeriod(session.ended, moment);
    return now >= from && now < until;
  });
}

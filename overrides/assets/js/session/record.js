// Record of one session as it is kept. It names the version of its shape: older ones are brought up to date when
// they are read, newer and broken ones are left as they are and reported.

import { isCount, isId, isMoment, isRating, isText } from "./shape.js";

/** @typedef {import("./shape.js").Rating} Rating */
/** @typedef {{ during: Rating, hour: Rating, morning: Rating }} Pain in the session, an hour later, the next morning */
/**
 * @typedef {object} Done one exercise
 * @property {string} id
 * @property {string} name
 * @property {number} sets planned, the fewest
 * @property {number} [mostSets] the most, where the plan leaves it open
 * @property {number} done
 */

/**
 * @typedef {object} Session
 * @property {2} version
 * @property {string} id
 * @property {string} began with its distance from Greenwich, so that a morning stays a morning: 2026-11-23T18:02:11+01:00
 * @property {string} ended
 * @property {string} title
 * @property {string | null} routine
 * @property {string} address the part of its address after `play/`, to do it again
 * @property {boolean} complete whether it was gone through to its end
 * @property {Done[]} exercises
 * @property {Pain} pain
 * @property {boolean} stopSign whether one of the signs to stop was there
 */

/** @typedef {{ session: Session, fault: null } | { session: null, fault: "newer" | "broken" }} Reading */

export const VERSION = 2;
/** @type {(keyof Pain)[]} */
export const MOMENTS = ["during", "hour", "morning"];

/** @type {Record<number, (older: any) => any>} from each older version to the next one */
const UPDATES = {
  // Version 1 is flat, as a row of a spreadsheet is.
  1: ({ pain_during, pain_hour, pain_morning, stop_sign, exercises, ...rest }) => ({
    ...rest,
    version: 2,
    exercises: String(exercises).split(" | ").filter(Boolean).map(exercise),
    pain: { during: pain_during ?? null, hour: pain_hour ?? null, morning: pain_morning ?? null },
    stopSign: stop_sign ?? false,
  }),
};

/** @param {string} text "Glute bridge (glute-bridge) 3/3", or "… 2/2-3" @returns {Done} */
function exercise(text) {
  const [, name, id, done, sets, most] = /^(.+) \(([a-z0-9-]+)\) (\d+)\/(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return { id, name, sets: Number(sets), ...(most ? { mostSets: Number(most) } : {}), done: Number(done) };
}

/** @param {Session} session @returns {string} the same for a cell of a spreadsheet */
export const exercisesAsText = ({ exercises }) =>
  exercises
    .map(({ id, name, sets, mostSets, done }) => `${name} (${id}) ${done}/${sets}${mostSets === undefined ? "" : `-${mostSets}`}`)
    .join(" | ");

/**
 * @param {unknown} raw as it was kept, or as it stood in a file
 * @returns {Reading}
 */
export function readRecord(raw) {
  let record = /** @type {any} */ (raw);
  if (Number.isInteger(record?.version) && record.version > VERSION) return { session: null, fault: "newer" };
  try {
    while (Number.isInteger(record?.version) && record.version in UPDATES) record = UPDATES[record.version](record);
    if (isSession(record)) return { session: ownFields(record), fault: null };
  } catch {
    // nothing that we ever wrote
  }
  return { session: null, fault: "broken" };
}

/** @param {any} record @returns {record is Session} */
const isSession = (record) =>
  record?.version === VERSION &&
  isText(record.id, 60) &&
  isMoment(record.began) &&
  isMoment(record.ended) &&
  isText(record.title, 120) &&
  (record.routine === null || isId(record.routine)) &&
  typeof record.address === "string" &&
  /^([?]routine=[a-z0-9-]{1,60}|#v.{0,4000}|)$/s.test(record.address) &&
  typeof record.complete === "boolean" &&
  typeof record.stopSign === "boolean" &&
  Array.isArray(record.exercises) &&
  record.exercises.length <= 100 &&
  record.exercises.every(
    (/** @type {any} */ each) =>
      isId(each?.id) &&
      isText(each.name, 120) &&
      /^[^|\n\r\p{Zl}\p{Zp}]+$/u.test(each.name) && // else no table could give it back
      isCount(each.sets, 99) &&
      (each.mostSets === undefined || isCount(each.mostSets, 99)) &&
      isCount(each.done, 99),
  ) &&
  MOMENTS.every((moment) => isRating(record.pain?.[moment]));

/** @param {Session} session @returns {Session} nothing but what belongs to it */
const ownFields = ({ version, id, began, ended, title, routine, address, complete, exercises, pain, stopSign }) => ({
  version,
  id,
  began,
  ended,
  title,
  routine,
  address,
  complete,
  exercises: exercises.map(({ id, name, sets, mostSets, done }) => ({
    ...{ id, name, sets },
    ...(mostSets === undefined ? {} : { mostSets }),
    done,
  })),
  pain: { during: pain.during, hour: pain.hour, morning: pain.morning },
  stopSign,
});

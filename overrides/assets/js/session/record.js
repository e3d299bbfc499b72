// What is kept of one session. A record says which version of this shape it has: older ones are brought up to date when
// they are read, newer and broken ones are left as they are, and said to be so.

/** @typedef {number | "unknown" | null} Rating 0 to 10; not known; not asked yet */
/** @typedef {{ during: Rating, hour: Rating, morning: Rating }} Pain in the session, an hour later, the next morning */
/** @typedef {{ id: string, name: string, sets: number, done: number }} Done one exercise: sets planned, and sets done */

/**
 * @typedef {object} Session
 * @property {2} version
 * @property {string} id
 * @property {string} began with its distance from Greenwich, so that a morning stays a morning: 2026-11-23T18:02:11+01:00
 * @property {string} ended
 * @property {string} title
 * @property {string | null} routine
 * @property {string} address what follows `play/`, to do it again
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

/** @param {string} text "Glute bridge (glute-bridge) 3/3" */
function exercise(text) {
  const [, name, id, done, sets] = /^(.+) \(([a-z0-9-]+)\) (\d+)\/(\d+)$/.exec(text) ?? [];
  return { id, name, sets: Number(sets), done: Number(done) };
}

/** @param {Session} session @returns {string} the same for a cell of a spreadsheet */
export const exercisesAsText = ({ exercises }) =>
  exercises.map(({ id, name, sets, done }) => `${name} (${id}) ${done}/${sets}`).join(" | ");

/**
 * @param {unknown} raw as it was kept, or as it stood in a file
 * @returns {Reading}
 */
export function readRecord(raw) {
  let found = /** @type {any} */ (raw);
  if (Number.isInteger(found?.version) && found.version > VERSION) return { session: null, fault: "newer" };
  try {
    while (Number.isInteger(found?.version) && found.version in UPDATES) found = UPDATES[found.version](found);
    if (isSession(found)) return { session: ownFields(found), fault: null };
  } catch {
    // nothing that we ever wrote
  }
  return { session: null, fault: "broken" };
}

/** @param {any} value @param {number} most */
const isText = (value, most) => typeof value === "string" && value.length > 0 && value.length <= most;
/** @param {any} value */
const isMoment = (value) =>
  isText(value, 30) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));
/** @param {any} value @param {number} most */
const isCount = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;
/** @param {any} value @returns {value is Rating} */
export const isRating = (value) => value === null || value === "unknown" || isCount(value, 10);

/** @param {any} found @returns {found is Session} */
const isSession = (found) =>
  found?.version === VERSION &&
  isText(found.id, 60) &&
  isMoment(found.began) &&
  isMoment(found.ended) &&
  isText(found.title, 120) &&
  (found.routine === null || (isText(found.routine, 60) && /^[a-z0-9-]+$/.test(found.routine))) &&
  typeof found.address === "string" &&
  /^([?]routine=[a-z0-9-]{1,60}|#v.{0,4000}|)$/s.test(found.address) &&
  typeof found.complete === "boolean" &&
  typeof found.stopSign === "boolean" &&
  Array.isArray(found.exercises) &&
  found.exercises.length <= 100 &&
  found.exercises.every(
    (/** @type {any} */ each) =>
      isText(each?.id, 60) && isText(each.name, 120) && isCount(each.sets, 99) && isCount(each.done, 99),
  ) &&
  MOMENTS.every((moment) => isRating(found.pain?.[moment]));

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
  exercises: exercises.map(({ id, name, sets, done }) => ({ id, name, sets, done })),
  pain: { during: pain.during, hour: pain.hour, morning: pain.morning },
  stopSign,
});

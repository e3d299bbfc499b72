// Days and moments as a person lives them: in the time of the place where the session was done.

const HOUR = 3_600_000;

/** @param {number} value */
const two = (value) => String(Math.floor(Math.abs(value))).padStart(2, "0");

/** @param {number} now milliseconds @returns {string} `2026-11-23T18:02:11+01:00`, in the time of this device */
export function stamp(now) {
  const at = new Date(now);
  const ahead = -at.getTimezoneOffset();
  const local = new Date(now + ahead * 60_000).toISOString().slice(0, 19);
  return `${local}${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** @param {string} moment @returns {string} its day as it was there: `2026-11-23` */
export const dayOf = (moment) => moment.slice(0, 10);

/** @param {string} from @param {string} to days such as `2026-11-23` @returns {number} days between them */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR));

/** @param {string} day @param {number} count @returns {string} */
export const daysLater = (day, count) => new Date(Date.parse(day) + count * 24 * HOUR).toISOString().slice(0, 10);

/** @param {string} day @returns {string} `Monday 23 November` */
export const weekdayText = (day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });

/** @param {string} day @returns {string} `23 Nov` */
export const shortDay = (day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

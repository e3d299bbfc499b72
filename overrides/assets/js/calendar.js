// A plan as sessions in a calendar: iCalendar (RFC 5545), of one weekly rule that ends. The twin of handover/ical.py;
// both pass the cases in tests/files/calendar/. Times are without a zone, and there is nobody's name in it.
import { address, line } from "./plain_text.js";

/** @typedef {{ days?: string[] | null, weeks?: number | null }} Plan what it uses of a plan */
/** @typedef {{ days?: string[], time?: string, weeks?: number, start?: string }} When `18:00`, and `2026-11-30` */

/**
 * @typedef {object} Said what each session says; `record` in record_text.js gives it
 * @property {string} title
 * @property {string} description
 * @property {string} address
 * @property {number} minutes how long a session takes
 * @property {string} made the day on which this is written down: `2026-11-23`
 */

export const DAYS = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const MOST_WEEKS = 52;
const MOST_MINUTES = 1440;
const ALARM_MINUTES = 15; // how long before a session its alarm sounds
const A_DAY = 86_400_000;

/**
 * The file. The same plan at other times has the same name, so that a calendar may put it in the place of the old.
 * What `when` leaves out is taken from the plan; without that, it is three days a week at six, from the next Monday on.
 * @param {Plan} plan
 * @param {When} when
 * @param {Said} words
 * @throws {RangeError} with a sentence, when there is no such day or time, or too many weeks or minutes
 */
export function ics(plan, when, words) {
  return lines({ ...usual(plan, words.made), ...when }, words).map((text) => `${folded(text)}\r\n`).join("");
}

/**
 * @param {Plan} plan
 * @param {string} made
 * @returns {Required<When>}
 */
export function usual(plan, made) {
  const today = moment("made", made);
  const start = new Date(+today + (7 - weekday(today)) * A_DAY).toISOString().slice(0, 10);
  return { days: plan.days ?? ["mo", "we", "fr"], time: "18:00", weeks: plan.weeks ?? 6, start };
}

/**
 * Days for so many sessions a week, with rest between them where the week allows it.
 * @param {number} sessions
 */
export function spread(sessions) {
  const spreads = ["mo", "mo th", "mo we fr", "mo tu th fr", "mo tu we fr sa", "mo tu we th fr sa", DAYS.join(" ")];
  return spreads[Math.min(sessions, 7) - 1].split(" ");
}

/**
 * @param {Required<When>} when
 * @param {Said} words
 */
function lines({ days, time, weeks, start }, { title, description, address: url, minutes, made }) {
  if (days.some((day) => !DAYS.includes(day))) throw new RangeError(`days: must be among ${DAYS.join(", ")}`);
  if (!days.length) throw new RangeError("days: must name at least one day");
  within("weeks", weeks, MOST_WEEKS);
  within("minutes", minutes, MOST_MINUTES);
  const chosen = DAYS.filter((day) => days.includes(day));
  let first = moment("start", start, time);
  while (!chosen.includes(DAYS[weekday(first)])) first = new Date(+first + A_DAY);
  const last = new Date(+first + minutes * 60_000);
  const rule = `FREQ=WEEKLY;COUNT=${weeks * chosen.length};BYDAY=${chosen.join(",").toUpperCase()}`;
  return [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hip to Knee//Routine in a calendar//EN"],
    ...["CALSCALE:GREGORIAN", "BEGIN:VEVENT", `UID:${name(address(url))}@hip-to-knee`],
    ...[`DTSTAMP:${stamp(moment("made", made))}Z`, `DTSTART:${stamp(first)}`, `DTEND:${stamp(last)}`],
    ...[`RRULE:${rule}`, `SUMMARY:${text(line(title))}`, `DESCRIPTION:${text(description)}`],
    ...(url ? [`URL:${address(url)}`] : []),
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:-PT${ALARM_MINUTES}M`, `DESCRIPTION:${text(line(title))}`],
    ...["END:VALARM", "END:VEVENT", "END:VCALENDAR"],
  ];
}

/** @param {string} what @param {number} value @param {number} most */
function within(what, value, most) {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new RangeError(`${what}: must be a whole number from 1 to ${most}`);
}

/** @param {string} what @param {string} day @param {string} [time] */
function moment(what, day, time = "00:00") {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError("time: must be a time such as 18:00");
  const found = new Date(`${day}T${time}:00Z`); // as if everybody lived in one zone: no clock is put forward there
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(+found) || !found.toISOString().startsWith(day))
    throw new RangeError(`${what}: must be a day such as 2026-11-23`);
  return found;
}

/** @param {Date} at */
const weekday = (at) => (at.getUTCDay() + 6) % 7;

/** @param {Date} at */
const stamp = (at) => at.toISOString().slice(0, 19).replace(/[-:]/g, "");

/**
 * A value of the kind TEXT: its lines are parted by `\n`, and nothing in it begins another line of the file.
 * @param {string} words
 */
function text(words) {
  const shown = words.split(/\r\n|[\n\r\x85\u2028\u2029]/).map(line).join("\n").replace(/^\n+|\n+$/g, "");
  return shown.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/**
 * Pieces of at most 75 octets, cut between characters; each but the first begins with a space.
 * @param {string} content
 */
function folded(content) {
  const encoder = new TextEncoder();
  let [pieces, size] = ["", 0];
  for (const character of content) {
    const octets = encoder.encode(character).length;
    if (size + octets > 75) [pieces, size] = [`${pieces}\r\n `, 1];
    [pieces, size] = [pieces + character, size + octets];
  }
  return pieces;
}

/**
 * A name of 16 digits for these words, always the same: FNV-1a.
 * @param {string} words
 */
function name(words) {
  let found = 0xcbf29ce484222325n;
  for (const octet of new TextEncoder().encode(words))
    found = BigInt.asUintN(64, (found ^ BigInt(octet)) * 0x100000001b3n);
  return found.toString(16).padStart(16, "0");
}

// Calendar file of a plan's sessions: iCalendar (RFC 5545), of one rule that ends, weekly or of every other day. The twin of
// files/formats/ical.py; both pass the cases in tests/files/calendar/. Times have the zone that is given, or none. There is
// nobody's name in it.

import {
  ALARM_MINUTES,
  DAYS,
  EVENING,
  EVERY_OTHER_DAY,
  LINE_ENDS,
  MOST_MINUTES,
  MOST_WEEKS,
  SITE,
  SPREADS,
} from "./constants.js";
import { oneLine, safeAddress } from "./plain_text.js";
import { SLUG } from "./slug.js";
import { zoneLines } from "./time_zone.js";

/** @typedef {string[] | string} Days some of DAYS, or every other day */
/**
 * @typedef {{ days?: Days | null, weeks?: number | null, perWeek?: { low: number, high: number } | null }} Plan what it
 *   uses of a plan
 */
/**
 * @typedef {{ days?: Days, time?: string, weeks?: number, start?: string, zone?: string }} SessionTimes `18:00`,
 *   `2026-11-30`, `Europe/Berlin`; without a zone, a time is that of wherever the calendar is
 */

/** @typedef {Required<Omit<SessionTimes, "zone">>} Times */

/**
 * @typedef {object} CalendarEntry the content of each session; `planRecord` in record_text.js makes it
 * @property {string} title
 * @property {string} description
 * @property {string} address
 * @property {number} minutes the duration of a session
 * @property {string} made the day on which this is written down: `2026-11-23`
 * @property {number} [at] the moment, in milliseconds since 1970; without it, that day begins
 */

const USUAL_SESSIONS = 3; // a week, where a plan names no days
const USUAL_WEEKS = 6;
const A_MINUTE = 60_000;
const A_DAY = 24 * 60 * A_MINUTE;
const FIRST_DAY = Date.UTC(2020);
const LINE_END = new RegExp(`\r\n|[${LINE_ENDS}]`, "u");

/**
 * The file. The same plan at other times has the same name, so that a calendar puts it in the place of the old; by
 * SEQUENCE, minutes since the first day of 2020, it knows which one is newer (RFC 5546, 2.1.5).
 * What `when` leaves out is taken from the plan; without that, it is three days a week at six, from the next Monday on.
 * @param {Plan} plan
 * @param {SessionTimes} when
 * @param {CalendarEntry} entry
 * @throws {RangeError} with a sentence, when there is no such day or time, or too many weeks or minutes
 */
export function ics(plan, when, entry) {
  return lines({ ...defaultTimes(plan, entry.made), ...when }, entry, when.zone).map((text) => `${folded(text)}\r\n`).join("");
}

/**
 * @param {Plan} plan
 * @param {string} made
 * @returns {Times}
 */
export function defaultTimes(plan, made) {
  const today = moment("made", made);
  const start = new Date(+today + (7 - weekday(today)) * A_DAY).toISOString().slice(0, 10);
  return { days: plan.days ?? spread(plan.perWeek?.low ?? USUAL_SESSIONS), time: EVENING, weeks: plan.weeks ?? USUAL_WEEKS, start };
}

/**
 * Days for so many sessions a week, with rest between them where the week allows it.
 * @param {number} sessions
 */
export const spread = (sessions) => SPREADS[Math.min(sessions, SPREADS.length) - 1].split(" ");

/**
 * @param {Times} when
 * @param {CalendarEntry} words
 * @param {string} [zone]
 */
function lines({ days, time, weeks, start }, { title, description, address: url, minutes, made, at }, zone) {
  const chosen = Array.isArray(days) ? DAYS.filter((day) => days.includes(day)) : DAYS;
  if (Array.isArray(days) && days.some((day) => !DAYS.includes(day)))
    throw new RangeError(`days: must be among ${DAYS.join(", ")}`);
  if (!chosen.length) throw new RangeError("days: must name at least one day");
  within("weeks", weeks, MOST_WEEKS);
  within("minutes", minutes, MOST_MINUTES);
  let first = moment("start", start, time);
  while (!chosen.includes(DAYS[weekday(first)])) first = new Date(+first + A_DAY);
  const last = new Date(+first + minutes * A_MINUTE);
  const written = new Date(at ?? moment("made", made));
  const where = zone ? `;TZID=${zone}` : "";
  const rule =
    days === EVERY_OTHER_DAY
      ? `FREQ=DAILY;INTERVAL=2;COUNT=${Math.ceil((weeks * DAYS.length) / 2)}`
      : `FREQ=WEEKLY;COUNT=${weeks * chosen.length};BYDAY=${chosen.join(",").toUpperCase()}`;
  return [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${SITE}//Routine in a calendar//EN`],
    "CALSCALE:GREGORIAN",
    ...(zone ? zoneLines(zone, first, new Date(+last + weeks * DAYS.length * A_DAY)) : []),
    ...["BEGIN:VEVENT", `UID:${name(safeAddress(url))}@${SLUG}`],
    ...[`DTSTAMP:${stamp(written)}Z`, `LAST-MODIFIED:${stamp(written)}Z`],
    `SEQUENCE:${Math.floor((+written - FIRST_DAY) / A_MINUTE)}`,
    ...[`DTSTART${where}:${stamp(first)}`, `DTEND${where}:${stamp(last)}`],
    ...[`RRULE:${rule}`, `SUMMARY:${text(oneLine(title))}`, `DESCRIPTION:${text(description)}`],
    ...(url ? [`URL:${safeAddress(url)}`] : []),
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:-PT${ALARM_MINUTES}M`, `DESCRIPTION:${text(oneLine(title))}`],
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
  const midnight = new Date(`${day}T${time}:00Z`); // as if everybody lived in one zone: no clock is put forward there
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(+midnight) || !midnight.toISOString().startsWith(day))
    throw new RangeError(`${what}: must be a day such as 2026-11-23`);
  return midnight;
}

/** @param {Date} at */
const weekday = (at) => (at.getUTCDay() + 6) % 7;

/** @param {Date} at */
const stamp = (at) => at.toISOString().slice(0, 19).replace(/[-:]/g, "");

/**
 * A value of the kind TEXT: its lines are parted by `\n`, and nothing in it begins another line of the file.
 * @param {string} value
 */
function text(value) {
  const shown = value.split(LINE_END).map(oneLine).join("\n").replace(/^\n+|\n+$/g, "");
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
 * @param {string} address
 */
function name(address) {
  let digest = 0xcbf29ce484222325n;
  for (const octet of new TextEncoder().encode(address))
    digest = BigInt.asUintN(64, (digest ^ BigInt(octet)) * 0x100000001b3n);
  return digest.toString(16).padStart(16, "0");
}

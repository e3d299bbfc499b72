// Time zone of the sessions in a calendar: VTIMEZONE (RFC 5545, 3.6.5), by the rule of the zone where one holds in all years
// of the sessions, else change by change. No DOM.

const A_MINUTE = 60_000;
const A_DAY = 24 * 60 * A_MINUTE;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** @typedef {{ at: Date, before: number, after: number }} Change `at`: on the clocks before it; offsets in milliseconds */

/**
 * @param {string} zone of the tz database: `Europe/Berlin`
 * @param {Date} first day of a session, as if in UTC
 * @param {Date} last
 * @returns {string[]} content lines, not yet folded
 */
export function zoneLines(zone, first, last) {
  const offset = offsets(zone);
  const [start, end] = [Date.UTC(first.getUTCFullYear() - 1), Date.UTC(last.getUTCFullYear() + 1)];
  const years = byYear(changes(offset, start, end));
  const rules = years.length === (last.getUTCFullYear() - first.getUTCFullYear() + 2) && sameRules(years);
  const parts = rules
    ? years[0].map((change, index) => part(change, rules[index]))
    : [part({ at: new Date(0), before: offset(start), after: offset(start) }), ...years.flat().map((change) => part(change))];
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"];
}

/** @param {string} zone @returns {(at: number) => number} how far its clocks are ahead of UTC, in milliseconds */
function offsets(zone) {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
  });
  return (at) => {
    const of = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(of.year, of.month - 1, of.day, of.hour, of.minute) - Math.floor(at / A_MINUTE) * A_MINUTE;
  };
}

/** @param {(at: number) => number} offset @param {number} start @param {number} end */
function* changes(offset, start, end) {
  for (let day = start; day < end; day += A_DAY) {
    const [before, after] = [offset(day), offset(day + A_DAY)];
    if (before === after) continue;
    let [early, late] = [day, day + A_DAY];
    while (late - early > A_MINUTE) {
      const middle = early + Math.floor((late - early) / 2 / A_MINUTE) * A_MINUTE;
      if (offset(middle) === before) early = middle;
      else late = middle;
    }
    yield { at: new Date(late + before), before, after };
  }
}

/** @param {Iterable<Change>} all @returns {Change[][]} those of each year that has some */
function byYear(all) {
  /** @type {Map<number, Change[]>} */
  const years = new Map();
  for (const change of all) {
    const year = change.at.getUTCFullYear();
    years.set(year, [...(years.get(year) ?? []), change]);
  }
  return [...years.values()];
}

/** @param {Change[][]} years @returns {string[] | null} the rule of each change of a year, where all years have the same */
function sameRules(years) {
  const rules = years[0].map((_, index) =>
    years.map((changes) => (changes[index] ? rulesOf(changes[index]) : [])).reduce((some, others) => some.filter((rule) => others.includes(rule))),
  );
  const alike = years.every((changes) => changes.length === years[0].length);
  return alike && rules.every(([rule]) => rule) ? rules.map(([rule]) => rule.split(" ")[0]) : null;
}

/** @param {Change} change @returns {string[]} rules that it may follow, each with the time and the offsets that go with it */
function rulesOf({ at, before, after }) {
  const [month, day] = [at.getUTCMonth(), at.getUTCDate()];
  const isLast = day + 7 > new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const alike = `${at.toISOString().slice(11, 16)} ${before} ${after}`;
  return [...(isLast ? [-1] : []), Math.ceil(day / 7)].map(
    (nth) => `FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${nth}${WEEKDAYS[at.getUTCDay()]} ${alike}`,
  );
}

/** @param {Change} change @param {string} [rule] by which it comes again */
function part({ at, before, after }, rule) {
  const name = after > before ? "DAYLIGHT" : "STANDARD";
  const starts = at.toISOString().slice(0, 19).replace(/[-:]/g, "");
  return [
    ...[`BEGIN:${name}`, `DTSTART:${starts}`, `TZOFFSETFROM:${ahead(before)}`, `TZOFFSETTO:${ahead(after)}`],
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${name}`,
  ];
}

/** @param {number} offset @returns {string} `+0100` */
function ahead(offset) {
  const minutes = Math.abs(offset) / A_MINUTE;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${hour}${minute}`;
}

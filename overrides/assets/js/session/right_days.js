// Days that a session or a check can have had. A device whose clock was wrong writes others, such as 1970 or 2099.

import { dayOf, daysLater, stamp } from "./days.js";

const FIRST = "2026-01-01"; // nothing was kept before there was a log

/**
 * @template {{ day: string }} Line
 * @param {Line[]} lines
 * @param {string} [today]
 * @returns {Line[]} those whose day can be right; all of them where none can, as then it is today that is wrong
 */
export function rightDays(lines, today = dayOf(stamp(Date.now()))) {
  const last = today < FIRST ? "9999-12-31" : daysLater(today, 1); // somewhere it is tomorrow already
  const right = lines.filter(({ day }) => day >= FIRST && day <= last);
  return right.length ? right : lines;
}

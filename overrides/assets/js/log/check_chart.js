// Chart of the times up from a chair in each function check. The table beside it holds the same numbers. There is no
// norm in it: it shows somebody beside their own earlier checks.

import { dayOf, daysBetween, shortDay } from "../session/days.js";
import { betterTry } from "../session/function_check.js";
import { plural } from "../session/numbers.js";
import { rightDays } from "../session/right_days.js";
import { draw, make } from "../widgets/dom.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */

const HIGH = 190;
const TOP = 26;
const BOTTOM = 40;
const SIDE = 30;
const STEP = 5;

/**
 * @param {FunctionCheck[]} checks the earliest first
 * @param {number} wide in pixels: words keep their size
 * @returns {HTMLElement | null} nothing below two counts, which are no line
 */
export function checkChart(checks, wide) {
  const every = checks.flatMap((check) => {
    const count = betterTry(check);
    return count === null ? [] : [{ day: dayOf(check.on), count, hands: check.hands }];
  });
  const counted = rightDays(every);
  if (counted.length < 2) return null;
  const counts = counted.map(({ count }) => count);
  const low = Math.max(0, Math.floor((Math.min(...counts) - 1) / STEP) * STEP);
  const high = Math.ceil((Math.max(...counts) + 1) / STEP) * STEP;
  const [first, last] = [counted[0].day, counted[counted.length - 1].day];
  const days = Math.max(1, daysBetween(first, last));
  const across = (/** @type {string} */ day) => SIDE + 20 + (daysBetween(first, day) / days) * (wide - 2 * SIDE - 30);
  const height = (/** @type {number} */ count) => TOP + ((high - count) / (high - low)) * (HIGH - TOP - BOTTOM);
  const label =
    `Times up from a chair in 30 seconds, in ${plural(counted.length, "check")}, ${shortDay(first)} to ` +
    `${shortDay(last)}. The table has every number.`;
  const lines = Array.from({ length: (high - low) / STEP + 1 }, (_, index) => low + index * STEP);
  const ways = [false, true].map((hands) => {
    const points = counted.filter((each) => each.hands === hands).map(({ day, count }) => `${across(day)},${height(count)}`);
    return draw("polyline", { class: `stands__way${hands ? " stands__way--hands" : ""}`, points: points.join(" ") });
  });
  const picture = draw(
    "svg",
    { class: "stands", viewBox: `0 0 ${wide} ${HIGH}`, role: "img", "aria-label": label },
    ...lines.flatMap((count) => [
      draw("path", { class: "stands__line", d: `M${SIDE} ${height(count)}H${wide - 10}` }),
      draw("text", { class: "stands__number", x: SIDE - 8, y: height(count) + 4 }, String(count)),
    ]),
    ...ways,
    ...counted.flatMap(({ day, count, hands }) => [
      draw("circle", { class: `stands__mark${hands ? " stands__mark--hands" : ""}`, cx: across(day), cy: height(count), r: 5 }),
      draw("text", { class: "stands__count", x: across(day), y: height(count) - 11 }, String(count)),
    ]),
    ...dates(counted, across),
  );
  const legend = counted.some(({ hands }) => hands)
    ? "Times up from a chair in 30 seconds. Open circles: with hands."
    : "Times up from a chair in 30 seconds.";
  return make("figure", { class: "stands-frame" }, picture, make("figcaption", {}, legend));
}

/** @param {{ day: string }[]} counted @param {(day: string) => number} across @returns {SVGElement[]} as many as have room */
function dates(counted, across) {
  const labels = [];
  let free = -Infinity;
  for (const { day } of counted) {
    const x = across(day);
    if (x < free) continue;
    free = x + 56;
    labels.push(draw("text", { class: "stands__day", x, y: HIGH - 12 }, shortDay(day)));
  }
  return labels;
}

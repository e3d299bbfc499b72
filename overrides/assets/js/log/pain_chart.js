// Chart of the pain in each session over time, drawn with the limits of the pain rule. The table beside it holds the
// same numbers.

import { daysBetween, shortDay } from "../session/days.js";
import { plural } from "../session/numbers.js";
import { ACCEPTABLE, FINE } from "../session/pain_rule.js";
import { MOMENTS } from "../session/record.js";
import { draw, make } from "../widgets/dom.js";

/** @typedef {import("./summary_link.js").SummaryLine} SummaryLine */

const HIGH = 260;
const TOP = 12;
const BOTTOM = 34;
const LEFT = 30;
const RIGHT = 14;

/** @type {[number, number, string][]} from, to, which it is */
const BANDS = [
  [-0.5, FINE + 0.5, "fine"],
  [FINE + 0.5, ACCEPTABLE + 0.5, "acceptable"],
  [ACCEPTABLE + 0.5, 10.5, "above"],
];
const BANDS_IN_WORDS = [
  `The bands, from below: 0 to ${FINE}, fine.`,
  `${FINE + 1} to ${ACCEPTABLE}, acceptable if settled by the next morning.`,
  `Above ${ACCEPTABLE}, do less.`,
].join(" ");

/** @type {Record<keyof import("../session/record.js").Pain, { says: string, mark: (x: number, y: number) => SVGElement }>} */
const MARKS = {
  during: {
    says: "During the session",
    mark: (x, y) => draw("circle", { class: "pain__during", cx: x, cy: y, r: 4.5 }),
  },
  hour: { says: "An hour later", mark: (x, y) => draw("path", { class: "pain__hour", d: `M${x - 7} ${y}h14` }) },
  morning: {
    says: "The next morning",
    mark: (x, y) => draw("rect", { class: "pain__morning", x: x - 7.5, y: y - 7.5, width: 15, height: 15 }),
  },
};

/** @param {number} number @returns {number} */
const height = (number) => TOP + ((10.5 - number) / 11) * (HIGH - TOP - BOTTOM);

/**
 * @param {SummaryLine[]} lines the earliest first
 * @param {number} wide in pixels: words keep their size
 * @returns {HTMLElement}
 */
export function painChart(lines, wide) {
  const right = wide - RIGHT;
  const first = lines[0].day;
  const days = Math.max(1, daysBetween(first, lines[lines.length - 1].day));
  const across = (/** @type {string} */ day) =>
    lines.length === 1 ? (LEFT + right) / 2 : LEFT + 14 + (daysBetween(first, day) / days) * (right - LEFT - 28);
  const last = lines[lines.length - 1].day;
  const count = plural(lines.length, "session");
  const label = `Pain from 0 to 10 in ${count}, ${shortDay(first)} to ${shortDay(last)}. The table has every number.`;
  const picture = draw(
    "svg",
    { class: "pain", viewBox: `0 0 ${wide} ${HIGH}`, role: "img", "aria-label": label },
    ...BANDS.map((band) => ground(band, right)),
    ...[0, FINE, ACCEPTABLE, 10].map((number) =>
      draw("text", { class: "pain__number", x: LEFT - 8, y: height(number) + 4 }, String(number)),
    ),
    ...dates(lines, across),
    ...["during", "morning"].map((moment) => way(lines, /** @type {"during"} */ (moment), across)),
    ...lines.flatMap((line) => marks(line, across(line.day))),
  );
  return make("figure", { class: "pain-frame" }, make("div", {}, picture), legend());
}

/** @param {(typeof BANDS)[number]} band @param {number} right */
function ground([from, to, kind], right) {
  return draw(
    "g",
    { class: `pain__band pain__band--${kind}` },
    draw("rect", { x: LEFT, y: height(to), width: right - LEFT, height: height(from) - height(to) }),
    draw("path", { d: `M${LEFT} ${height(to)}H${right}` }),
  );
}

/** @param {SummaryLine[]} lines @param {(day: string) => number} across @returns {SVGElement[]} as many days as have room */
function dates(lines, across) {
  const labels = [];
  let free = -Infinity;
  for (const { day } of lines) {
    const x = across(day);
    if (x < free) continue;
    free = x + 56;
    labels.push(draw("text", { class: "pain__day", x, y: HIGH - 12 }, shortDay(day)));
  }
  return labels;
}

/** @param {SummaryLine[]} lines @param {"during"} moment @param {(day: string) => number} across @returns {SVGElement} */
function way(lines, moment, across) {
  const points = lines.filter(({ pain }) => typeof pain[moment] === "number");
  const places = points.map(({ day, pain }) => `${across(day)},${height(Number(pain[moment]))}`);
  return draw("polyline", { class: `pain__way pain__way--${moment}`, points: places.join(" ") });
}

/** @param {SummaryLine} line @param {number} x @returns {SVGElement[]} */
const marks = ({ pain }, x) =>
  MOMENTS.filter((moment) => typeof pain[moment] === "number").map((moment) =>
    MARKS[moment].mark(x, height(Number(pain[moment]))),
  );

/** @returns {HTMLElement} */
function legend() {
  const entries = MOMENTS.map((moment) => {
    const sign = draw(
      "svg",
      { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
      MARKS[moment].mark(10, 10),
    );
    return make("span", {}, sign, MARKS[moment].says);
  });
  return make(
    "figcaption",
    { class: "pain__legend" },
    ...entries,
    make("span", { class: "pain__bands" }, BANDS_IN_WORDS),
  );
}

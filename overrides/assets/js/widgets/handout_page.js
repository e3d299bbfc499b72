// Handout of a plan as elements, for printers. handout.css lays it out, and _handout.md.jinja makes the same of a
// routine.

import { CAVEAT, LICENCE, SITE } from "../plan/constants.js";
import { longDay } from "../plan/dates.js";
import { handoutContent } from "../plan/handout.js";
import { oneLine } from "../plan/plain_text.js";
import { make } from "./dom.js";
import { MOST_EASILY_READ, qrCode } from "./qr.js";
import { siteUrl } from "./site_url.js";

/** @typedef {import("../plan/handout.js").Phrase} Phrase */
/** @typedef {import("../plan/handout.js").HandoutRule} HandoutRule */
/** @typedef {import("../plan/handout.js").Part} Part */
/** @typedef {{ link?: string, made?: string }} About the link that the code holds, and the day: `2026-11-23` */

const CSS_PIXELS_PER_MM = 96 / 25.4;
const WIDE = 58 * CSS_PIXELS_PER_MM; // leaves no room for words beside it in a column
const BROAD = 92 * CSS_PIXELS_PER_MM; // of a column
const MANY_SESSIONS = 4; // from more on, the weeks of the log stand in two rows, or no number fits into a box

/**
 * The sheet. Put it among the blocks of the page (`.md-content__inner`), with the class `handout--alone` if nothing
 * else is to be printed, wait for `drawn(sheet)`, and call `print()`. On a screen it is not shown.
 * @param {import("../plan/handout.js").Plan} plan
 * @param {import("../plan/handout.js").Library} data
 * @param {About} [about]
 * @returns {HTMLElement}
 */
export function handoutPage(plan, data, { link = "", made = "" } = {}) {
  const content = handoutContent(plan, data);
  const address = typed(content.address ?? siteUrl("exercises/"));
  const drawing = link ? code(link, `QR code that opens this plan: ${address}`) : null;
  return make(
    "section",
    { class: "handout", "aria-label": "Handout" },
    make(
      "div",
      { class: "handout__head" },
      make(
        "div",
        {},
        make("p", { class: "handout__title" }, content.title),
        make("p", { class: "handout__often" }, content.often),
        plan.goal && make("p", { class: "handout__goal" }, make("b", {}, "Goal:"), ` ${oneLine(plan.goal)}`),
        make("p", { class: "handout__blanks" }, ...["Prepared for", "by", "on"].flatMap((text) => [make("span", {}, text), " "])),
      ),
      drawing,
    ),
    make("p", { class: "handout__before" }, ...before(content)),
    ...content.stop.slice(0, 1).map(urgent),
    make("ol", { class: "handout__exercises" }, ...content.parts.map(exercise)),
    make(
      "p",
      { class: "handout__whom" },
      make("b", {}, "Is it for you?"),
      ` ${content.forWhom}${content.forWhom && " "}Each exercise has a page that says who should leave it out or change it: `,
      drawing && "scan the code, or ",
      "go to ",
      make("b", {}, address),
      ".",
    ),
    ...content.pain.map((rule) => box("handout__pain", rule)),
    ...content.stop.map((rule) => box("handout__stop", rule, rule.url)),
    ...logs(content.weeks, content.sessions),
    make("p", { class: "handout__foot" }, foot(content.edition, made)),
  );
}

/**
 * Promise that every drawing of a sheet is loaded and placed, or has failed.
 * @param {HTMLElement} sheet
 */
export const drawingsReady = (sheet) =>
  Promise.allSettled(
    [...sheet.querySelectorAll("img")].map(async (image) => {
      await image.decode();
      image.classList.toggle("handout__drawing--wide", image.naturalWidth > WIDE);
      image.classList.toggle("handout__drawing--broad", image.naturalWidth > BROAD);
    }),
  );

/** @param {string} link @param {string} label @returns {Element | null} no code where the link is too long for one */
function code(link, label) {
  try {
    const drawing = qrCode(link, label);
    drawing.classList.add("handout__code");
    drawing.classList.toggle("handout__code--dense", link.length > MOST_EASILY_READ);
    return drawing;
  } catch {
    return null;
  }
}

/** @param {HandoutRule} rule the signs to stop @returns {HTMLElement} the most urgent ones, before the exercises */
const urgent = ({ title, points: [{ head, text }] }) =>
  make(
    "p",
    { class: "handout__urgent" },
    make("b", {}, `${title}.`),
    " ",
    head && make("b", {}, `${head}:`),
    `${head && " "}${text} `,
    make("b", {}, "All signs stand after the exercises: please print on both sides."),
  );

/** @param {ReturnType<typeof handoutContent>} said */
const before = ({ warmUp, shared }) => [
  ...(warmUp ? [make("b", {}, `${warmUp.head}.`), ` ${warmUp.text} `] : []),
  ...shared.flatMap(({ head, text }) => [make("b", {}, `${head}:`), ` ${text}. `]),
];

/** @param {Part} item */
const exercise = (item) =>
  make(
    "li",
    {},
    make("p", { class: "handout__name" }, item.name),
    make("img", { class: "handout__drawing", src: siteUrl(`figures/${item.exercise}-paper.svg`), alt: item.shows }),
    make(
      "p",
      { class: "handout__dose" },
      ...dose(item.words),
      ...item.details.map(({ head, text }) => ` ${head}: ${text}.`),
      item.alternatives.length > 0 && ` Or: ${item.alternatives.join(", ")}.`,
    ),
    make("ul", { class: "handout__reminders" }, ...item.reminders.map((text) => make("li", {}, text))),
  );

/** @param {string} words the dose, once: its amount up to the first comma in a frame, and then how */
function dose(words) {
  const [amount, ...manner] = words.split(", ");
  return [make("b", {}, amount), manner.length > 0 && ` ${manner.join(", ")}.`];
}

/** @param {string} name @param {HandoutRule} rule @param {string | null} [url] where all of it stands */
const box = (name, { title, about, points }, url) =>
  make(
    "div",
    { class: name },
    make("p", {}, make("b", {}, `${title}.`), ` ${about}`, url && " All signs: ", url && make("b", {}, typed(url))),
    make("ul", {}, ...points.map(({ head, text }) => make("li", {}, head && make("b", {}, `${head}:`), head && " ", text))),
  );

/** @param {number} weeks @param {number} sessions a week */
function logs(weeks, sessions) {
  const all = Array.from({ length: weeks }, (_, index) => index + 1);
  const most = sessions > MANY_SESSIONS ? Math.ceil(weeks / 2) : weeks;
  return [all.slice(0, most), all.slice(most)].filter((part) => part.length).map((part) => log(part, sessions));
}

/** @param {number[]} weeks @param {number} sessions */
function log(weeks, sessions) {
  const boxes = () => weeks.flatMap(() => Array.from({ length: sessions }, () => make("td")));
  const heads = weeks.map((week) => make("th", { scope: "colgroup", colspan: sessions }, `Week ${week}`));
  return make(
    "table",
    { class: "handout__log" },
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Your log"), ...heads)),
    make(
      "tbody",
      {},
      ...["Done on", "Pain, 0–10", "Next morning"].map((row) => make("tr", {}, make("th", { scope: "row" }, row), ...boxes())),
    ),
  );
}

/** @param {number | null} edition @param {string} made */
function foot(edition, made) {
  const from = [SITE, edition ? `edition ${edition}` : "", made && longDay(made)];
  return `${from.filter(Boolean).join(", ")}. ${LICENCE}. ${CAVEAT}`;
}

/** @param {string} address as people type it: `example.org/r/two` */
const typed = (address) => address.replace(/^\w+:\/\//, "").replace(/\/$/, "");

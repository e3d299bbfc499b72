// Sharing of a plan: by a link, a QR code, paper, text, a calendar, other programs of this device. Nothing is sent
// by this page: the plan stands after the `#` of its address, which browsers keep to themselves. What draws the code is
// loaded with the first exercise, and what makes a calendar when one is asked for.

import { planOf } from "../plan/published_plan.js";
import { isSamePlan, planRecord, planText } from "../plan/record_text.js";
import { today } from "../plan/today.js";
import { copyButton } from "../widgets/copy_button.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { plainPlan } from "./app.js";
import { unique } from "./controls.js";
import { keepTemplate } from "./keep_template.js";
import { mailDraft } from "./mail.js";
import { openPoints } from "./open_points.js";

const SHEET = 8; // exercises that fit on the two sides of one sheet
const PATIENCE = 150; // milliseconds after the last change: drawing a code takes as long as several changes

/**
 * @param {import("./app.js").App} app
 * @param {{ link: () => string, play: () => string, fragment: () => string, print: () => void,
 *   goTo: (part: "often" | "long") => void }} of the plan of now; `goTo` leads to a part of its schedule
 */
export function share(app, { link, play, fragment, print, goTo }) {
  const { library } = app;
  const title = unique();
  const plan = () => plainPlan(app.plan());
  const about = () => ({ address: link(), made: today() });
  const status = make("span", { class: "visually-hidden", role: "status" });
  const field = make("input", {
    class: "field share__link",
    type: "text",
    readonly: true,
    "aria-label": "Link to this plan",
  });
  const code = make("div", { class: "share__code" });
  const length = make("p", { class: "share__length" });
  const ready = make("p", { class: "share__ready" });
  const recordText = make("pre", { class: "share__text", tabindex: "0", "aria-label": "Text for the record" });
  const draft = make("a", { class: "button way" }, "E-mail draft");
  const view = make("a", { class: "button way" }, "See it as your reader will");
  const session = make("a", { class: "button way" }, "Start a session");
  const calendar = make("details", { class: "fold" }, make("summary", {}, "Calendar"));
  const noted = make("details", { class: "fold" }, make("summary", {}, "Read the text for the record"), recordText);
  const copyLink = copyButton("Copy link", link, status);
  const copyText = copyButton("Copy text for the record", () => planText(plan(), library.printed(), about()), status);
  let soon = 0;
  const points = openPoints(app, goTo);
  const keep = keepTemplate(app, fragment);
  field.addEventListener("focus", () => field.select());
  calendar.addEventListener("toggle", () => {
    calendar.querySelector("form")?.remove();
    if (calendar.open) sessions().then((form) => calendar.append(form), () => app.say("The calendar could not be loaded. Are you offline?"));
  });
  const sessions = async () => {
    const [{ defaultTimes, ics }, { calendarForm }] = await Promise.all([
      import("../plan/ical.js"),
      import("../widgets/calendar_form.js"),
    ]);
    const record = () => ({ ...planRecord(plan(), library.printed(), about()), at: Date.now() });
    return calendarForm(defaultTimes(plan(), today()), (when) => ics(plan(), when, record()), "exercise-plan.ics");
  };
  noted.addEventListener("toggle", () => write());
  const write = () => (recordText.textContent = noted.open ? planText(plan(), library.printed(), about()) : "");
  const offer = () => navigator.share({ title: planRecord(plan(), library.printed()).title, url: link() }).catch(() => {}); // called off
  const paper = button("Print or save as PDF", print, { class: "button button--main way" });
  const system = "share" in navigator && button("Share with an app", () => void offer(), { class: "button way" });
  for (const copy of [copyLink, copyText]) copy?.classList.add("button", "way");

  const element = make(
    "section",
    { class: "share", "aria-labelledby": title },
    make("h2", { id: title, tabindex: "-1" }, "Hand it over"),
    make(
      "p",
      { class: "share__private" },
      "The plan is inside the link. Nothing is stored unless you save it here, and nothing is sent until you hand it over.",
    ),
    make("div", { class: "share__qr" }, code, length),
    make(
      "div",
      { class: "share__ways" },
      points.element,
      make("div", { class: "share__paper" }, paper, ready),
      make("div", { class: "share__row" }, field, copyLink),
      make("div", { class: "share__more" }, copyText, system, draft, view, session),
      make("p", { class: "share__note" }, "The draft opens in your own email app. Nothing is sent until you send it."),
      keep.element,
      calendar,
      noted,
      status,
    ),
  );

  return {
    element,
    focus: () => {
      element.scrollIntoView();
      element.querySelector("h2")?.focus({ preventScroll: true });
    },
    show: () => {
      element.hidden = !app.plan().items.length;
      if (element.hidden) return;
      points.show(app.plan());
      keep.show();
      field.value = link();
      clearTimeout(soon);
      soon = window.setTimeout(() => void showCode(link()), PATIENCE);
      ready.replaceChildren(...papers());
      draft.href = mailDraft(plan(), library, link());
      view.href = link();
      session.href = play();
      write();
    },
  };

  /** @param {string} address with the plan */
  async function showCode(address) {
    const qr = await import("../widgets/qr.js").catch(() => null);
    if (address !== link()) return; // the plan has changed meanwhile
    code.replaceChildren(drawnCode(qr, address));
    length.textContent = qr && size(address.length, qr.MOST_EASILY_READ);
  }

  /** The ready PDFs, where the plan is a routine as it is published. */
  function papers() {
    if (app.plan().items.length > SHEET) return [`More than ${SHEET} exercises may need a second sheet.`];
    const { routine, days, weeks, perWeek, restBetween, title, goal, items } = app.plan();
    const of = library.routines.find(({ id }) => id === routine);
    if (!of) return [];
    const published = planOf(of, library.known.edition);
    if (`${days}` !== `${published.days}` || restBetween !== published.restBetween) return [];
    if (weeks || perWeek || title || goal || items.some(({ note }) => note) || !isSamePlan(plan(), of)) return [];
    const [a4, letter] = ["a4", "letter"].map((size) => siteUrl(`handouts/${of.id}-${size}.pdf`));
    return [
      "Ready as PDF: ",
      make("a", { href: a4, download: true }, "A4"),
      " or ",
      make("a", { href: letter, download: true }, "US Letter"),
    ];
  }
}

/** @param {typeof import("../widgets/qr.js") | null} qr @param {string} link */
function drawnCode(qr, link) {
  if (!qr) return make("p", {}, "The code could not be drawn. Are you offline? Copy the link instead.");
  try {
    return qr.qrCode(link, "QR code with the link to this plan");
  } catch {
    return make("p", {}, "The link is too long for a QR code. Copy it, or shorten notes and loads.");
  }
}

/** @param {number} length @param {number} most characters that are easily read */
const size = (length, most) =>
  length > most
    ? `${length} characters: the code is dense and may be hard to scan. Shorter notes help.`
    : `${length} characters. Point a phone camera at it.`;

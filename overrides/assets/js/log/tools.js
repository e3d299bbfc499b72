// What can be done with the whole log: take it along, read it in, print it, hand over a summary, delete it.

import { at, button, make } from "../widgets/dom.js";
import { many } from "../session/sentences.js";
import { day, inWords, stamp } from "../session/days.js";
import { inCsv, inJson, parse } from "../session/files.js";
import { download } from "../session/finished.js";
import { qr } from "../widgets/qr.js";
import { MOST_SESSIONS, write } from "./summary_link.js";

/** @typedef {import("../session/record.js").Session} Session */

/**
 * @typedef {object} Hands what the page does
 * @property {() => { sessions: Session[], raws: { id: string }[] }} now what is kept now
 * @property {(found: import("../session/files.js").Found) => Promise<void>} readIn
 * @property {() => Promise<void>} removeAll
 * @property {(words: string) => void} say
 */

/** @param {Hands} hands */
export function tools(hands) {
  const today = () => day(stamp(Date.now()));
  const file = make("input", {
    type: "file",
    accept: ".json,.csv,application/json,text/csv",
    class: "visually-hidden",
    tabindex: "-1",
    "aria-hidden": "true",
    onchange: readIn,
  });
  const place = make("div", { class: "log__place" });
  const plain = { class: "player__button" };
  const row = make(
    "div",
    { class: "player__row" },
    button(
      "Save all as JSON",
      () => download(`hip-to-knee-log-${today()}.json`, "application/json", inJson(hands.now().raws)),
      plain,
    ),
    button(
      "Save as a table (CSV)",
      () => download(`hip-to-knee-log-${today()}.csv`, "text/csv", inCsv(hands.now().sessions)),
      plain,
    ),
    button("Read in a file", () => file.click(), plain),
    button("Print", () => print(), plain),
    button("Summary for a clinician", () => place.replaceChildren(summary(hands.now().sessions)), plain),
    button("Delete all", () => sure.showModal(), { class: "player__button player__button--stop" }),
  );
  const sure = make(
    "dialog",
    { class: "player__rules", "aria-label": "Delete all?" },
    make("h2", {}, "Delete all?"),
    make(
      "p",
      {},
      "Every session in this browser goes. You can take it back until you leave this page. " +
        "Save a file first if you may want it later.",
    ),
    make(
      "div",
      { class: "player__row" },
      button("Keep everything", () => sure.close(), { class: "player__button player__button--main" }),
      button("Delete all", () => (sure.close(), hands.removeAll()), { class: "player__button player__button--stop" }),
    ),
  );

  async function readIn() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      if (chosen.size > 5_000_000)
        throw new RangeError("This file is too large to be one of this log. Nothing was read in.");
      await hands.readIn(parse(await chosen.text()));
    } catch (error) {
      hands.say(error instanceof RangeError ? error.message : "This file could not be read. Nothing was changed.");
    }
    file.value = ""; // the same file may be chosen again
  }

  return make("section", { class: "log__tools" }, make("h2", {}, "Take it with you"), row, file, place, sure);
}

/** @param {Session[]} sessions */
function summary(sessions) {
  if (!sessions.length) return make("p", {}, "There is no session to hand over yet.");
  const address = `${at("log/")}#${write(sessions)}`;
  const shown = Math.min(MOST_SESSIONS, sessions.length);
  const field = make("input", {
    type: "text",
    readonly: true,
    value: address,
    id: "summary-link",
    onfocus: () => field.select(),
  });
  const said = make("span", { role: "status" });
  const copy = button(
    "Copy the link",
    async () => {
      const done = await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      );
      said.textContent = done ? "Copied" : "Please select the link instead";
    },
    { class: "player__button" },
  );
  const which = sessions.length > shown ? `the last ${shown} of ${sessions.length} sessions` : many(shown, "session");
  return make(
    "section",
    { class: "summary", tabindex: "-1", "aria-label": "Summary for a clinician" },
    qr(address, "QR code of the summary"),
    make(
      "div",
      {},
      make(
        "p",
        {},
        `This code holds ${which}, up to ${inWords(day(sessions[sessions.length - 1].began))}: ` +
          "days, pain numbers and the names of the routines. No name, no address.",
      ),
      make(
        "p",
        {},
        "Scanned, it opens a page that shows them. They stand in the link itself, and nothing is sent to us or to " +
          "anyone. Whoever has the link can read them.",
      ),
      make("label", { for: "summary-link" }, "The same as a link"),
      field,
      make("div", { class: "player__row" }, copy, said),
    ),
  );
}

// Tools for the whole log: save it, read a file in, print it, hand over a summary, delete it.
//
// Keyboard: buttons; Escape closes the question before a deletion, and nothing is deleted.

import { SLUG } from "../plan/slug.js";
import { dayOf, stamp } from "../session/days.js";
import { csvText } from "../session/csv.js";
import { jsonText, parseFile } from "../session/files.js";
import { button, make } from "../widgets/dom.js";
import { saveFile } from "../widgets/save_file.js";

/**
 * @typedef {object} Hands what the page does
 * @property {() => import("./own_log.js").Now} now the current log
 * @property {(found: import("../session/files.js").FileContent) => Promise<void>} readIn
 * @property {() => Promise<void>} removeAll
 * @property {(words: string) => void} say
 */

/** @param {Hands} hands */
export function tools(hands) {
  const today = () => dayOf(stamp(Date.now()));
  const file = make("input", {
    type: "file",
    accept: ".json,.csv,application/json,text/csv",
    class: "visually-hidden",
    tabindex: "-1",
    "aria-hidden": "true",
    onchange: readIn,
  });
  const summaryPlace = make("div", { class: "log__place" });
  const plain = { class: "button player__button" };
  const row = make(
    "div",
    { class: "player__row" },
    button(
      "Save all as JSON",
      () => saveFile(`${SLUG}-log-${today()}.json`, "application/json", jsonText(hands.now().raws)),
      plain,
    ),
    button(
      "Save as a table (CSV)",
      () => {
        const { sessions, checks } = hands.now().records;
        saveFile(`${SLUG}-log-${today()}.csv`, "text/csv", csvText(sessions, checks));
      },
      plain,
    ),
    button("Add from a file", () => file.click(), plain),
    button("Print", () => print(), plain),
    button("Summary for a clinician", summarise, plain),
    button("Delete all", () => sure.showModal(), { class: "button player__button player__button--stop" }),
  );
  const sure = make(
    "dialog",
    { class: "player__rules", "aria-label": "Delete all?" },
    make("h2", {}, "Delete all?"),
    make(
      "p",
      {},
      "This deletes every session, function check and followed plan in this browser. You can undo it until you leave this page. " +
        "Save a file first if you may want them later.",
    ),
    make(
      "div",
      { class: "player__row" },
      button("Keep everything", () => sure.close(), { class: "button player__button player__button--main" }),
      button("Delete all", () => (sure.close(), hands.removeAll()), { class: "button player__button player__button--stop" }),
    ),
  );

  async function summarise() {
    const { summaryView } = await import("./summary_view.js").catch(() => ({ summaryView: null }));
    if (summaryView) summaryPlace.replaceChildren(summaryView(hands.now().records.sessions));
    else hands.say("The summary could not be loaded. Are you offline?");
  }

  async function readIn() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      if (chosen.size > 5_000_000)
        throw new RangeError("This file is too large to be one of this log. Nothing was added.");
      await hands.readIn(parseFile(await chosen.text()));
    } catch (error) {
      hands.say(error instanceof RangeError ? error.message : "This file could not be read. Nothing was changed.");
    }
    file.value = ""; // the same file may be chosen again
  }

  return make("section", { class: "log__tools" }, make("h2", {}, "Take it with you"), row, file, summaryPlace, sure);
}

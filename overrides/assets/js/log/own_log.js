// Log of this browser: the plan that is followed, open questions, every session and function check, and what can be
// done with them.

import { longDay } from "../plan/dates.js";
import { logChanges } from "../session/changes.js";
import { dayOf, daysLater, stamp } from "../session/days.js";
import { readLog } from "../session/log_records.js";
import { plural } from "../session/numbers.js";
import { readRecord } from "../session/record.js";
import { rightDays } from "../session/right_days.js";
import { removeUnfinished, restoreUnfinished } from "../session/resume.js";
import { openStore } from "../session/store.js";
import { tracker } from "../six_weeks/tracker.js";
import { button, make } from "../widgets/dom.js";
import { checksView } from "./checks_view.js";
import { mergeFile } from "./merge.js";
import { notices } from "./notices.js";
import { planHistory } from "./plan_history.js";
import { correctionDialog, openQuestions } from "./questions.js";
import { sessionTable } from "./session_table.js";
import { lineOf } from "./summary_link.js";
import { tools } from "./tools.js";

/** Rows of the table that are shown at once: with more, a phone stands still while it draws them. */
const ROWS = 100;

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {{ id: string }} Raw */
/** @typedef {{ records: import("../session/log_records.js").LogRecords, raws: Raw[] }} Now */

/**
 * @param {HTMLElement} mount
 * @param {(lines: import("./summary_link.js").SummaryLine[]) => HTMLElement} picture
 */
export async function ownLog(mount, picture) {
  const status = make("div", { role: "status", class: "notice log__status" });
  const [notes, following, questions, shown, checked, weeks] = ["notes", "following", "asked", "shown", "checks", "weeks"].map(
    (name) => make("div", { class: `log__${name}` }),
  );
  /** @type {Now} */
  let now = { records: readLog([]), raws: [] };
  let kept = "";
  let most = ROWS;
  const ask = openQuestions(questions, (session, numbers) => keep(session.id, numbers));
  const store = await openStore();
  const { say, attempt, remove, add, update } = logChanges(store, status, refresh);
  const follow = tracker({ mount: following, update, add });
  await refresh();
  const hands = { now: () => now, say, readIn, removeAll };
  mount.replaceChildren(status, notes, following, questions, shown, checked, weeks, tools(hands));
  store.watch(refresh);
  setInterval(refresh, 60_000); // an hour passes
  let wide = mount.clientWidth;
  addEventListener("resize", () => {
    if (wide !== mount.clientWidth) draw();
    wide = mount.clientWidth;
  });

  async function refresh() {
    const raws = await store.all().catch(() => null);
    if (!raws) return say("Your log could not be opened just now. Nothing has changed. Please reload the page.");
    const before = kept;
    kept = JSON.stringify(raws);
    const same = kept === before;
    if (!same) now = { records: readLog(raws), raws };
    const { records } = now;
    ask(records.sessions);
    if (!same || !shown.hasChildNodes()) draw();
    note();
    await follow(records);
  }

  function draw() {
    const focused = document.activeElement?.getAttribute("data-record");
    const { sessions, checks, plans } = now.records;
    drawSessions(sessions);
    checked.replaceChildren(checksView(checks, mount, { add, update, remove }));
    weeks.replaceChildren(...(plans.length ? [make("h2", {}, "Your six weeks")] : []), ...planHistory(plans, sessions));
    if (focused) /** @type {HTMLElement | null} */ (mount.querySelector(`[data-record="${CSS.escape(focused)}"]`))?.focus();
  }

  /** @param {Session[]} sessions */
  function drawSessions(sessions) {
    if (!sessions.length)
      return shown.replaceChildren(make("p", {}, "You have no sessions yet. When you finish one, it appears here."));
    const lines = sessions.map((session) => ({ ...lineOf(session), title: session.title }));
    const right = rightDays(lines);
    const since = daysLater(dayOf(stamp(Date.now())), -7);
    const week = right.filter(({ day }) => day > since).length;
    const facts = `${plural(lines.length, "session")} since ${longDay(right[0].day)}, ${week} in the last seven days.`;
    shown.replaceChildren(
      make("h2", {}, "Your sessions"),
      make("p", {}, facts),
      picture(lines),
      sessionTable(lines, (index) => act(sessions[index]), most),
      ...(lines.length > most ? [earlier(lines.length)] : []),
    );
  }

  /** @param {number} count of all sessions @returns {HTMLElement} a button that shows more of them */
  function earlier(count) {
    const show = () => {
      const first = most;
      most += ROWS;
      drawSessions(now.records.sessions);
      /** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll("[data-record]"))[first].focus();
    };
    return make(
      "div",
      { class: "player__row" },
      make("p", {}, `The table has the latest ${most} of ${count} sessions, and each file has all of them.`),
      button("Show earlier sessions", show, { class: "button player__button" }),
    );
  }

  /** @param {Session} session */
  function act(session) {
    const name = `Change the session of ${longDay(dayOf(session.began))}`;
    return button(
      "Change",
      () => {
        const dialog = correctionDialog(session, {
          keep: (numbers, stopSign) => keep(session.id, numbers, stopSign),
          remove: () =>
            remove(
              now.raws.filter(({ id }) => id === session.id),
              "The session is deleted.",
            ),
        });
        mount.append(dialog);
        dialog.showModal();
      },
      { class: "button player__button", "aria-label": name, "data-record": session.id },
    );
  }

  function note() {
    const { broken, newer } = now.records;
    const sentences = notices(broken, newer.length, store.lasting);
    if (notes.textContent !== sentences.join(""))
      notes.replaceChildren(...sentences.map((text) => make("p", { class: "notice player__note" }, text)));
  }

  /** @param {string} id @param {import("./questions.js").Numbers} numbers @param {boolean} [stopSign] */
  const keep = (id, numbers, stopSign) =>
    update(
      id,
      (raw) => {
        const { session } = readRecord(raw);
        return session
          ? { ...session, pain: { ...session.pain, ...numbers }, stopSign: stopSign ?? session.stopSign }
          : raw;
      },
      "Kept.",
    );

  async function removeAll() {
    const removed = removeUnfinished();
    await remove(now.raws, "Everything is deleted.", () => restoreUnfinished(removed));
  }

  /** @param {import("../session/files.js").FileContent} content */
  async function readIn(content) {
    const { raws, words } = mergeFile(now.raws, content);
    await attempt(() => store.put(raws), words);
  }
}

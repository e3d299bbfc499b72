// Log of this browser: open questions, every session, and what can be done with them.

import { longDay } from "../plan/dates.js";
import { dayOf, daysBetween, stamp } from "../session/days.js";
import { plural } from "../session/numbers.js";
import { readRecord } from "../session/record.js";
import { removeUnfinished, restoreUnfinished } from "../session/resume.js";
import { openStore, storeProblem } from "../session/store.js";
import { button, make } from "../widgets/dom.js";
import { mergeFile } from "./merge.js";
import { notices } from "./notices.js";
import { correctionDialog, openQuestions } from "./questions.js";
import { sessionTable } from "./session_table.js";
import { lineOf } from "./summary_link.js";
import { tools } from "./tools.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {{ id: string }} Raw */

/**
 * @param {HTMLElement} mount
 * @param {(lines: import("./summary_link.js").SummaryLine[]) => HTMLElement} picture
 */
export async function ownLog(mount, picture) {
  const status = make("div", { role: "status", class: "notice log__status" });
  const [notes, questions, shown] = ["notes", "asked", "shown"].map((name) => make("div", { class: `log__${name}` }));
  /** @type {{ sessions: Session[], raws: Raw[] }} */
  let now = { sessions: [], raws: [] };
  const ask = openQuestions(questions, (session, numbers) => keep(session.id, numbers));
  const store = await openStore();
  await refresh();
  mount.replaceChildren(status, notes, questions, shown, tools({ now: () => now, say, readIn, removeAll }));
  store.watch(refresh);
  setInterval(refresh, 60_000); // an hour passes
  let wide = mount.clientWidth;
  addEventListener("resize", () => {
    if (wide !== mount.clientWidth) draw();
    wide = mount.clientWidth;
  });

  /** @param {string} sentence @param {() => Promise<void>} [undo] */
  function say(sentence, undo) {
    const back = undo && button("Undo", undo, { class: "button player__button" });
    status.replaceChildren(...[sentence, back].filter((child) => child !== undefined));
    back?.focus();
  }

  async function refresh() {
    const raws = await store.all().catch(() => null);
    if (!raws) return say("Your log could not be opened just now. Nothing has changed. Please reload the page.");
    const readings = raws.map(readRecord);
    const sessions = readings.flatMap(({ session }) => session ?? []);
    sessions.sort((one, other) => Date.parse(one.began) - Date.parse(other.began));
    const same = JSON.stringify(raws) === JSON.stringify(now.raws);
    now = { sessions, raws };
    ask(sessions);
    if (!same || !shown.hasChildNodes()) draw();
    note(readings.map(({ fault }) => fault));
  }

  function draw() {
    const { sessions } = now;
    if (!sessions.length)
      return shown.replaceChildren(make("p", {}, "You have no sessions yet. When you finish one, it appears here."));
    const focused = document.activeElement?.getAttribute("data-session");
    const lines = sessions.map((session) => ({ ...lineOf(session), title: session.title }));
    const week = lines.filter((line) => daysBetween(line.day, dayOf(stamp(Date.now()))) < 7).length;
    const facts = `${plural(lines.length, "session")} since ${longDay(lines[0].day)}, ${week} in the last seven days.`;
    shown.replaceChildren(
      make("h2", {}, "Your sessions"),
      make("p", {}, facts),
      picture(lines),
      sessionTable(lines, (index) => act(sessions[index])),
    );
    if (focused)
      /** @type {HTMLElement | null} */ (shown.querySelector(`[data-session="${CSS.escape(focused)}"]`))?.focus();
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
      { class: "button player__button", "aria-label": name, "data-session": session.id },
    );
  }

  /** @param {(string | null)[]} faults */
  function note(faults) {
    const sentences = notices(faults, store.lasting);
    if (notes.textContent !== sentences.join(""))
      notes.replaceChildren(...sentences.map((text) => make("p", { class: "notice player__note" }, text)));
  }

  /** @param {string} id @param {import("./questions.js").Numbers} numbers @param {boolean} [stopSign] */
  function keep(id, numbers, stopSign) {
    const work = () =>
      store.update(id, (raw) => {
        const { session } = readRecord(raw);
        return session
          ? { ...session, pain: { ...session.pain, ...numbers }, stopSign: stopSign ?? session.stopSign }
          : raw;
      });
    return attempt(work, "Kept.");
  }

  /** @param {Raw[]} raws @param {string} sentence @param {() => void} [also] restores whatever else went, on an undo */
  async function remove(raws, sentence, also = () => {}) {
    const undo = () => attempt(async () => (also(), store.put(raws)), "Undone.");
    await attempt(
      () => store.remove(raws.map(({ id }) => id)),
      sentence,
      async () => void (await undo()),
    );
  }

  async function removeAll() {
    const removed = removeUnfinished();
    await remove(now.raws, "Everything is deleted.", () => restoreUnfinished(removed));
  }

  /** @param {import("../session/files.js").FileContent} content */
  async function readIn(content) {
    const { raws, words } = mergeFile(now.raws, content);
    await attempt(() => store.put(raws), words);
  }

  /**
   * @param {() => Promise<void>} work
   * @param {string} sentence
   * @param {() => Promise<void>} [undo]
   * @returns {Promise<boolean>} whether it worked
   */
  async function attempt(work, sentence, undo) {
    try {
      await work();
    } catch (error) {
      say(storeProblem(error));
      return false;
    }
    await refresh();
    say(sentence, undo);
    return true;
  }
}

// Player: finds the workout that the address asks for, or a session that was not ended, and begins.

import { dayOf, stamp } from "../session/days.js";
import { readLog } from "../session/log_records.js";
import { questionsDue } from "../session/questions_due.js";
import { keepSession, loadSession, removeSession, tab, takeOver } from "../session/resume.js";
import { begin, goOn, stepsOf } from "../session/state.js";
import { openStore } from "../session/store.js";
import { changesByWeek, guessedWeek, setWeek } from "../session/week.js";
import { fetchRoutines, requestedWorkout } from "../session/workout.js";
import { button, make } from "../widgets/dom.js";
import { canStore } from "../widgets/local_storage.js";
import { routineList } from "../widgets/routine_list.js";
import { siteUrl } from "../widgets/site_url.js";
import { afterSession } from "./after_session.js";
import { loadSwitches } from "./kept_switches.js";
import { runSession } from "./run.js";
import { startView, unfinished } from "./start.js";

const mount = /** @type {HTMLElement} */ (document.getElementById("player"));
const chosen = loadSwitches();
const PATIENCE = 400; // milliseconds: so long the start waits for what the log reminds of, which would push it down
/** Read while the routine is on its way. */
const log = openStore()
  .then((store) => store.all())
  .then(readLog);
log.catch(() => {}); // whoever needs it says so

/** @param {...HTMLElement} views */
function show(...views) {
  mount.replaceChildren(...views);
  mount.removeAttribute("aria-busy");
}

/** @param {import("../session/state.js").Running} running a session that was begun before */
function pickUp(running) {
  const mine = takeOver(running.id);
  if (!mine) return location.reload(); // another tab has ended it
  if (mine.clock.index < stepsOf(mine).length) runSession(mount, goOn(mine, Date.now()), chosen);
  else finish(mine);
}

/** @param {import("../session/state.js").Running} running */
function end(running) {
  const mine = takeOver(running.id);
  if (mine) finish(mine);
  else location.reload();
}

/** @param {import("../session/state.js").Running} running */
function finish(running) {
  show(afterSession(running, stepsOf(running), { back: null, kept: removeSession }));
  mount.querySelector("h2")?.focus();
}

async function open() {
  const { running, unreadable } = loadSession();
  const notice = unreadable
    ? "A saved session could not be read. It has been set aside. The rest is safe."
    : canStore()
      ? ""
      : "This browser is not saving anything for this site: the window is private, or storage is blocked. " +
        "You can do the session, and save it as a file at the end.";
  if (running) show(unfinished(running, { goOn: () => pickUp(running), end: () => end(running) }));
  try {
    const workout = await requestedWorkout(new URL(location.href));
    if (!workout) {
      if (!running) show(await reminded(await chooser(notice), ""));
      return;
    }
    if (changesByWeek(workout)) setWeek(workout, guessedWeek(workout, await logged(), dayOf(stamp(Date.now()))));
    const start = startView(
      workout,
      chosen,
      () => {
        if (loadSession().running) return location.reload(); // another tab has begun one: that one comes first
        const begun = begin(workout, chosen, tab, Date.now());
        keepSession(begun);
        runSession(mount, begun, chosen);
      },
      notice,
    );
    if (!running) show(await reminded(start, workout.address));
  } catch (error) {
    if (!running) show(failed(error));
  }
}

/** @param {string} notice @returns {Promise<HTMLElement>} the routines to choose from */
async function chooser(notice) {
  const routines = await fetchRoutines();
  return make(
    "section",
    { class: "start" },
    make("h2", { class: "start__title" }, "Which routine?"),
    notice && make("p", { class: "notice player__note" }, notice),
    routineList(routines, (id) => `?routine=${id}`),
  );
}

/** @returns {Promise<import("../session/record.js").Session[]>} earlier sessions; none where the log cannot be opened */
const logged = () => log.then(({ sessions }) => sessions).catch(() => []);

/**
 * @param {HTMLElement} start of a session
 * @param {string} address of the session, after `play/`
 * @returns {Promise<HTMLElement>} the same, with a reminder of the plan that is followed, and of an open question about an
 * earlier session: at once, or later where the log takes long
 */
async function reminded(start, address) {
  const remind = log.then(async (records) => {
    const follows = records.plans.some(({ ended }) => !ended);
    const { reminders } = follows ? await import("../six_weeks/reminder.js") : { reminders: () => [] };
    start.querySelector(".start__title")?.after(...question(records), ...reminders(records, address));
  });
  await Promise.race([remind.catch(() => {}), new Promise((done) => setTimeout(done, PATIENCE))]); // it is a courtesy
  return start;
}

/** @param {import("../session/log_records.js").LogRecords} records */
function question({ sessions }) {
  if (!sessions.some((session) => questionsDue(session, Date.now()).length)) return [];
  const link = make("a", { href: siteUrl("log/") }, "Answer it in your log");
  return [make("p", { class: "notice player__note" }, "You have not yet said how your last session went. ", link, ".")];
}

/** @param {unknown} error */
function failed(error) {
  const known = error instanceof RangeError ? error.message : "The routine could not be loaded. Are you offline?";
  return make(
    "section",
    { class: "start" },
    make("p", { class: "notice player__note", role: "alert" }, known),
    make(
      "div",
      { class: "player__row" },
      button("Try again", () => location.reload(), { class: "button player__button" }),
      make("a", { href: siteUrl("routines/"), class: "button player__link" }, "All routines"),
    ),
  );
}

addEventListener("hashchange", () => {
  if (/^#v\d/.test(location.hash) && !document.body.classList.contains("playing")) location.reload(); // another plan
});
open();

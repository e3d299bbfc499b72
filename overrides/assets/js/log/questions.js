// Questions about a session: those that are due now, and, in a dialog, all of its numbers to be put right.
//
// Keyboard: the scales are radio buttons (pain_scale.js), and Escape closes the dialog. After an answer the focus goes
// to the heading of the advice.

import { dayOf, weekdayText } from "../session/days.js";
import { adviceBox } from "../session/pain_advice.js";
import { QUESTIONS, chosenRating, painScale } from "../session/pain_scale.js";
import { questionsDue } from "../session/questions_due.js";
import { MOMENTS } from "../session/record.js";
import { button, make } from "../widgets/dom.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {Partial<import("../session/record.js").Pain>} Numbers */

/**
 * @param {HTMLFormElement} form
 * @param {(keyof import("../session/record.js").Pain)[]} moments
 * @param {string} prefix
 * @returns {Numbers} the chosen ratings
 */
function numbers(form, moments, prefix) {
  const ratings = moments.map((moment) => [moment, chosenRating(form, prefix + moment)]);
  return Object.fromEntries(ratings.filter(([, number]) => number !== null));
}

/**
 * @param {Session} session
 * @param {(keyof import("../session/record.js").Pain)[]} moments
 * @param {(numbers: Numbers) => Promise<boolean>} keep whether it was kept
 * @returns {HTMLElement}
 */
function question(session, moments, keep) {
  const prefix = `ask-${session.id}-`;
  const note = make("p", { class: "log__note", hidden: true }, "Choose a number first.");
  /** @type {HTMLFormElement} */
  const form = make(
    "form",
    {
      class: "check",
      onsubmit: async (event) => {
        event.preventDefault();
        const ratings = numbers(form, moments, prefix);
        note.hidden = Object.keys(ratings).length > 0;
        if (!note.hidden) return form.querySelector("input")?.focus();
        if (!(await keep(ratings))) return;
        const box = adviceBox({ ...session, pain: { ...session.pain, ...ratings } });
        form.replaceWith(box);
        /** @type {HTMLElement | null} */ (box.querySelector(".answer__heading"))?.focus();
      },
    },
    ...moments.map((moment) => painScale(prefix + moment, QUESTIONS[moment], session.pain[moment], true)),
    note,
    button("Save", () => form.requestSubmit(), { class: "button player__button player__button--main" }),
  );
  return make(
    "section",
    { class: "question" },
    make("h3", {}, `${session.title}, ${weekdayText(dayOf(session.began))}`),
    form,
  );
}

/**
 * Questions on the page, as they fall due. A choice that was made in one stays, and so does the advice on it.
 * @param {HTMLElement} container
 * @param {(session: Session, numbers: Numbers) => Promise<boolean>} keep
 * @returns {(sessions: Session[]) => void}
 */
export function openQuestions(container, keep) {
  /** @type {Map<string, HTMLElement>} */
  const asking = new Map();
  /** @type {Set<string>} */
  const answered = new Set();
  return (sessions) => {
    const questions = sessions.map((session) => ({ session, moments: questionsDue(session, Date.now()) }));
    const due = new Map(
      questions.filter(({ moments }) => moments.length).map((one) => [`${one.session.id} ${one.moments}`, one]),
    );
    for (const [key, view] of asking) {
      if (due.has(key) || answered.has(key)) continue;
      view.remove();
      asking.delete(key);
    }
    for (const [key, { session, moments }] of due) {
      if (asking.has(key)) continue;
      asking.set(
        key,
        question(session, moments, (numbers) => (answered.add(key), keep(session, numbers))),
      );
    }
    if (asking.size && !container.hasChildNodes()) container.append(make("h2", {}, "How was it?"));
    if (!asking.size) container.replaceChildren();
    for (const view of asking.values()) if (!view.isConnected) container.append(view);
  };
}

/**
 * A window in which the numbers of a session are put right.
 * @param {Session} session
 * @param {{ keep: (numbers: Numbers, stopSign: boolean) => void, remove: () => void }} then
 * @returns {HTMLDialogElement}
 */
export function correctionDialog(session, { keep, remove }) {
  const sign = make("input", { type: "checkbox" });
  sign.checked = session.stopSign;
  /** @type {HTMLFormElement} */
  const form = make(
    "form",
    {
      class: "check",
      onsubmit: (event) => (
        event.preventDefault(),
        dialog.close(),
        keep(numbers(form, MOMENTS, "change-"), sign.checked)
      ),
    },
    ...MOMENTS.map((moment) => painScale(`change-${moment}`, QUESTIONS[moment], session.pain[moment], true)),
    make("label", { class: "switch" }, sign, make("span", {}, "I had one of the signs to stop")),
    make(
      "div",
      { class: "player__row" },
      button("Save", () => form.requestSubmit(), { class: "button player__button player__button--main" }),
      button("Leave it as it was", () => dialog.close(), { class: "button player__button" }),
      button("Delete this session", () => (dialog.close(), remove()), { class: "button player__button player__button--stop" }),
    ),
  );
  const title = `${session.title}, ${weekdayText(dayOf(session.began))}`;
  /** @type {HTMLDialogElement} */
  const dialog = make(
    "dialog",
    { class: "player__rules", "aria-label": title, onclose: () => dialog.remove() },
    make("h2", {}, title),
    form,
  );
  return dialog;
}

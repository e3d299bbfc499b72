// Window in which the answers of a function check are put right, or those of a check on paper are typed in.
//
// Keyboard: Escape closes it and keeps nothing; the fields are those of function_fields.js.

import { stamp } from "../session/days.js";
import { KIND, VERSION, hasAnswer } from "../session/function_check.js";
import { NO_ANSWERS, chairFields, chosenAnswers, stairsField, stepField } from "../session/function_fields.js";
import { newId } from "../session/log_records.js";
import { button, make } from "../widgets/dom.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */

const FORM = "correct-check";

/** @param {number} now @returns {FunctionCheck} one without an answer yet */
export const emptyCheck = (now) => ({ version: VERSION, kind: KIND, id: newId(now), on: stamp(now), ...NO_ANSWERS });

/**
 * @param {FunctionCheck} check
 * @param {string} title
 * @param {{ keep: (check: FunctionCheck) => void, remove?: () => void }} then remove: not for a new one
 * @returns {HTMLDialogElement}
 */
export function checkDialog(check, title, { keep, remove }) {
  const note = make("p", { class: "log__note", role: "alert" });
  const form = make(
    "form",
    {
      id: FORM,
      class: "check",
      onsubmit: (event) => {
        event.preventDefault();
        const changed = { ...check, ...chosenAnswers(form) };
        note.textContent = hasAnswer(changed) ? "" : "Fill in one part first.";
        if (note.textContent) return;
        dialog.close();
        keep(changed);
      },
    },
    make("h3", {}, "Rising from a chair"),
    chairFields(check, FORM),
    stairsField(check, FORM),
    stepField(check, FORM),
    note,
    make(
      "div",
      { class: "player__row" },
      button("Save", () => form.requestSubmit(), { class: "button player__button player__button--main" }),
      button("Leave it as it was", () => dialog.close(), { class: "button player__button" }),
      remove &&
        button("Delete this check", () => (dialog.close(), remove()), {
          class: "button player__button player__button--stop",
        }),
    ),
  );
  /** @type {HTMLDialogElement} */
  const dialog = make(
    "dialog",
    { class: "player__rules", "aria-label": title, onclose: () => dialog.remove() },
    make("h2", {}, title),
    form,
  );
  return dialog;
}

// Function check: a timer and fields below the steps of the page; the answers are kept in the log.
//
// Keyboard: the fields stand in the order of the page (function_fields.js); Enter in one saves the check. After saving,
// the focus goes to the heading of the result.

import { keepDraft, loadDraft, removeDraft } from "../session/check_draft.js";
import { stamp } from "../session/days.js";
import { KIND, VERSION, hasAnswer } from "../session/function_check.js";
import { chairFields, chosenAnswers, stairsField, stepField } from "../session/function_fields.js";
import { newId, readLog } from "../session/log_records.js";
import { openStore, storeProblem } from "../session/store.js";
import { button, make } from "../widgets/dom.js";
import { result } from "./result.js";
import { timer } from "./timer.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */

const FORM = "check-form";
const mounts = ["chair", "stairs", "step", "save"].map(
  (name) => /** @type {HTMLElement} */ (document.getElementById(`check-${name}`)),
);
const [chair, stairs, step, save] = mounts;
const note = make("p", { class: "notice function-check__note", role: "alert" });
const form = make(
  "form",
  { id: FORM, onsubmit: (event) => (event.preventDefault(), keep()) },
  button("Save this check", () => form.requestSubmit(), { class: "button player__button player__button--main" }),
);

function fill(answers = loadDraft()) {
  chair.replaceChildren(timer(nextTry), chairFields(answers, FORM));
  stairs.replaceChildren(stairsField(answers, FORM));
  step.replaceChildren(stepField(answers, FORM));
  save.replaceChildren(note, form);
}

/** The field of the first try, or of the second one when that is filled in, takes the focus. */
function nextTry() {
  const [first, second] = /** @type {NodeListOf<HTMLInputElement>} */ (chair.querySelectorAll("input[type=number]"));
  (first.value === "" ? first : second).focus();
}

async function keep() {
  const now = Date.now();
  /** @type {FunctionCheck} */
  const check = { version: VERSION, kind: KIND, id: newId(now), on: stamp(now), ...chosenAnswers(form) };
  note.textContent = hasAnswer(check) ? "" : "Fill in one part first: a count, the stairs, or the step down.";
  if (note.textContent) return;
  try {
    const log = await openStore();
    if (!log.lasting) throw new Error("nothing is kept here");
    const { checks } = readLog(await log.all());
    await log.put([check]);
    removeDraft();
    show(check, checks);
  } catch (error) {
    note.textContent = `${storeProblem(error)} Write the numbers on paper, so that they are not lost.`;
  }
}

/** @param {FunctionCheck} check @param {FunctionCheck[]} earlier */
function show(check, earlier) {
  const view = result(check, earlier);
  fill();
  save.replaceChildren(view);
  view.querySelector("h3")?.focus();
  addEventListener("input", () => view.isConnected && save.replaceChildren(note, form), { once: true });
}

fill();
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, ({ target }) => {
    if (target instanceof HTMLInputElement && target.form === form) keepDraft(chosenAnswers(form));
  });
}
for (const mount of mounts) mount.removeAttribute("aria-busy");

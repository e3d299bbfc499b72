// Fields of a function check: two counts, how the stairs felt, and the pain of a step down.
//
// Keyboard: number fields, which the up and down arrows change; a checkbox, which Space turns; radio buttons, where Tab
// enters and leaves a group and the arrows choose.

import { make } from "../widgets/dom.js";
import { EASES, MOST_STANDS } from "./function_check.js";
import { chosenRating, painScale } from "./pain_scale.js";

/** @typedef {import("./function_check.js").FunctionCheck} FunctionCheck */
/** @typedef {Pick<FunctionCheck, "stands" | "hands" | "stairs" | "stepDown">} Answers */

/** @type {Answers} */
export const NO_ANSWERS = { stands: [null, null], hands: false, stairs: null, stepDown: null };

/** @param {Answers} answers @param {string} form id of the form that they belong to */
export const chairFields = ({ stands, hands }, form) =>
  make(
    "div",
    { class: "chair-fields" },
    count("First try", `${form}-first`, stands[0], form),
    count("Second try", `${form}-second`, stands[1], form),
    checkbox("I used my hands or arms", `${form}-hands`, hands, form),
  );

/** @param {string} label @param {string} name @param {number | null} value @param {string} form */
function count(label, name, value, form) {
  const input = make("input", {
    class: "field chair-fields__count",
    type: "number",
    inputmode: "numeric",
    id: name,
    name,
    min: 0,
    max: MOST_STANDS,
    step: 1,
    form,
    value,
  });
  return make("div", { class: "chair-fields__try" }, make("label", { for: name }, label), input);
}

/** @param {string} label @param {string} name @param {boolean} checked @param {string} form */
function checkbox(label, name, checked, form) {
  const input = make("input", { type: "checkbox", name, form });
  input.checked = checked;
  return make("label", { class: "switch" }, input, make("span", {}, label));
}

/** @param {Answers} answers @param {string} form */
export function stairsField({ stairs }, form) {
  const choices = Object.entries(EASES).map(([ease, label]) => {
    const input = make("input", { type: "radio", name: `${form}-stairs`, value: ease, form });
    input.checked = stairs === ease;
    return make("label", { class: "toggle eases__choice" }, input, make("span", {}, label));
  });
  return make(
    "fieldset",
    { class: "eases" },
    make("legend", {}, "How did one flight of stairs feel?"),
    make("div", { class: "eases__choices" }, ...choices),
  );
}

/** @param {Answers} answers @param {string} form */
export function stepField({ stepDown }, form) {
  const scale = painScale(`${form}-step`, "How much did your sore side hurt in the step down?", stepDown);
  for (const input of scale.querySelectorAll("input")) input.setAttribute("form", form);
  return scale;
}

/** @param {HTMLFormElement} form @returns {Answers} */
export function chosenAnswers(form) {
  const fields = new FormData(form);
  const counted = (/** @type {string} */ name) => {
    const digits = String(fields.get(`${form.id}-${name}`) ?? "");
    return /^\d{1,2}$/.test(digits) ? Number(digits) : null;
  };
  const ease = fields.get(`${form.id}-stairs`);
  return {
    stands: [counted("first"), counted("second")],
    hands: fields.has(`${form.id}-hands`),
    stairs: /** @type {FunctionCheck["stairs"]} */ (ease),
    stepDown: chosenRating(form, `${form.id}-step`),
  };
}

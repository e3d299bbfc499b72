// Controls of the builder. Each is labelled with what it changes and of which exercise, stays the same element when
// the plan changes, and shows a sentence where what was typed is not possible.
//
// Keyboard: a stepper is a button, a text field and a button, in the order of Tab. What is typed counts on Enter or
// when the field is left. A choice is a `select`, with the keys of the browser.

import { draw, make } from "../widgets/dom.js";

/**
 * @template Shown
 * @typedef {{ element: HTMLElement, show: (shown: Shown) => void }} Control
 */

const ICONS = {
  up: "M12 19V5m-6 6 6-6 6 6",
  down: "M12 5v14m-6-6 6 6 6-6",
  remove: "M6 6l12 12M18 6 6 18",
  less: "M6 12h12",
  more: "M6 12h12M12 6v12",
  about: "M12 11v6m0-10v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18",
  undo: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6",
};
let last = 0;

/** @returns {string} a name that no other element has */
export const unique = () => `build-${(last += 1)}`;

/** @param {keyof typeof ICONS} name */
export const icon = (name) =>
  draw("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: ICONS[name] }));

/**
 * A button that is only a sign to the eye. Out of use (`aria-disabled`) it can still be reached, so that nobody's focus
 * is lost; then what it calls changes nothing.
 * @param {keyof typeof ICONS} sign
 * @param {string} name
 * @param {() => void} press
 */
export function signButton(sign, name, press) {
  const element = make(
    "button",
    { type: "button", class: `sign sign--${sign}`, "aria-label": name, title: name },
    icon(sign),
  );
  element.addEventListener("click", press);
  return element;
}

/**
 * A number with a button on either side.
 * @param {string} name its label, such as "Sets"
 * @param {string} of whose it is
 * @param {(way: 1 | -1) => void} step
 * @param {(text: string) => void} type may throw a RangeError with a sentence
 * @param {HTMLElement} [label] an element above it instead of its name
 * @returns {Control<{ text: string, less: boolean, more: boolean, none?: string }>}
 */
export function stepper(name, of, step, type, label) {
  const whose = `${name.toLowerCase()} of ${of}`;
  const less = signButton("less", `Less: ${whose}`, () => step(-1));
  const more = signButton("more", `More: ${whose}`, () => step(1));
  const { element: field, show } = entry(`${name} of ${of}`, type, { class: "field stepper__value" });
  const [input, problem] = field.children;
  const row = make("div", { class: "stepper__row" }, less, input, more);
  const shown = label ?? make("span", { class: "build__label", "aria-hidden": "true" }, name);
  return {
    element: make("div", { class: "stepper" }, shown, row, problem),
    show: (value) => {
      show(value.text);
      input.setAttribute("placeholder", value.none ?? "");
      less.ariaDisabled = String(!value.less);
      more.ariaDisabled = String(!value.more);
    },
  };
}

/**
 * A text that counts when it is left or Enter is pressed.
 * @param {string} name
 * @param {(text: string) => void} type may throw a RangeError with a sentence
 * @param {Record<string, string | number>} [attributes]
 * @returns {Control<string>}
 */
export function entry(name, type, attributes = {}) {
  const id = unique();
  const input = make("input", {
    class: "field",
    type: "text",
    autocomplete: "off",
    "aria-label": name,
    "aria-describedby": id,
    ...attributes,
  });
  const problem = make("span", { class: "build__problem", id, role: "alert" });
  const say = (/** @type {string} */ why) => {
    problem.textContent = why;
    input.ariaInvalid = why ? "true" : "false";
  };
  let value = "";
  input.addEventListener("change", () => {
    try {
      type(input.value);
      input.value = value; // as it is written here, and not as it was typed
      say("");
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      say(error.message);
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") input.dispatchEvent(new Event("change"));
  });
  return {
    element: make("span", { class: "build__entry" }, input, problem),
    show: (text) => {
      const half = document.activeElement === input && input.value !== value; // somebody is typing
      value = text;
      if (half) return;
      input.value = text;
      say("");
    },
  };
}

/**
 * @param {string} name
 * @param {[string, string][]} options each as its value and its label
 * @param {(value: string) => void} choose
 * @returns {Control<string>}
 */
export function choice(name, options, choose) {
  const select = make(
    "select",
    { class: "field field--arrow build__choice", "aria-label": name },
    ...options.map(([value, text]) => make("option", { value }, text)),
  );
  select.addEventListener("change", () => choose(select.value));
  return { element: select, show: (value) => void (select.value = value) };
}

/** @param {string} text @param {HTMLElement} field @param {string} [wide] */
export const labelled = (text, field, wide = "") =>
  make(
    "div",
    { class: `build__field ${wide}`.trim() },
    make("span", { class: "build__label", "aria-hidden": "true" }, text),
    field,
  );

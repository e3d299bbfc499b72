// Fields of the pose editor. Each has a name that says which part it is of, stays the same element while the figure
// changes, and is empty where the figure leaves it out: then what stands in it pale is what the drawing has.
//
// Keyboard: a number is a spin button (arrow keys, or typed; it counts at once). The slider beside it is for the pointer
// alone, as it says the same. A choice is a `select`, with the keys of the browser.

import { make } from "../widgets/dom.js";
import { rounded } from "./rounding.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./edits.js").Path} Path */
/** @typedef {{ element: HTMLElement, show: () => void }} Field */
/**
 * @typedef {object} NumberOptions
 * @property {string} name shown
 * @property {string} [of] said before it: "Left"
 * @property {string} [meaning] what more of it is
 * @property {() => Path} path
 * @property {() => number} effective what the drawing has
 * @property {readonly [number, number]} bounds
 * @property {[number, number]} [slides] ends of the slider, where narrower
 * @property {"degrees" | "body heights"} unit
 * @property {() => boolean} [used] whether the number counts now
 */

let last = 0;
/** @returns {string} a name that no other element has */
const unique = () => `pose-${(last += 1)}`;

/** @param {App} app @param {NumberOptions} options @returns {Field} */
export function numberField(app, { name, of = "", meaning, path, effective, bounds, slides, unit, used = () => true }) {
  const [id, hint] = [unique(), unique()];
  const isAngle = unit === "degrees";
  const [step, digits] = isAngle ? [1, 0] : [0.01, 3];
  const [least, most] = slides ?? bounds;
  const spoken = `${of} ${name}`.trim();
  const number = make("input", {
    ...{ id, type: "number", class: "field pose-number__value", min: bounds[0], max: bounds[1], step: isAngle ? 1 : "any" },
    ...{ "aria-label": `${spoken}, in ${unit}`, "aria-describedby": meaning ? hint : null, autocomplete: "off" },
  });
  const slider = make("input", {
    ...{ type: "range", class: "pose-number__slider", min: least, max: most, step, tabindex: "-1", "aria-hidden": "true" },
  });
  const write = (/** @type {number | undefined} */ value) => app.set(path(), value, `${spoken}: ${value ?? "left out"}`);
  number.addEventListener("input", () => {
    if (number.value !== "") write(Number(number.value));
    else if (!number.validity.badInput) write(undefined);
  });
  number.addEventListener("keydown", (event) => {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!way) return;
    event.preventDefault(); // an empty field would count from 0, and not from what the drawing has
    const wide = event.shiftKey ? 10 : 1;
    const next = Math.min(bounds[1], Math.max(bounds[0], effective() + way * wide * step));
    write(Number(next.toFixed(digits)));
  });
  slider.addEventListener("input", () => write(Number(slider.value)));
  const element = make(
    "div",
    { class: "pose-number" },
    make("label", { for: id, class: "pose-number__name" }, name),
    slider,
    make("span", { class: "pose-number__box" }, number, make("span", { class: "pose-number__unit", "aria-hidden": "true" }, isAngle ? "°" : "")),
    meaning && make("p", { class: "pose-number__meaning", id: hint }, meaning),
  );
  return {
    element,
    show: () => {
      element.hidden = !used();
      const value = app.get(path());
      const now = rounded(effective(), digits);
      number.placeholder = String(Number(now));
      if (document.activeElement !== number || Number(number.value) !== value) number.value = value === undefined ? "" : String(value);
      slider.value = String(value ?? now);
    },
  };
}

/**
 * @param {{ name: string, of?: string, options: [string, string][], get: () => string, set: (value: string) => void, used?: () => boolean }} options each option as its value and its label
 * @returns {Field}
 */
export function choiceField({ name, of = "", options, get, set, used = () => true }) {
  const id = unique();
  const select = make(
    "select",
    { id, class: "field field--arrow pose-choice__value", "aria-label": of && `${of} ${name}` },
    ...options.map(([value, label]) => make("option", { value }, label)),
  );
  if (!of) select.removeAttribute("aria-label");
  select.addEventListener("change", () => set(select.value));
  const element = make("div", { class: "pose-choice" }, make("label", { for: id }, name), select);
  return {
    element,
    show: () => {
      element.hidden = !used();
      select.value = get();
    },
  };
}

/** @param {App} app @param {{ name: string, of?: string, path: () => Path, options: readonly string[], left: string, used?: () => boolean }} options left: the label of none @returns {Field} */
export const wordField = (app, { name, of = "", path, options, left, used }) =>
  choiceField({
    ...{ name, of, used },
    options: [["", left], ...options.map((word) => /** @type {[string, string]} */ ([word, spoken(word)]))],
    get: () => app.get(path()) ?? "",
    set: (value) => app.set(path(), value || undefined, `${of} ${name}: ${spoken(value) || left}`.trim()),
  });

/** @param {App} app @param {{ name: string, path: () => Path, hint?: string, long?: number }} options @returns {Field} */
export function textField(app, { name, path, hint, long }) {
  const [id, described] = [unique(), unique()];
  const input = make("input", {
    ...{ id, type: "text", class: "field pose-text__value", autocomplete: "off", maxlength: long },
    "aria-describedby": hint ? described : null,
  });
  input.addEventListener("input", () => app.set(path(), input.value || undefined, ""));
  const element = make(
    "div",
    { class: "pose-text" },
    make("label", { for: id }, name),
    input,
    hint && make("p", { class: "pose-number__meaning", id: described }, hint),
  );
  return {
    element,
    show: () => {
      if (document.activeElement !== input) input.value = app.get(path()) ?? "";
    },
  };
}

/** @param {{ name: string, of?: string, get: () => boolean, set: (on: boolean) => void, used?: () => boolean }} options @returns {Field} */
export function switchField({ name, of = "", get, set, used = () => true }) {
  const input = make("input", { type: "checkbox", "aria-label": of && `${of} ${name}` });
  if (!of) input.removeAttribute("aria-label");
  input.addEventListener("change", () => set(input.checked));
  const element = make("label", { class: "switch pose-switch" }, input, make("span", {}, name));
  return {
    element,
    show: () => {
      element.hidden = !used();
      input.checked = get();
    },
  };
}

/** @param {string} word of the YAML @returns {string} as one says it: "On the back" */
export function spoken(word) {
  const words = word.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {string} title @param {Field[]} fields @param {boolean} [open] @returns {Field} folded away */
export function fold(title, fields, open = false) {
  const element = make(
    "details",
    { class: "pose-fold", open },
    make("summary", {}, title),
    make("div", { class: "pose-fold__fields" }, ...fields.map((field) => field.element)),
  );
  return { element, show: () => fields.forEach((field) => field.show()) };
}

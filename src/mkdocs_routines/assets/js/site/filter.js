// Filter of the list below a form: exercises, claims, sources. Without this script the form is hidden and the list
// is whole.
//
// Keyboard: fields and buttons of the browser. Whatever is typed or chosen shows at once, and the list right after it;
// a button that shows the rest again gives the focus to its field.

import { afterPaint } from "../widgets/after_paint.js";
import { readFromUrl, writeToUrl } from "../widgets/url_state.js";

/** @typedef {import("../widgets/url_state.js").Field} Field */

/**
 * @param {HTMLElement[]} entries
 * @returns {Promise<(query: string) => Set<HTMLElement>>} the entries that typed words fit: exercises by their names,
 *   muscles, aims and equipment, others by their words, or by all of their text
 */
async function search(entries) {
  if (entries.every(({ dataset }) => dataset.id)) {
    const { exercisesFor } = await import("../widgets/exercise_search.js");
    return (query) => {
      const { all } = exercisesFor(query);
      return new Set(entries.filter(({ dataset }) => all.has(`${dataset.id}`)));
    };
  }
  const { collection, fitting } = await import("../widgets/search_match.js");
  const texts = collection(entries.map(({ dataset, textContent }) => dataset.words ?? `${textContent}`));
  return (query) => {
    const fits = fitting(texts, query);
    return new Set(entries.filter((_, index) => fits[index]));
  };
}

/** @param {HTMLFormElement} form */
async function start(form) {
  const fields = /** @type {Field[]} */ ([...form.querySelectorAll("select, input")]);
  const entries = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".entry")]);
  const all = /** @type {HTMLButtonElement} */ (form.querySelector("[type=reset]"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const ways = /** @type {HTMLElement} */ (document.querySelector(".filter__ways"));
  const { noun, none } = form.dataset;
  const withWords = await search(entries);
  let last = /** @type {EventTarget | null} */ (null);

  /** @param {Field} field @returns {(entry: HTMLElement) => boolean} whether an entry fits it; an empty one fits all */
  const fits = (field) => {
    const { name, value } = field;
    if (!value.trim()) return () => true;
    if (field instanceof HTMLSelectElement) return ({ dataset }) => (dataset[name] ?? "").split(" ").includes(value);
    const found = withWords(value);
    return (entry) => found.has(entry);
  };
  /** @param {Field} [free] a choice to pass over */
  const fitting = (free) => {
    const tests = fields.filter((field) => field !== free).map(fits);
    return entries.filter((entry) => tests.every((test) => test(entry)));
  };

  const show = () => {
    const shown = new Set(fitting());
    for (const entry of entries) entry.hidden = !shown.has(entry);
    all.hidden = fields.every((field) => !field.value.trim());
    const count = shown.size === entries.length ? `All ${shown.size}` : `${shown.size} of ${entries.length}`;
    status.textContent = shown.size ? `${count} ${noun}` : `${none}`;
    ways.hidden = shown.size > 0;
    ways.lastElementChild?.replaceChildren(...(shown.size ? [] : out()));
  };

  /** @returns {HTMLElement[]} a button for each choice that hides the rest, or one for all of them */
  const out = () => {
    const one = fields.flatMap((field) => {
      const count = field.value.trim() ? fitting(field).length : 0;
      return count ? [button(`${field.labels?.[0].textContent}: all (${count})`, [field])] : [];
    });
    return one.length ? one : [button(`Show all ${entries.length} ${noun}`, fields)];
  };

  /** @param {string} text @param {Field[]} some */
  const button = (text, some) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text });
    made.addEventListener("click", () => clear(some));
    return made;
  };

  /** @param {Field[]} some */
  const clear = (some) => {
    for (const field of some) field.value = "";
    some[0].focus(); // the button goes
    show();
    writeToUrl(fields, false);
  };

  const fold = form.querySelector("details");
  /** A choice that hides exercises is seen. */
  const unfold = () => {
    if (fold?.querySelector("option:not([value='']):checked")) fold.open = true;
  };

  const showSoon = afterPaint(show);
  readFromUrl(fields);
  unfold();
  show();
  form.hidden = false;
  form.addEventListener("input", ({ target }) => {
    showSoon();
    writeToUrl(fields, target === last && target instanceof HTMLInputElement);
    last = target;
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // it would bring back what the address said when the page opened
    clear(fields);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    last = null;
    readFromUrl(fields);
    unfold();
    show();
  });
}

const form = document.querySelector("form.filter");
if (form instanceof HTMLFormElement) start(form);

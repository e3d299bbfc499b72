// Figures to move: sliders set a state, and the picture, the sentence and the address follow. Without this script three
// states stand on the page, each with its sentence; they are what is printed. What moves a figure is fetched when the
// figure is near, and one that is folded away is not.
//
// Keyboard: range inputs and buttons of the browser, so the arrow keys move a slider by a step, Home and End to its ends.
// The sentence stands above the sliders and changes at once; it is announced when they have come to rest.

import { lateSheet } from "../widgets/late_sheet.js";
import { whenWithin } from "../widgets/near.js";
import { filled, phrase } from "./sentence.js";

/** @typedef {import("./sentence.js").Figure} Figure */

/** @type {Record<string, () => Promise<Figure>>} */
const FIGURES = {
  "groove-under-the-kneecap": () => import("./groove_under_the_kneecap.js"),
  "hip-for-knee": () => import("./hip_for_knee.js"),
  "kneecap-in-a-squat": () => import("./kneecap_in_a_squat.js"),
  "knee-line": () => import("./knee_line.js"),
  "one-muscle-two-jobs": () => import("./one_muscle_two_jobs.js"),
  "pelvis-lever": () => import("./pelvis_lever.js"),
};
/** Milliseconds without a change after which a sentence is announced. */
const REST = 700;
const whenNear = whenWithin("100%"); // a screen away

/** @param {HTMLInputElement} slider */
const control = ({ min, step, dataset: { unit = "", above = "", below, zero = "", steps } }) => ({
  ...{ low: Number(min), step: Number(step), unit, above, below, zero },
  steps: steps?.split("|"),
});

/** @param {HTMLElement} model @param {HTMLFormElement} form @param {string} id */
async function start(model, form, id) {
  const [figure] = await Promise.all([FIGURES[id](), lateSheet("model-form")]);
  const constants = JSON.parse(form.dataset.constants ?? "{}");
  const sentences = JSON.parse(form.dataset.sentences ?? "{}");
  const sliders = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")]);
  const outputs = form.querySelectorAll(".model__value");
  const spoken = /** @type {HTMLElement} */ (form.querySelector(".model__sentence"));
  const announced = /** @type {HTMLElement} */ (form.querySelector(".model__announced"));
  const picture = /** @type {SVGElement} */ (model.querySelector(".model__svg")?.cloneNode(true));
  const parts = new Map([...picture.querySelectorAll("[data-part]")].map((part) => [part.getAttribute("data-part"), part]));
  let timer = 0;

  const show = () => {
    const state = Object.fromEntries(sliders.map(({ name, valueAsNumber }) => [name, valueAsNumber]));
    for (const [name, attributes] of Object.entries(figure.moves(state, constants))) {
      const part = parts.get(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === "text" && part) part.textContent = value;
        else part?.setAttribute(attribute, value);
      }
    }
    const phrases = sliders.map((slider) => phrase(control(slider), slider.valueAsNumber));
    phrases.forEach((words, index) => {
      outputs[index].textContent = words;
      sliders[index].setAttribute("aria-valuetext", words);
    });
    const { outcome, results } = figure.read(state, constants);
    const names = Object.fromEntries(sliders.map(({ name }, index) => [name, phrases[index]]));
    spoken.textContent = filled(sentences[outcome], { ...names, ...results });
  };
  const announce = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (announced.textContent = spoken.textContent), REST);
  };
  const keep = () => {
    const address = new URL(location.href);
    if (sliders.every(({ value, defaultValue }) => value === defaultValue)) address.searchParams.delete(id);
    else address.searchParams.set(id, sliders.map(({ value }) => value).join("_"));
    history.replaceState(history.state, "", address);
  };
  /** @param {string} values */
  const set = (values) => {
    const wanted = values.split("_");
    if (wanted.length !== sliders.length || !wanted.every((value) => value && Number.isFinite(Number(value)))) return;
    sliders.forEach((slider, index) => (slider.value = wanted[index]));
  };
  const changed = () => {
    show();
    announce();
    keep();
  };

  set(new URLSearchParams(location.search).get(id) ?? "");
  show();
  model.classList.add("model--live");
  form.before(picture);
  form.hidden = false;
  form.addEventListener("input", () => {
    show();
    announce();
  });
  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".model__preset"))) {
    button.addEventListener("click", () => {
      set(button.dataset.state ?? "");
      changed();
    });
  }
}

for (const model of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".model"))) {
  const form = /** @type {HTMLFormElement | null} */ (model.querySelector(".model__form"));
  if (form && !model.classList.contains("model--live")) {
    whenNear(model, () => start(model, form, `${form.dataset.model}`).catch(() => {})); // its three states stand on the page
  }
}

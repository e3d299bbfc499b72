// Card of one exercise in the plan: its drawing, its dose in words, the controls, and what may take its place.
//
// Keyboard: Alt with an arrow up or down moves the exercise, wherever the focus is in its card but in a list of
// choices. Move up, Move down and Remove are buttons; a button that can do nothing stays in reach (`aria-disabled`).

import { doseDetails, doseInWords, itemDetails } from "../plan/dose.js";
import { turnable } from "../live_body/open_window.js";
import { button, make } from "../widgets/dom.js";
import { whenSeen } from "../widgets/seen.js";
import { siteUrl } from "../widgets/site_url.js";
import { signButton } from "./controls.js";
import { itemForm } from "./item_form.js";

/** @typedef {import("./plan_edits.js").Item} Item */
/** @typedef {import("./library.js").Choice} Choice */
/** @typedef {import("./library.js").Exercise} Exercise */
/**
 * @typedef {object} Acts what can be done with it
 * @property {(change: (item: Item) => Partial<Item>) => void} alter
 * @property {(by: number) => void} move
 * @property {() => void} remove
 * @property {(id: string) => void} swap
 */

/** @param {string} id @param {string} css @returns {HTMLImageElement} its small drawing, asked for once it is seen */
export const drawing = (id, css) =>
  whenSeen(make("img", { class: css, alt: "", draggable: "false" }), siteUrl(`figures/${id}-thumb.svg`));

/**
 * @param {Exercise} exercise
 * @param {(id: string) => Choice} find
 * @param {Acts} acts
 */
export function card(exercise, find, acts) {
  const { id, name } = exercise;
  const number = make("span", { class: "item__number" });
  const grip = make("span", { class: "item__grip", "aria-hidden": "true", title: "Drag to another place" }, number);
  const position = make("span", { class: "visually-hidden" });
  const title = make(
    "h3",
    { class: "item__name", tabindex: "-1" },
    make("a", { href: siteUrl(`exercises/${id}/`) }, name),
    position,
  );
  const gone = exercise.retired && make("p", { class: "item__gone" }, `No longer offered. ${exercise.retired.why.text}`);
  const doseText = make("p", { class: "item__dose" });
  const extras = make("p", { class: "item__extras" });
  const form = itemForm(name, acts.alter);
  const up = signButton("up", `Move up: ${name}`, () => acts.move(-1));
  const down = signButton("down", `Move down: ${name}`, () => acts.move(1));
  const away = signButton("remove", `Remove: ${name}`, acts.remove);
  const open = make("summary", {}, "More", make("span", { class: "visually-hidden" }, ` on the dose of ${name}`));
  const element = make(
    "li",
    { class: "item", "data-exercise": id },
    grip,
    make("span", { class: "item__picture" }, drawing(id, "item__drawing")),
    make("div", { class: "item__head" }, title, gone, doseText, extras),
    make("div", { class: "item__order" }, up, down, away),
    form.main,
    make(
      "div",
      { class: "item__folds" },
      make("details", { class: "fold" }, open, form.more),
      swaps(exercise, find, acts.swap),
    ),
  );
  const picture = element.querySelector("img");
  if (picture) turnable(picture, "item__drawing", id, name);
  element.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    if (event.target instanceof HTMLSelectElement) return; // there it opens the choices
    event.preventDefault();
    acts.move(event.key === "ArrowUp" ? -1 : 1);
  });

  /** @param {Item} item */
  const showItem = (item) => {
    doseText.textContent = doseInWords(item.dose);
    const lines = itemDetails(item).map(([head, text]) => `${head}: ${text}`);
    const { length } = doseDetails(item.dose);
    const ofDose = [...lines.slice(0, length), item.note].filter(Boolean).join(" · ");
    extras.replaceChildren(ofDose, ...lines.slice(length).map((line) => make("span", { class: "item__then" }, line)));
    form.show(item);
  };
  /** @param {number} index @param {number} count */
  const showPlace = (index, count) => {
    number.textContent = String(index + 1);
    position.textContent = `, place ${index + 1} of ${count}`;
    up.ariaDisabled = String(index === 0);
    down.ariaDisabled = String(index === count - 1);
    form.showPlace(index === count - 1);
  };

  /** @type {unknown[]} */
  let shown = [];
  return {
    element,
    grip,
    /** @param {Item} item @param {number} index @param {number} count */
    show: (item, index, count) => {
      if (shown[0] !== item) showItem(item);
      if (shown[1] !== index || shown[2] !== count) showPlace(index, count);
      shown = [item, index, count];
    },
    focus: () => away.focus(),
    focusName: () => title.focus(),
  };
}

/**
 * @param {Exercise} exercise
 * @param {(id: string) => Choice} find
 * @param {(id: string) => void} swap
 * @returns {HTMLElement | null} the neighbours on the ladder, where there are any
 */
function swaps({ name, easier, harder, retired }, find, swap) {
  /** @param {string[]} ids @param {string} how */
  const choices = (ids, how) =>
    ids
      .filter((id) => !find(id).retired)
      .map((id) => {
        const choice = button("", () => swap(id), { class: "swap" });
        const of = make("span", { class: "visually-hidden" }, `, in place of ${name}`);
        choice.append(
          drawing(id, "swap__drawing"),
          make("span", { class: "swap__how" }, how),
          make("span", {}, find(id).name, of),
        );
        return make("li", {}, choice);
      });
  const instead = retired?.instead ? choices([retired.instead], "Instead") : [];
  const all = [...instead, ...choices(easier, "Easier"), ...choices(harder, "Harder")];
  if (!all.length) return null;
  const open = make(
    "summary",
    {},
    "Swap",
    make("span", { class: "visually-hidden" }, ` ${name} for an easier or harder one`),
  );
  return make("details", { class: "fold" }, open, make("ul", { class: "swaps" }, ...all));
}

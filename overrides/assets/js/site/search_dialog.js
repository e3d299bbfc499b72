// Dialog of the search: a field, and below it the pages that fit.
//
// Keyboard (ARIA's combobox with a listbox): the field keeps the focus. Arrow keys go through the results and round,
// Enter opens the chosen one or else the first, Tab goes on to what else is here. Escape closes the dialog, and whoever
// opened it gets the focus back. How many results there are is said as they change.

import { button, make } from "../widgets/dom.js";
import { fetchJson, siteUrl } from "../widgets/site_url.js";
import { writeToUrl } from "../widgets/url_state.js";
import { prepare } from "./search_index.js";
import { search } from "./search_rank.js";

/** @typedef {import("./search_rank.js").Result} Result */
/** @typedef {import("./search_excerpt.js").Piece} Piece */

const INDEX = "search/index.json";
const MOST_SHOWN = 12; // results that are shown: who finds nothing in them types another word
const DOORS = [
  ["get-help/", "Get help", "Signs that need help now, today or soon"],
  ["do/", "My knee hurts", "Three exercises to start with, and a rule for pain"],
];
const LIST = "search-results";

/** @type {ReturnType<typeof dialog> | undefined} */
let made;
/** @type {import("./search_index.js").Prepared | undefined} */
let prepared;

/** @param {string} query to start with */
export function openSearch(query) {
  made ??= dialog();
  made.open(query);
}

function dialog() {
  const field = make("input", {
    class: "field search__field",
    name: "q",
    type: "text",
    inputmode: "search",
    enterkeyhint: "search",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: "Stairs, swollen, quads, squat",
    role: "combobox",
    "aria-label": "Search this site",
    "aria-autocomplete": "list",
    "aria-controls": LIST,
    "aria-expanded": "false",
  });
  const count = make("p", { class: "search__count", role: "status" });
  const list = make("div", { class: "search__results", id: LIST, role: "listbox", "aria-label": "Results" });
  const doors = make("ul", { class: "search__doors" }, ...DOORS.map(door));
  const close = button("Close", () => element.close(), { class: "button search__close" });
  const form = make("form", { class: "search__form", role: "search" }, field, close);
  const element = make("dialog", { class: "search", "aria-label": "Search" }, form, count, list, doors);
  let chosen = -1;

  /** @param {number} index of the result that is chosen; -1 for none */
  const choose = (index) => {
    chosen = index;
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(position === index));
      if (position === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[index].id);
  };

  const show = () => {
    if (!prepared) return; // what is said of the loading stays
    const query = field.value.trim();
    const found = search(prepared, query, MOST_SHOWN);
    list.replaceChildren(...found.results.map(option));
    list.hidden = !found.count;
    field.setAttribute("aria-expanded", String(found.count > 0));
    doors.hidden = found.count > 0;
    count.textContent = query && summary(query, found.count);
    choose(-1);
  };

  const load = async () => {
    count.textContent = "Loading the search …";
    try {
      prepared = prepare(await fetchJson(INDEX));
      show();
    } catch {
      count.textContent = "The search could not be loaded. Are you offline? These pages open without a connection:";
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const option = list.children[Math.max(chosen, 0)];
    if (option instanceof HTMLElement) option.click();
  });
  field.addEventListener("input", () => {
    writeToUrl([field], true);
    show();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !list.children.length) return;
    event.preventDefault();
    const places = list.children.length + 1; // one of them is the field
    choose(((chosen + 1 + step + places) % places) - 1);
  });
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link && link.pathname === location.pathname) element.close(); // it leads to a place on this page
  });
  element.addEventListener("click", ({ target }) => target === element && element.close());
  element.addEventListener("close", () => {
    field.value = "";
    writeToUrl([field], true);
  });
  document.body.append(element);

  return {
    /** @param {string} query */
    open: (query) => {
      field.value = query;
      element.showModal();
      field.focus();
      show();
      if (!prepared) void load();
    },
  };
}

/** @param {string} query @param {number} count */
function summary(query, count) {
  if (!count) return `No results for “${query}”. Try a single word, or start here:`;
  if (count > MOST_SHOWN) return `${count} results, the best ${MOST_SHOWN} of them:`;
  return count === 1 ? "1 result:" : `${count} results:`;
}

/** @param {Result} result @param {number} index */
const option = ({ address, title, kind, excerpt }, index) =>
  make(
    "a",
    { class: "search__result", id: `search-${index}`, role: "option", "aria-selected": "false", href: siteUrl(address), tabindex: -1 },
    make("span", { class: "search__title" }, ...title.map(text)),
    " ",
    make("span", { class: "search__kind" }, kind),
    " ",
    excerpt.length > 0 && make("span", { class: "search__excerpt" }, ...excerpt.map(text)),
  );

/** @param {Piece} piece */
const text = (piece) => (piece.marked ? make("mark", {}, piece.text) : document.createTextNode(piece.text));

/** @param {string[]} page */
const door = ([address, title, about]) =>
  make("li", {}, make("a", { href: siteUrl(address) }, make("b", {}, title), " ", make("span", {}, about)));

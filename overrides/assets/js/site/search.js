// Search: what opens it. The dialog and the index are loaded when somebody searches, never before.
//
// Keyboard: "/" opens it wherever no text is typed. An address with ?q= opens on its results. What is typed while it
// loads goes into its field, and not to the theme, for which single letters are shortcuts to other pages.

import { lateSheet } from "../widgets/late_sheet.js";

/** @type {string | null} the query while the dialog loads */
let typed = null;

/** @param {string} query */
async function open(query) {
  if (typed !== null) return;
  typed = query;
  try {
    const [{ openSearch }] = await Promise.all([import("./search_dialog.js"), lateSheet("search")]);
    openSearch(typed);
  } finally {
    typed = null;
  }
}

addEventListener(
  "keydown",
  (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (typed === null || key.length > 1 || ctrlKey || metaKey || altKey) return;
    event.preventDefault(); // the button that was pressed keeps the focus until then
    event.stopPropagation();
    typed += key;
  },
  true, // before any other listener
);

/** @param {EventTarget | null} target @returns {boolean} whether keys are letters there */
const takesText = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

document.querySelector(".search-open")?.addEventListener("click", () => void open(""));
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || takesText(target) || document.querySelector("dialog[open]")) return;
  event.preventDefault(); // the browser's own search
  void open("");
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) void open(asked);

// Tabs of one name: one that a reader opens opens the others of its name, on this page and on those that come after.
//
// Keyboard: the tabs are radio buttons.

import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";

const KEPT = `${SLUG}:tabs`;
const NAMES_KEPT = 5; // the last one first
const switches = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".tabbed-set > input")]);
const nameOf = (/** @type {HTMLInputElement} */ { labels }) => labels?.[0]?.textContent?.trim() ?? "";

/** @returns {string[]} */
function kept() {
  try {
    const names = JSON.parse(getItem(KEPT) ?? "[]");
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}

/** @param {string} name */
function open(name) {
  for (const tab of switches) if (nameOf(tab) === name) tab.checked = true;
}

if (switches.length) for (const name of kept().reverse()) open(name);
for (const tab of switches) {
  tab.addEventListener("change", () => {
    const name = nameOf(tab);
    open(name);
    setItem(KEPT, JSON.stringify([name, ...kept().filter((other) => other !== name)].slice(0, NAMES_KEPT)));
  });
}

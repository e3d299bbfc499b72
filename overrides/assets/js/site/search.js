// Search: what opens it. The dialog and the index are loaded when somebody searches, never before.
//
// Keyboard: "/" opens it wherever no text is typed. An address with ?q= opens on its results.

/** @param {string} query */
async function open(query) {
  const { openSearch } = await import("./search_dialog.js");
  openSearch(query);
}

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

// Folded parts of a page: all of them are open on paper, and after it those are closed again that were.

/** @type {HTMLDetailsElement[]} */
let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll(/** @type {"details"} */ (".md-content details:not([open])"))];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});

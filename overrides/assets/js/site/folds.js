// Folded parts of a page: all of them are open on paper, and after it those are closed again that were. Pictures that were
// never near the window are asked for.

const OPENED = "data-for-print";

/** @param {string} selector @returns {NodeListOf<HTMLDetailsElement>} */
const folds = (selector) => document.querySelectorAll(selector);

addEventListener("beforeprint", () => {
  for (const fold of folds(".md-content details:not([open])")) {
    fold.setAttribute(OPENED, "");
    fold.open = true;
  }
  const waiting = /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll("img[loading=lazy]"));
  for (const picture of waiting) picture.loading = "eager";
});
addEventListener("afterprint", () => {
  for (const fold of folds(`details[${OPENED}]`)) {
    fold.removeAttribute(OPENED);
    fold.open = false;
  }
});

// A page on paper: all its folds are open, and after it those are closed again that were. Pictures that were never near
// the window are asked for. Not every browser waits for them, so those of the handout, which the screen never shows, come
// sooner: on a desk, where most is printed, once the page is there, and on a phone when somebody has begun to read.

const OPENED = "data-for-print";

/** @param {string} selector @returns {NodeListOf<HTMLDetailsElement>} */
const folds = (selector) => document.querySelectorAll(selector);

/** @param {string} selector of pictures that are no longer left until they are near */
function fetchPictures(selector) {
  const waiting = /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll(`${selector}[loading=lazy]`));
  for (const picture of waiting) picture.loading = "eager";
}

const fetchHandout = () => fetchPictures(".handout img");
if (!matchMedia("(min-width: 60em)").matches) addEventListener("scroll", fetchHandout, { once: true, passive: true });
else if (document.readyState === "complete") fetchHandout();
else addEventListener("load", fetchHandout, { once: true });
addEventListener("beforeprint", () => {
  for (const fold of folds(".md-content details:not([open])")) {
    fold.setAttribute(OPENED, "");
    fold.open = true;
  }
  fetchPictures("img");
});
addEventListener("afterprint", () => {
  for (const fold of folds(`details[${OPENED}]`)) {
    fold.removeAttribute(OPENED);
    fold.open = false;
  }
});

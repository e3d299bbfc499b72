// Folded parts of a page: all of them are open on paper, and after it those are closed again that were. Pictures that were
// never near the window are asked for.

/** @type {HTMLDetailsElement[]} for the print, which a browser may announce twice */
let opened = [];

addEventListener("beforeprint", () => {
  const closed = /** @type {NodeListOf<HTMLDetailsElement>} */ (
    document.querySelectorAll(".md-content details:not([open])")
  );
  opened.push(...closed);
  for (const fold of closed) fold.open = true;
  const waiting = /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll("img[loading=lazy]"));
  for (const picture of waiting) picture.loading = "eager";
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});

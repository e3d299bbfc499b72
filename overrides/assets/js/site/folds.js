// Folded parts of a page: open around the place that the address names, and all of them on paper.

const paper = matchMedia("print");
/** @type {HTMLDetailsElement[]} */
let closed = [];

function openAround() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}

paper.addEventListener("change", () => {
  for (const fold of closed) fold.open = false;
  closed = paper.matches ? [...document.querySelectorAll(/** @type {"details"} */ (".md-content details:not([open])"))] : [];
  for (const fold of closed) fold.open = true;
});
addEventListener("hashchange", openAround);
openAround();

// What a link leads to is seen: the folds around it open, and so does the tab that it stands in.

/** @returns {string} the id that the address names; what is not written as it should be names none */
function place() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** @param {HTMLElement} target what a link leads to: every fold around it opens, in browsers that leave it closed too */
function unfold(target) {
  const folds = [];
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) folds.push(fold);
  const closed = folds.filter(({ open }) => !open);
  for (const fold of closed) fold.open = true;
  if (closed.length) target.scrollIntoView();
}

/** A link to a heading shows the tab that the heading stands in, and opens what it is folded into. */
function reveal() {
  const target = document.getElementById(place());
  if (target) unfold(target);
  const block = target?.closest(".tabbed-block");
  const set = block?.closest(".tabbed-set");
  if (!target || !block || !set) return;
  const number = [...(block.parentElement?.children ?? [])].indexOf(block);
  const tab = /** @type {NodeListOf<HTMLInputElement>} */ (set.querySelectorAll(":scope > input"))[number];
  if (tab.checked) return;
  tab.checked = true;
  target.scrollIntoView();
}

reveal();
addEventListener("hashchange", reveal);

// Switch "Answer, Why, Numbers": one choice opens the fold-outs of a page, and goes with the reader from page to page.
//
// A choice is kept for the visit and stands in the address. It is carried out while the page is still being read in, so
// that nothing moves afterwards. A fold-out that was opened or closed by hand stays so until the next choice. Who has
// chosen prints what the screen shows; who has not prints everything.
//
// Keyboard: radio buttons, so Tab reaches the chosen one and the arrow keys choose.

import { NAME, addressAt, chosenDepth, leftOut, opens, readDepth, shownDepth } from "./depth_choice.js";

/** @typedef {import("./depth_choice.js").Depth} Depth */

/** @type {WeakSet<Element>} what has been arranged once is the reader's */
const arranged = new WeakSet();
let chosen = chosenDepth(location.search, kept());

/** @returns {string | null} the choice from earlier in the visit */
function kept() {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null; // this browser keeps nothing for us: the choice is that of the page
  }
}

/** @param {Depth} depth */
function keep(depth) {
  try {
    sessionStorage.setItem(NAME, depth);
  } catch {
    // the address still carries it
  }
}

const folds = () => /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details[data-depth]"));
const radios = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".depth__radio"))];

/** What has been read in of the page, as chosen. A link may have opened a fold-out by now, so none is closed. */
function arrange() {
  if (!chosen) return;
  for (const fold of folds()) {
    if (!arranged.has(fold) && opens(chosen, fold.dataset.depth)) fold.open = true;
    arranged.add(fold);
  }
  showChoice();
}

function showChoice() {
  const depth = shownDepth(chosen, radios().map(({ value }) => value));
  const radio = radios().find(({ value }) => value === depth);
  const about = document.querySelector(".depth__about");
  if (!radio || !about) return;
  radio.checked = true;
  if (about.textContent !== radio.dataset.about) about.textContent = radio.dataset.about ?? "";
}

/** @param {Depth} depth */
function choose(depth) {
  chosen = depth;
  keep(depth);
  history.replaceState(history.state, "", addressAt(location.href, depth));
  for (const fold of folds()) fold.open = opens(depth, fold.dataset.depth);
  showChoice();
}

/** Studies of a claim, and charts: unless somebody has opened them, they are printed on their own pages alone. */
const ELSEWHERE = ".claim__why, :has(> .chart)";

/** @param {HTMLDetailsElement} fold @returns {boolean} whether it is closed for the reader; paper.js may have opened it by now */
const isClosed = (fold) => !fold.open || fold.hasAttribute("data-for-print");

/** Fold-outs that are closed by choice are left out of the print. */
function beforePrint() {
  for (const fold of folds()) fold.toggleAttribute("data-left-out", isClosed(fold) && fold.matches(ELSEWHERE));
  leaveOutReferences();
  const line = document.querySelector(".depth__left-out");
  if (!chosen || !line) return;
  for (const fold of folds()) fold.toggleAttribute("data-left-out", isClosed(fold));
  for (const heading of document.querySelectorAll("article h2"))
    heading.toggleAttribute("data-left-out", hasNothingLeft(heading));
  const closed = [...folds()].filter(isClosed);
  const references = closed.find((fold) => fold.matches(".footnote"));
  const numbers = [closed.length - (references ? 1 : 0), references?.querySelectorAll("ol > li").length ?? 0];
  const label = radios().find(({ checked }) => checked)?.labels?.[0]?.textContent?.trim() ?? "";
  line.textContent = closed.length > 0 ? leftOut(label, numbers[0], numbers[1], location.href) : "";
}

/** A reference that is cited only in what is left out goes with it. The others keep their numbers. */
function leaveOutReferences() {
  for (const [index, reference] of [...document.querySelectorAll(".footnote li")].entries()) {
    const citations = [...document.querySelectorAll(`.footnote-ref[href="#${CSS.escape(reference.id)}"]`)];
    const isLeftOut = citations.length > 0 && citations.every((citation) => citation.closest("[data-left-out]"));
    reference.setAttribute("value", `${index + 1}`);
    reference.toggleAttribute("data-left-out", isLeftOut);
  }
}

/** @param {Element} heading Whether all that stands below it, up to the next, is left out. */
function hasNothingLeft(heading) {
  let below = heading.nextElementSibling;
  if (!below?.hasAttribute("data-left-out")) return false;
  while (below && below.matches("details[data-left-out]")) below = below.nextElementSibling;
  return !below || below.matches("h2");
}

if (chosen) keep(chosen);
arrange();
const reading = new MutationObserver(arrange);
reading.observe(document, { childList: true, subtree: true });
addEventListener("DOMContentLoaded", () => reading.disconnect());
if (document.readyState !== "loading") reading.disconnect();
addEventListener("pageshow", showChoice); // browsers put back which radio button was on
addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(".depth__radio")) return;
  const depth = readDepth(target.value);
  if (depth) choose(depth);
});
addEventListener("beforeprint", beforePrint);

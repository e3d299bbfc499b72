// Notes on what is read: the reference of a citation, and the meaning of a word of the field. What shows them is fetched
// when it is wanted: for a finger with its first tap, else at once, since a pointer or the focus may soon be there.
//
// A tap on the number of a reference opens a sheet at the foot of the screen, and the reader keeps the place. With a mouse
// or a keyboard it shows beside the number, and a click leads to it. Keyboard: widgets/beside.js, reference_sheet.js.

import { lateSheet } from "../widgets/late_sheet.js";

const CITATION = "a.footnote-ref";
const TERM = "a.term";
const FINGER = matchMedia("(pointer: coarse)");
const HOVERS = matchMedia("(any-hover: hover)");

let touched = false;
let hasMeanings = false;

async function loadMeanings() {
  const [{ showMeaning }] = await Promise.all([import("./terms.js"), lateSheet("beside")]);
  hasMeanings = true;
  return showMeaning;
}

/** Where they cannot be fetched, each link still leads to what it is about. */
function load() {
  if (document.querySelector(CITATION)) Promise.all([import("./reference_preview.js"), lateSheet("beside")]).catch(() => {});
  if (document.querySelector(TERM)) loadMeanings().catch(() => {});
}

/** @param {HTMLAnchorElement} citation @param {Element} reference */
async function openReference(citation, reference) {
  const [{ openSheet }] = await Promise.all([import("./reference_sheet.js"), lateSheet("reference-sheet")]);
  openSheet(citation, reference);
}

/** @param {HTMLAnchorElement} term */
const openMeaning = async (term) => (await loadMeanings())(term);

/** @param {MouseEvent} event @returns {(() => Promise<void>) | null} what a tap opens */
function opened({ target, detail, ctrlKey, metaKey, shiftKey }) {
  const link = target instanceof Element && target.closest(`${CITATION}, ${TERM}`);
  if (!(link instanceof HTMLAnchorElement) || ctrlKey || metaKey || shiftKey) return null;
  if (link.matches(TERM)) return touched && detail && !hasMeanings ? () => openMeaning(link) : null; // then they see to it
  const reference = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  return FINGER.matches && reference ? () => openReference(link, reference) : null;
}

if (HOVERS.matches) load();
else addEventListener("keydown", load, { once: true });
addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"), true);
addEventListener("click", (event) => {
  const open = opened(event);
  if (!open) return;
  event.preventDefault();
  open().catch(() => location.assign(/** @type {HTMLElement} */ (event.target).closest("a")?.href ?? ""));
});

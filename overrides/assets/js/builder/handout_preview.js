// Handout of the plan, always ready in the page and seen by printers only, so that the browser's own “Print” gives
// it too.

import { today } from "../plan/today.js";
import { drawingsReady, handoutPage } from "../widgets/handout_page.js";

const PATIENCE = 400; // milliseconds after the last change

/** @typedef {{ plan: import("../plan/link.js").Plan, link: string }} Handed */

/** @param {import("./library.js").Library} library @param {HTMLElement} place */
export function handoutPreview(library, place) {
  /** @type {HTMLElement | null} */
  let made = null;
  let soon = 0;
  /** @param {Handed} handed */
  const make = ({ plan, link }) => {
    clearTimeout(soon);
    made?.remove();
    made = null;
    if (!plan.items.length) return;
    made = onPaper(plan, library, link);
    made.classList.add("handout--alone");
    place.append(made);
  };
  return {
    /** @param {Handed} handed */
    show: (handed) => {
      clearTimeout(soon);
      soon = window.setTimeout(() => make(handed), PATIENCE);
    },
    /** @param {Handed} handed */
    print: async (handed) => {
      make(handed);
      if (made) await drawingsReady(made);
      window.print();
    },
  };
}

/**
 * @param {import("../plan/link.js").Plan} plan
 * @param {import("./library.js").Library} library
 * @param {string} link
 */
function onPaper(plan, library, link) {
  try {
    return handoutPage(plan, library, { link, made: today() });
  } catch {
    return handoutPage(plan, library, { made: today() }); // more than a QR code holds
  }
}

// Handout of the plan, always ready in the page and seen by printers only, so that the browser's own “Print” gives
// it too. What makes it is loaded with the first exercise.

import { today } from "../plan/today.js";

const PATIENCE = 400; // milliseconds after the last change

/** @typedef {{ plan: import("../plan/link.js").Plan, link: string }} Handed */

/** @param {import("./library.js").Library} library @param {HTMLElement} place */
export function handoutPreview(library, place) {
  /** @type {HTMLElement | null} */
  let made = null;
  let soon = 0;
  /** @param {Handed} handed */
  const make = async ({ plan, link }) => {
    clearTimeout(soon);
    made?.remove();
    if (!plan.items.length) return null;
    const { drawingsReady, handoutPage } = await import("../widgets/handout_page.js");
    const paper = onPaper(handoutPage, plan, library.printed(), link);
    paper.classList.add("handout--alone");
    made?.remove(); // another one was made meanwhile
    made = paper;
    place.append(paper);
    return () => drawingsReady(paper);
  };
  return {
    /** @param {Handed} handed */
    show: (handed) => {
      clearTimeout(soon);
      soon = window.setTimeout(() => make(handed).catch(() => {}), PATIENCE); // offline: its button reports it
    },
    /** @param {Handed} handed */
    print: async (handed) => {
      const ready = await make(handed);
      await ready?.();
      window.print();
    },
  };
}

/**
 * @param {typeof import("../widgets/handout_page.js").handoutPage} handoutPage
 * @param {import("../plan/link.js").Plan} plan
 * @param {import("../plan/handout.js").Library} library
 * @param {string} link
 */
function onPaper(handoutPage, plan, library, link) {
  try {
    return handoutPage(plan, library, { link, made: today() });
  } catch {
    return handoutPage(plan, library, { made: today() }); // more than a QR code holds
  }
}

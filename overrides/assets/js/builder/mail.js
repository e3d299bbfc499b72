// Draft of an e-mail with a plan. The reader's own mail program opens it; whether it goes, and to whom, is up to the
// reader.

import { ADVICE } from "../plan/constants.js";
import { doseInWords } from "../plan/dose.js";
import { oneLine } from "../plan/plain_text.js";
import { planTitle } from "../plan/record_text.js";
import { siteUrl } from "../widgets/site_url.js";

const MOST_CHARACTERS = 1800; // characters of an address that every mail program takes

/**
 * @param {import("../plan/link.js").Plan} plan
 * @param {import("./library.js").Library} library
 * @param {string} link
 * @returns {string} an address that opens a draft, without anybody it goes to
 */
export function mailDraft(plan, library, link) {
  const title = planTitle(plan, library.routines.find(({ id }) => id === plan.routine));
  const exercises = plan.items.map(
    ({ exercise, dose }, index) => `${index + 1}. ${library.exercise(exercise).name}: ${doseInWords(dose)}`,
  );
  const care = [
    "The link shows how each exercise is done, whom it is not for, and the pain rule. Please read them first.",
    `Signs to stop and get help: ${siteUrl("get-help/")}`,
    ADVICE,
  ];
  /** @param {string[]} list */
  const draft = (list) => {
    const body = [link, ...(list.length ? ["", ...list] : []), "", ...care].map(oneLine).join("\r\n");
    return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  };
  const complete = draft(exercises);
  return complete.length > MOST_CHARACTERS ? draft([]) : complete;
}

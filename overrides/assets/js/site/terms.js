// Meanings of words of the field, beside the word. Without scripts the word is a link to the glossary; a finger taps once
// for the meaning and once more for the glossary. Keyboard: widgets/beside.js.

import { besideLinks } from "../widgets/beside.js";
import { fetchJson } from "../widgets/site_url.js";

/** @type {Promise<Record<string, string>> | undefined} */
let meanings;

/** @param {HTMLAnchorElement} term */
async function meaningOf(term) {
  meanings ??= fetchJson("assets/glossary.json");
  const known = await meanings.catch(() => (meanings = undefined));
  const meaning = known?.[term.hash.replace("#term-", "")];
  return meaning && [document.createTextNode(meaning)];
}

/** A first tap, which came before this script. @type {(term: HTMLAnchorElement) => void} */
export const showMeaning = besideLinks("a.term", meaningOf, { name: "term-meaning", taps: true });

// Draft of a check that is not saved yet, as this browser keeps it: a reload or a phone call loses no count. Tomorrow it
// is a check of another day, and is not shown again.

import { dayOf, stamp } from "./days.js";
import { NO_ANSWERS } from "./function_fields.js";
import { readFunctionCheck } from "./function_check.js";
import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";

/** @typedef {import("./function_fields.js").Answers} Answers */

/** Its key in local storage. */
export const CHECK_DRAFT = `${SLUG}:function-check`;

/** @returns {Answers} */
export function loadDraft() {
  const today = dayOf(stamp(Date.now()));
  try {
    const check = readFunctionCheck(JSON.parse(getItem(CHECK_DRAFT) ?? "null"));
    if (check && dayOf(check.on) === today) return check;
  } catch {
    // nothing that we ever wrote
  }
  return NO_ANSWERS;
}

/** @param {Answers} answers */
export const keepDraft = (answers) =>
  setItem(CHECK_DRAFT, JSON.stringify({ version: 3, kind: "function-check", id: "draft", on: stamp(Date.now()), ...answers }));

export function removeDraft() {
  try {
    localStorage.removeItem(CHECK_DRAFT);
  } catch {
    // there is none
  }
}

// Files of the log: JSON with everything, and a table for a spreadsheet (csv.js). Both can be read in again.

import { SLUG } from "../plan/slug.js";
import { fromCsv } from "./csv.js";
import { readLog } from "./log_records.js";
import { VERSION } from "./record.js";

/**
 * @typedef {object} FileContent
 * @property {import("./record.js").Session[]} sessions
 * @property {import("./function_check.js").FunctionCheck[]} checks
 * @property {import("./followed_plan.js").FollowedPlan[]} plans
 * @property {{ id: string }[]} others made with a newer version of this page: kept as they are
 * @property {number} unreadable
 */

const KIND = `${SLUG} log`;
const MOST_RECORDS = 10_000; // a file of more is none of ours
const NOT_OURS = "This is not a file of this log. Nothing was added.";

/** @param {unknown[]} raws as they are kept, unreadable ones included */
export const jsonText = (raws) => `${JSON.stringify({ kind: KIND, version: VERSION, sessions: raws }, null, 1)}\n`;

/**
 * @param {string} text of a file
 * @returns {FileContent}
 * @throws {RangeError} with a sentence, when it is no file of ours
 */
export function parseFile(text) {
  const content = text.replace(/^\uFEFF/, "").trim();
  const raws = content.startsWith("{") ? fromJson(content) : fromCsv(content);
  if (!raws) throw new RangeError(NOT_OURS);
  if (raws.length > MOST_RECORDS)
    throw new RangeError(`This file has more than ${MOST_RECORDS} entries. Nothing was added.`);
  const { sessions, checks, plans, newer, broken } = readLog(raws);
  const others = /** @type {{ id: string }[]} */ (newer.filter((raw) => typeof Reflect.get(Object(raw), "id") === "string"));
  return { sessions, checks, plans, others, unreadable: broken + newer.length - others.length };
}

/** @param {string} text @returns {unknown[] | null} */
function fromJson(text) {
  try {
    const { kind, sessions } = JSON.parse(text);
    return kind === KIND && Array.isArray(sessions) ? sessions : null;
  } catch {
    return null;
  }
}

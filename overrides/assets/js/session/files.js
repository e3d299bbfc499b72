// Files of sessions: JSON with everything, and CSV for a spreadsheet. Both can be read in again.

import { MOMENTS, VERSION, exercisesAsText, readRecord } from "./record.js";

/** @typedef {import("./record.js").Session} Session */
/**
 * @typedef {object} FileContent
 * @property {Session[]} sessions
 * @property {{ id: string }[]} others made with a newer version of this page: kept as they are
 * @property {number} unreadable
 */

const KIND = "hip-to-knee log";
const COLUMNS = [
  "id",
  "began",
  "ended",
  "title",
  "routine",
  "address",
  "complete",
  "exercises",
  "pain_during",
  "pain_hour",
  "pain_morning",
  "stop_sign",
];
const MOST_SESSIONS = 10_000; // a file of more is none of ours

/** @param {unknown[]} raws as they are kept, unreadable ones included */
export const jsonText = (raws) => `${JSON.stringify({ kind: KIND, version: VERSION, sessions: raws }, null, 1)}\n`;

/** @param {Session[]} sessions @returns {string} a table, with commas */
export function csvText(sessions) {
  const rows = sessions.map((session) => {
    const { id, began, ended, title, routine, address, complete, stopSign, pain } = session;
    const numbers = MOMENTS.map((moment) => pain[moment] ?? "");
    return [id, began, ended, title, routine ?? "", address, complete, exercisesAsText(session), ...numbers, stopSign];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {unknown} value @returns {string} no cell begins as a formula does: a spreadsheet would run it */
function cell(value) {
  const text = String(value);
  const tame = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/**
 * @param {string} text of a file
 * @returns {FileContent}
 * @throws {RangeError} with a sentence, when it is no file of ours
 */
export function parseFile(text) {
  const content = text.replace(/^\uFEFF/, "").trim();
  const raws = content.startsWith("{") ? fromJson(content) : fromCsv(content);
  if (raws.length > MOST_SESSIONS)
    throw new RangeError(`This file has more than ${MOST_SESSIONS} sessions. Nothing was added.`);
  /** @type {FileContent} */
  const reading = { sessions: [], others: [], unreadable: 0 };
  for (const raw of raws) {
    const { session, fault } = readRecord(raw);
    if (session) reading.sessions.push(session);
    else if (fault === "newer" && typeof (/** @type {any} */ (raw).id) === "string")
      reading.others.push(/** @type {any} */ (raw));
    else reading.unreadable += 1;
  }
  return reading;
}

/** @param {string} text @returns {unknown[]} */
function fromJson(text) {
  try {
    const { kind, sessions } = JSON.parse(text);
    if (kind === KIND && Array.isArray(sessions)) return sessions;
  } catch {
    // said below
  }
  throw new RangeError("This is not a file of this log. Nothing was added.");
}

/** @param {string} text @returns {unknown[]} records of version 1, which are rows */
function fromCsv(text) {
  const [head = [], ...rows] = cells(text);
  if (COLUMNS.some((column) => !head.includes(column))) {
    throw new RangeError("This is not a file of this log. Nothing was added.");
  }
  return rows
    .filter((row) => row.length > 1)
    .map((row) => {
      const value = (/** @type {string} */ column) =>
        (row[head.indexOf(column)] ?? "").replace(/^'(?=[=+\-@\t\r'])/, "");
      const number = (/** @type {string} */ text) => (text === "" ? null : /^\d+$/.test(text) ? Number(text) : text);
      const truth = (/** @type {string} */ text) => ({ true: true, false: false })[text.toLowerCase()]; // Excel shouts
      return {
        ...Object.fromEntries(
          ["id", "began", "ended", "title", "address", "exercises"].map((name) => [name, value(name)]),
        ),
        version: 1,
        routine: value("routine") || null,
        complete: truth(value("complete")),
        ...Object.fromEntries(["pain_during", "pain_hour", "pain_morning"].map((name) => [name, number(value(name))])),
        stop_sign: truth(value("stop_sign")),
      };
    });
}

/** @param {string} text @returns {string[][]} rows of cells: commas or semicolons between them, quotes around some */
function cells(text) {
  const between = /^[^\r\n]*;/.test(text) && !/^[^\r\n]*,/.test(text) ? ";" : ",";
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const row = rows[rows.length - 1];
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === between) row.push("");
    else if (!quoted && sign === "\n") rows.push([""]);
    else if (quoted || sign !== "\r") row[row.length - 1] += sign;
  }
  return rows;
}

// Table of the log with commas: sessions and function checks, for a spreadsheet, and back again.

import { KIND as CHECK, VERSION as CHECK_VERSION } from "./function_check.js";
import { MOMENTS, exercisesAsText } from "./record.js";

/** @typedef {import("./record.js").Session} Session */
/** @typedef {import("./function_check.js").FunctionCheck} FunctionCheck */

const OF_SESSIONS = [
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
/** Files that were saved before there were checks are without these. */
const OF_CHECKS = ["kind", "stands_first", "stands_second", "hands", "stairs", "step_down"];
const COLUMNS = [...OF_SESSIONS, ...OF_CHECKS];

const MARK = "\uFEFF"; // by which Excel knows that letters are in UTF-8
/** How the spreadsheets of some languages write what is true and what is not. */
const TRUE = ["true", "wahr", "vrai", "verdadero", "vero", "verdadeiro", "waar", "prawda", "sant", "sand"];
const FALSE = ["false", "falsch", "faux", "falso", "onwaar", "fałsz", "falskt", "falsk"];

/** @param {Session[]} sessions @param {FunctionCheck[]} checks @returns {string} a row for each, in the order of days */
export function csvText(sessions, checks) {
  const rows = [...sessions.map(sessionRow), ...checks.map(checkRow)];
  rows.sort((one, other) => Date.parse(String(one.began)) - Date.parse(String(other.began)));
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? ""));
  return MARK + [COLUMNS, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

/** @param {Session} session @returns {Record<string, unknown>} */
const sessionRow = (session) => ({
  ...Object.fromEntries(["id", "began", "ended", "title", "routine", "address", "complete"].map((name) => [name, Reflect.get(session, name)])),
  ...Object.fromEntries(MOMENTS.map((moment) => [`pain_${moment}`, session.pain[moment]])),
  exercises: exercisesAsText(session),
  stop_sign: session.stopSign,
});

/** @param {FunctionCheck} check @returns {Record<string, unknown>} */
const checkRow = ({ id, on, stands, hands, stairs, stepDown }) => ({
  id,
  began: on,
  kind: CHECK,
  stands_first: stands[0],
  stands_second: stands[1],
  hands,
  stairs,
  step_down: stepDown,
});

/** @param {unknown} value @returns {string} no cell begins as a formula does: a spreadsheet would run it */
function cell(value) {
  const text = String(value);
  const tame = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** @param {string} text @returns {unknown[] | null} records, sessions as version 1 had them; null where it is no table of ours */
export function fromCsv(text) {
  const [head = [], ...rows] = cells(text);
  if (OF_SESSIONS.some((column) => !head.includes(column))) return null;
  return rows
    .filter((row) => row.some((text) => text.trim())) // spreadsheets add empty ones
    .map((row) => {
      const value = (/** @type {string} */ column) =>
        (row[head.indexOf(column)] ?? "").replace(/^'(?=[=+\-@\t\r'])/, "");
      return value("kind") === CHECK ? check(value) : session(value);
    });
}

/** @param {string} text @returns {number | string | null} */
const number = (text) => (text === "" ? null : /^\d+$/.test(text) ? Number(text) : text);
/** @param {string} text */
function truth(text) {
  const word = text.toLowerCase(); // Excel shouts
  return TRUE.includes(word) ? true : FALSE.includes(word) ? false : undefined;
}

/** @param {(column: string) => string} value */
const session = (value) => ({
  ...Object.fromEntries(["id", "began", "ended", "title", "address", "exercises"].map((name) => [name, value(name)])),
  version: 1,
  routine: value("routine") || null,
  complete: truth(value("complete")),
  ...Object.fromEntries(["pain_during", "pain_hour", "pain_morning"].map((name) => [name, number(value(name))])),
  stop_sign: truth(value("stop_sign")),
});

/** @param {(column: string) => string} value */
const check = (value) => ({
  version: CHECK_VERSION,
  kind: CHECK,
  id: value("id"),
  on: value("began"),
  stands: [number(value("stands_first")), number(value("stands_second"))],
  hands: truth(value("hands")),
  stairs: value("stairs") || null,
  stepDown: number(value("step_down")),
});

/** @param {string} table @returns {string[][]} rows of cells: commas, semicolons or tabs between them, quotes around some */
function cells(table) {
  const text = table.replace(/^\uFEFF?(?:"?sep=.?"?\r?\n)?/, ""); // how Excel is told what stands between them
  const [head] = text.split(/[\r\n]/, 1);
  const between = [",", ";", "\t"].find((sign) => head.split(sign).length >= OF_SESSIONS.length) ?? ",";
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

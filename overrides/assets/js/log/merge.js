// Merging of a file into the log: nothing that is here is lost.

import { MOMENTS, readRecord } from "../session/record.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {{ id: string }} Raw */

/**
 * @param {Raw[]} kept the log
 * @param {import("../session/files.js").FileContent} found the file
 * @returns {{ raws: Raw[], words: string }} records to be kept, and a sentence about them
 */
export function mergeFile(kept, { sessions, others, unreadable }) {
  const here = new Map(kept.map((raw) => [raw.id, readRecord(raw).session]));
  const fresh = [...sessions, ...others].filter(({ id }) => !here.has(id));
  const filled = sessions.flatMap((session) => withAnswers(here.get(session.id), session));
  const same = sessions.length + others.length - fresh.length - filled.length;
  const counts = [
    `${fresh.length} added`,
    filled.length ? `${filled.length} filled in from the file` : "",
    same ? `${same} were already here and have not changed` : "",
    unreadable ? `${unreadable} could not be read` : "",
  ];
  return { raws: [...fresh, ...filled], words: `${counts.filter(Boolean).join(", ")}.` };
}

/**
 * @param {Session | null | undefined} here
 * @param {Session} other the same session from a file
 * @returns {Session[]} it with the answers that were open here and stand in the file; nothing when there are none
 */
function withAnswers(here, other) {
  const open = here ? MOMENTS.filter((moment) => here.pain[moment] === null && other.pain[moment] !== null) : [];
  if (!here || !open.length) return [];
  return [
    { ...here, pain: { ...here.pain, ...Object.fromEntries(open.map((moment) => [moment, other.pain[moment]])) } },
  ];
}

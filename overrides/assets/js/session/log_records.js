// Records of the log by their kind: sessions, function checks, plans that are followed. What cannot be read is
// reported and kept as it is.

import { KIND as CHECK, readFunctionCheck } from "./function_check.js";
import { KIND as PLAN, readFollowedPlan } from "./followed_plan.js";
import { readRecord } from "./record.js";

/** @typedef {"newer" | "broken"} Fault */
/** @typedef {import("./record.js").Session} Session */
/** @typedef {import("./function_check.js").FunctionCheck} FunctionCheck */
/** @typedef {import("./followed_plan.js").FollowedPlan} FollowedPlan */

/**
 * @typedef {object} LogRecords each the earliest first
 * @property {Session[]} sessions
 * @property {FunctionCheck[]} checks
 * @property {FollowedPlan[]} plans
 * @property {unknown[]} newer those of a newer version of this page, as they are
 * @property {number} broken
 */

/** The newest version of a record of any kind. */
const VERSION = 3;

/** @param {unknown[]} raws @returns {LogRecords} */
export function readLog(raws) {
  /** @type {LogRecords} */
  const records = { sessions: [], checks: [], plans: [], newer: [], broken: 0 };
  for (const raw of raws) {
    const { kind, version } = /** @type {any} */ (raw) ?? {};
    if (kind === undefined) {
      const { session, fault } = readRecord(raw);
      if (session) records.sessions.push(session);
      else if (fault === "newer") records.newer.push(raw);
      else records.broken += 1;
      continue;
    }
    const check = kind === CHECK ? readFunctionCheck(raw) : null;
    const plan = kind === PLAN ? readFollowedPlan(raw) : null;
    if (check) records.checks.push(check);
    else if (plan) records.plans.push(plan);
    else if (Number.isInteger(version) && version > VERSION) records.newer.push(raw);
    else records.broken += 1;
  }
  return {
    ...records,
    sessions: earliestFirst(records.sessions, ({ began }) => began),
    checks: earliestFirst(records.checks, ({ on }) => on),
    plans: earliestFirst(records.plans, ({ began }) => began),
  };
}

/**
 * @template Kept
 * @param {Kept[]} records @param {(record: Kept) => string} moment each is read once: there may be thousands
 * @returns {Kept[]}
 */
const earliestFirst = (records, moment) =>
  records
    .map((record) => ({ record, at: Date.parse(moment(record)) }))
    .sort((one, other) => one.at - other.at)
    .map(({ record }) => record);

/** @param {number} now @returns {string} an id that no other record has */
export const newId = (now) => `${now.toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;

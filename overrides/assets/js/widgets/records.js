// Records that the tools show: the names that a plan may use, and each exercise and routine, once a plan names it.

import { fetchJson } from "./site_url.js";

/** @typedef {{ label: string, summary: string, points: string[], url: string | null, short: { summary: string, points: string[] } | null }} Rule */
/** @typedef {{ low: number, high: number }} Range */
/**
 * @typedef {object} PlanNames `assets/plan.json`
 * @property {number} edition of today
 * @property {string} [described_by]
 * @property {(import("../plan/names.js").NamedExercise & { name: string })[]} exercises
 * @property {(import("../plan/names.js").NamedRoutine & { title: string, minutes: Range })[]} routines
 * @property {{ id: string, label: string }[]} equipment
 * @property {Rule[]} pain_rules
 * @property {Rule[]} stop_rules
 */

/** @type {Map<string, Promise<any>>} */
const asked = new Map();

/** @param {string} path @returns {Promise<any>} its content: fetched once, and again only where that did not work */
function once(path) {
  const answer = asked.get(path) ?? fetchJson(path);
  asked.set(path, answer);
  answer.catch(() => asked.delete(path));
  return answer;
}

/** @returns {Promise<PlanNames>} */
export const planNames = () => once("assets/plan.json");

/** @param {string} id of an exercise @returns {Promise<any>} as `api/v1/` publishes it */
export const exerciseRecord = async (id) => (await once(`api/v1/exercises/${id}.json`)).exercise;

/** @param {Iterable<string>} ids @returns {Promise<Map<string, any>>} id → exercise, each once and in this order */
export const exerciseRecords = async (ids) =>
  new Map(await Promise.all([...new Set(ids)].map(async (id) => /** @type {[string, any]} */ ([id, await exerciseRecord(id)]))));

/** @param {string} id of a routine @returns {Promise<any>} as `api/v1/` publishes it */
export const routineRecord = async (id) => (await once(`api/v1/routines/${id}.json`)).routine;

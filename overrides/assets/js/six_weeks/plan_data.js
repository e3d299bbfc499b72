// Six-week plan as the site publishes it, in the words that the tracker shows.

import { fetchJson } from "../widgets/site_url.js";

/**
 * @typedef {object} PlanWeek
 * @property {number} number 1 to 6
 * @property {string} focus
 * @property {{ low: number, high: number } | null} sessions
 * @property {string[]} activity
 * @property {string} question to which "yes" means go on
 * @property {string} wayOn
 * @property {string} wayDown
 * @property {string | null} link of a session
 */

/**
 * @typedef {object} SixWeekPlan
 * @property {string} id
 * @property {string} title
 * @property {string | null} first what has to happen before week 1
 * @property {string | null} routine that goes on from it
 * @property {number | null} painLimit where it is less than the pain rule of all exercises allows
 * @property {PlanWeek[]} weeks
 * @property {string} missed
 * @property {string} afterwards
 */

/** @param {string} id @returns {Promise<SixWeekPlan>} */
export async function fetchPlan(id) {
  const { plan } = await fetchJson(`api/v1/plans/${id}.json`);
  return {
    id: plan.id,
    title: plan.title,
    first: plan.first?.text ?? null,
    routine: plan.routine,
    painLimit: plan.pain_limit,
    weeks: plan.weeks.map(week),
    missed: plan.missed.text,
    afterwards: plan.afterwards.text,
  };
}

/** @param {any} published @returns {PlanWeek} */
const week = ({ number, focus, sessions_per_week, activity, check, way_on, way_down, link }) => ({
  number,
  focus: focus.text,
  sessions: sessions_per_week,
  activity: activity.map((/** @type {{ text: string }} */ { text }) => text),
  question: check.text,
  wayOn: way_on.text,
  wayDown: way_down.text,
  link,
});

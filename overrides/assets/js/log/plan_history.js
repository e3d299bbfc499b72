// Weeks of the six-week plans that somebody follows or followed, for themselves and for a clinician, on paper as well.

import { dayOf, shortDay } from "../session/days.js";
import { isFinished } from "../session/followed_plan.js";
import { sessionsOfWeek } from "../session/week_advice.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("../session/followed_plan.js").FollowedPlan} FollowedPlan */
/** @typedef {import("../session/record.js").Session} Session */

/** @type {Record<import("../session/followed_plan.js").Step, string>} */
const STEPS = {
  on: "went on",
  stay: "did it again",
  gentler: "did it again, gently",
  back: "went back a week",
  restart: "began again",
};
const HEADS = ["Week", "From", "Sessions", "Pain that morning", "Then"];

/** @param {FollowedPlan[]} plans @param {Session[]} sessions @returns {HTMLElement[]} the latest plan first */
export const planHistory = (plans, sessions) => plans.map((plan) => table(plan, sessions)).reverse();

/** @param {FollowedPlan} plan @param {Session[]} sessions */
function table(plan, sessions) {
  const heads = HEADS.map((head) => make("th", { scope: "col" }, head));
  return make(
    "table",
    { class: "table plan-weeks" },
    make("caption", {}, make("a", { href: siteUrl(`plans/${plan.plan}/`) }, plan.title), `, ${state(plan)}`),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...plan.weeks.map((_, index) => row(plan, index, sessions))),
  );
}

/** @param {FollowedPlan} plan @returns {string} */
function state(plan) {
  if (!plan.ended) return "going on";
  const day = shortDay(dayOf(plan.ended));
  return isFinished(plan) ? `finished on ${day}` : `stopped on ${day}`;
}

/** @param {FollowedPlan} plan @param {number} index @param {Session[]} sessions */
function row(plan, index, sessions) {
  const { week, began, check, gentler, link } = plan.weeks[index];
  const count = sessionsOfWeek(plan, index, sessions).length;
  const then = check ? `${STEPS[check.step]}${check.stopSign ? ", a sign to stop" : ""}` : plan.ended ? "stopped" : "now";
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, `${week}${gentler ? ", gentler" : ""}`),
    make("td", {}, shortDay(dayOf(began))),
    make("td", {}, link === null ? "–" : count),
    make("td", {}, typeof check?.morning === "number" ? `${check.morning} of 10` : "–"),
    make("td", {}, then),
  );
}

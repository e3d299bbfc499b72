// Plan in the address of the page, after its `#`: a browser keeps that part to itself.

import { looksInside } from "../live_body/inside_address.js";
import { readLink, writeLink } from "../plan/link.js";
import { planOf } from "../plan/published_plan.js";
import { siteUrl } from "../widgets/site_url.js";
import { plainPlan } from "./app.js";
import { planOfWeek } from "./six_weeks.js";

/** @typedef {import("./library.js").Library} Library */

/**
 * @param {URL} address of the page
 * @param {Library} library
 * @returns {{ plan: import("../plan/link.js").Plan | null, problems: string[] }} the plan that it asks for
 */
export function requestedPlan({ hash, searchParams }, { known, routines, sixWeekPlans }) {
  if (hash.length > 1 && !document.getElementById(hash.slice(1))) return readLink(hash, known);
  const name = searchParams.get("routine");
  const routine = routines.find(({ id }) => id === known.routines.get(name ?? ""));
  if (routine) return { plan: planOf(routine, known.edition), problems: [] };
  const asked = searchParams.get("plan");
  if (asked === null) return { plan: null, problems: name === null ? [] : ["There is no routine with that name."] };
  const sixWeeks = sixWeekPlans.find(({ id }) => id === asked);
  const weeks = sixWeeks?.weeks ?? [];
  const week = weeks.find(({ number }) => number === Number(searchParams.get("week") ?? weeks[0]?.number));
  if (sixWeeks && week) return { plan: planOfWeek(week, known), problems: [] };
  return { plan: null, problems: [sixWeeks ? "That week has no session." : "There is no six-week plan with that name."] };
}

/** @param {import("./plan_edits.js").Plan} plan @param {Library} library @returns {string} the part after the `#` */
export const fragmentOf = (plan, { known }) => writeLink(plainPlan(plan), known);

/** @param {string} path @param {string} fragment */
export const addressWith = (path, fragment) => `${siteUrl(path)}#${fragment}`;

/** @param {string} fragment nothing where the plan is empty */
export function keepInAddress(fragment) {
  const query = looksInside(location.href) ? "?inside" : "";
  try {
    history.replaceState(history.state, "", location.pathname + query + (fragment && `#${fragment}`));
  } catch {
    // some browsers refuse more than a hundred changes in half a minute; the next one is written again
  }
}

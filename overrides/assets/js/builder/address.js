// Plan in the address of the page, after its `#`: a browser keeps that part to itself.

import { looksInside } from "../live_body/inside_address.js";
import { readLink, writeLink } from "../plan/link.js";
import { planOf } from "../plan/published_plan.js";
import { siteUrl } from "../widgets/site_url.js";
import { plainPlan } from "./app.js";
import { EMPTY } from "./plan_edits.js";
import { planOfWeek } from "./six_weeks.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./plan_edits.js").Plan} Plan */

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

/** @param {string} path @param {string} fragment */
export const addressWith = (path, fragment) => `${siteUrl(path)}#${fragment}`;

/**
 * The address of a plan that is edited. To change an address takes a browser longer than to show a change of the plan, so
 * it is kept after that; and at once where the page is left before.
 * @param {() => Plan} planNow
 * @param {Library} library
 */
export function addressOf(planNow, { known }) {
  /** @type {Plan | null} */
  let written = null;
  let text = "";
  /** @type {Plan | null} */
  let kept = null;
  /** @returns {string} the part after the `#`; nothing where the plan is empty */
  const fragment = () => {
    const plan = planNow();
    if (plan !== written) text = plan === EMPTY ? "" : writeLink(plainPlan(plan), known);
    written = plan;
    return text;
  };
  const keep = () => {
    const query = looksInside(location.href) ? "?inside" : "";
    const plan = planNow();
    try {
      history.replaceState(history.state, "", location.pathname + query + (fragment() && `#${fragment()}`));
      kept = plan;
    } catch {
      // some browsers refuse more than a hundred changes in half a minute; the next one is written again
    }
  };
  const leave = () => kept !== planNow() && keep();
  for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, leave);
  return { fragment, keep };
}

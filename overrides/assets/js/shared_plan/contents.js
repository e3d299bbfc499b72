// Contents of the page for a link: the plan, or what is wrong with the link and where to find a plan.

import { linkProblems, noPlan } from "./notices.js";
import { planView } from "./plan_view.js";
import { readRequest } from "./request.js";

/**
 * @param {string} fragment with its `#`; it may hold anything
 * @returns {Promise<HTMLElement[]>}
 */
export async function contents(fragment) {
  const request = await readRequest(fragment);
  if (request.plan.items.length) return planView(request, fragment);
  return [...linkProblems(fragment.length > 1 ? request.problems : [], false), noPlan(request)];
}

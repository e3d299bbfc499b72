// What is shown for a link: the plan, or what is wrong with the link and where to find a plan.

import { read } from "./request.js";
import { empty, troubles } from "./notices.js";
import { view } from "./plan_view.js";

/**
 * @param {string} fragment with its `#`; it may hold anything
 * @returns {Promise<HTMLElement[]>}
 */
export async function parts(fragment) {
  const asked = await read(fragment);
  if (asked.plan.items.length) return view(asked, fragment);
  return [...troubles(fragment.length > 1 ? asked.problems : [], false), empty(asked)];
}

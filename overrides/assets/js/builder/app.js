// State that the parts of the builder share.

/** @typedef {import("./plan_edits.js").Plan} Plan */
/**
 * @typedef {object} App
 * @property {import("./library.js").Library} library
 * @property {() => Plan} plan the current plan
 * @property {(plan: Plan, sentence: string) => void} edit replaces the plan, with a sentence about the change
 * @property {(naming: import("./library.js").Naming, then: () => void) => void} whenFetched does it once the records of
 *   these are there, in the order in which it was asked for
 * @property {(sentence: string) => void} say shows a sentence in the bar
 * @property {() => void} home moves the focus to the heading of the plan
 */

/**
 * @param {Plan} plan
 * @returns {import("../plan/link.js").Plan} as the other modules take it
 */
export const plainPlan = (plan) => ({
  ...plan,
  items: plan.items.map(({ key, ...item }, index) => ({
    ...item,
    superset: Boolean(item.superset) && index < plan.items.length - 1, // the last one has no next
  })),
});

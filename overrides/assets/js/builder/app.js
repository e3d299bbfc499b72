// What the parts of the builder share.

/** @typedef {import("./plan_edits.js").Plan} Plan */
/**
 * @typedef {object} App
 * @property {import("./library.js").Library} library
 * @property {() => Plan} plan the plan of now
 * @property {(plan: Plan, said: string) => void} edit makes it another one, and says what was done
 * @property {(said: string) => void} say
 * @property {() => void} home takes the focus to the heading of the plan
 */

/**
 * @param {Plan} plan
 * @returns {import("../plan/link.js").Plan} as the other modules take it
 */
export const plainPlan = (plan) => ({
  ...plan,
  items: plan.items.map(({ exercise, dose, note }) => ({ exercise, dose, note })),
});

// Links of the site for twin.mjs: names are given as api/v1/links.json has them.
const assets = process.argv[2]; // as twin.mjs has it
const { changedExercises, wordingOf } = await import(`${assets}/js/plan/editions.js`);
const { readLink, writeLink } = await import(`${assets}/js/plan/link.js`);
const { linkNames } = await import(`${assets}/js/plan/names.js`);
const { planOf } = await import(`${assets}/js/plan/published_plan.js`);

const MOST_MILLISECONDS = 1000;

/** Each plan and its problems, and how the fragments begin that took more than a second. */
export function readAll(fragments, links) {
  const names = linkNames(links);
  const slow = [];
  const readings = fragments.map((fragment) => {
    const began = performance.now();
    const reading = readLink(fragment, names);
    if (performance.now() - began > MOST_MILLISECONDS) slow.push(fragment.slice(0, 40));
    return reading;
  });
  return { readings, slow };
}

export const writeAll = (plans, links) => plans.map((plan) => writeLink(plan, linkNames(links)));

export { changedExercises, planOf, wordingOf };

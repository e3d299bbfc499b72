// Links of the site for twin.mjs: names are given as api/v1/links.json has them.
const assets = process.argv[2]; // as twin.mjs has it
const { changed, told } = await import(`${assets}/js/plan/editions.js`);
const { parse, write } = await import(`${assets}/js/plan/link.js`);
const { knownFrom } = await import(`${assets}/js/plan/names.js`);
const { planOf } = await import(`${assets}/js/plan/published_plan.js`);

const MOST_MILLISECONDS = 1000;

/** Each plan and its problems, and how the fragments begin that took more than a second. */
export function readAll(fragments, links) {
  const known = knownFrom(links);
  const slow = [];
  const readings = fragments.map((fragment) => {
    const began = performance.now();
    const reading = parse(fragment, known);
    if (performance.now() - began > MOST_MILLISECONDS) slow.push(fragment.slice(0, 40));
    return reading;
  });
  return { readings, slow };
}

export const writeAll = (plans, links) => plans.map((plan) => write(plan, knownFrom(links)));

export { changed, planOf, told };

// Asks the modules of the site: JSON on standard input, JSON on standard output. It writes plans, reads fragments, none
// of them in more than a second, makes plans of published routines, and says what has changed since a plan was made.
import { text } from "node:stream/consumers";
import { changed, told } from "../../overrides/assets/js/editions.js";
import { parse, write } from "../../overrides/assets/js/link.js";
import { knownFrom, planOf } from "../../overrides/assets/js/plan.js";

const { names, plans, fragments, routines = [], texts = [] } = JSON.parse(await text(process.stdin));
const known = knownFrom(names);
const slow = [];
const parsed = fragments.map((fragment) => {
  const began = performance.now();
  const found = parse(fragment, known);
  if (performance.now() - began > 1000) slow.push(fragment.slice(0, 40));
  return found;
});
const more = {
  routines: routines.map((routine) => planOf(routine, names.edition)),
  changed: plans.map((plan) => changed(plan, names)),
  told: names.edition && texts.length ? [0, 1, 2, 3, 4].map((edition) => told(texts, edition).edition) : [],
};
process.stdout.write(JSON.stringify({ links: plans.map((plan) => write(plan, known)), parsed, slow, ...more }));

// Asks the modules of the site: JSON on standard input, JSON on standard output. It writes plans, reads fragments, none
// of them in more than a second, makes plans of published routines, and says what has changed since a plan was made.
// Its argument is the address of the folder of all scripts, as `assets()` of scripts.py makes it.
import { text } from "node:stream/consumers";

const assets = process.argv[2];
const { changed, told } = await import(`${assets}/js/plan/editions.js`);
const { parse, write } = await import(`${assets}/js/plan/link.js`);
const { knownFrom, planOf } = await import(`${assets}/js/plan/names.js`);

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

// Calls functions of our ES modules: a list of { module, name, args } in JSON on standard input, and on standard output
// a list of what each gave, as { value } or, where it threw, as { error }.
import { text } from "node:stream/consumers";

const calls = JSON.parse(await text(process.stdin));
const given = [];
for (const { module, name, args } of calls) {
  const made = await import(new URL(`../overrides/assets/js/${module}`, import.meta.url).href);
  try {
    given.push({ value: made[name](...args) });
  } catch (error) {
    given.push({ error: error instanceof RangeError ? error.message : `${error}` });
  }
}
process.stdout.write(JSON.stringify(given));

// Calls functions of our ES modules: each line of standard input is a list of { module, name, args } in JSON, and for
// each there is a line on standard output, the list of what they gave, as { value } or, where one threw, as { error }.
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const given = [];
  for (const { module, name, args } of JSON.parse(line)) {
    const made = await import(new URL(`../../overrides/assets/js/${module}`, import.meta.url).href);
    try {
      given.push({ value: made[name](...args) });
    } catch (error) {
      given.push({ error: error instanceof RangeError ? error.message : `${error}` });
    }
  }
  process.stdout.write(`${JSON.stringify(given)}\n`);
}

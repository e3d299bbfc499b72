// Calls functions of our ES modules: each line of standard input is a list of { module, name, args } in JSON, and for
// each there is a line on standard output, the list of what they gave, as { value } or, where one threw, as { error }. Its
// argument is the address of the folder of all scripts, as `assets()` of scripts.py makes it.
import { createInterface } from "node:readline";

const assets = process.argv[2];

for await (const line of createInterface({ input: process.stdin })) {
  const given = [];
  for (const { module, name, args } of JSON.parse(line)) {
    const made = await import(new URL(module, `${assets}/js/`).href);
    try {
      given.push({ value: await made[name](...args) });
    } catch (error) {
      given.push({ error: error instanceof RangeError ? error.message : `${error}` });
    }
  }
  process.stdout.write(`${JSON.stringify(given)}\n`);
}

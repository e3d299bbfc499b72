// Runs programs of R, one after the other, each on its own: a list of texts in JSON on standard input, and a list of
// what each printed on standard output. R is webR: R itself, compiled for JavaScript.
import { text } from "node:stream/consumers";
import { WebR } from "webr";

const programs = JSON.parse(await text(process.stdin));
const webR = new WebR();
await webR.init();
const printed = [];
for (const program of programs) {
  const shelter = await new webR.Shelter();
  const { output } = await shelter.captureR(program);
  printed.push(output.map(({ data }) => data).join("\n"));
  await shelter.purge();
}
process.stdout.write(JSON.stringify(printed), () => process.exit());

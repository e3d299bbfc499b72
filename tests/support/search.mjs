// Asks the search of the built site: standard input is a list of queries in JSON, standard output a list with the results
// of each, as { address, title, excerpt }. Its arguments are the address of the folder of all scripts and the path of
// the index.
import { readFileSync } from "node:fs";

const [, , assets, path] = process.argv;
const { prepare } = await import(`${assets}/js/site/search_index.js`);
const { search } = await import(`${assets}/js/site/search_rank.js`);
const prepared = prepare(JSON.parse(readFileSync(path, "utf-8")));
/** @param {{ text: string, marked: boolean }[]} pieces */
const plain = (pieces) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const results = JSON.parse(readFileSync(0, "utf-8")).map((query) =>
  search(prepared, query, 50).results.map(({ address, title, excerpt }) => ({ address, title: plain(title), excerpt: plain(excerpt) })),
);
process.stdout.write(JSON.stringify(results));

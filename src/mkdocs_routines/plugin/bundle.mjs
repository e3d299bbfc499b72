// Bundles of the scripts of a site, made with Rolldown. bundling.py runs it in the folder of the site:
//
//     node bundle.mjs ROLLDOWN SCRIPTS TO ENTRY…
//
// ROLLDOWN is its module, each ENTRY a script in SCRIPTS that a page links. On standard output comes JSON: `modules` that
// went in; of each entry, in `needs` the files in TO that run before it, in `loads` all that come with it, but for what
// comes with every page.
//
// Of what entries share, a bundler would make twenty files. Here they are few: what every page loads, what it fetches
// beside, what a plan is read with, what a session is done with, and the rest of the log.

import { basename, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [program, scripts, to, ...entries] = process.argv.slice(2);
const { rolldown } = await import(pathToFileURL(program).href);

const EVERY_PAGE = "site/every_page.js";
const PLAYER = "player/main.js";
const OF_SESSIONS = /\/(session|six_weeks|vendor)\//;
const NOT_WORTH_A_FILE = 1000; // characters of a script
const OF_BUNDLER = "\0";
const path = (entry) => resolve(scripts, entry);
/** Scripts that wait for no other file. */
const alone = entries.filter((entry) => entry.startsWith("site/") && entry !== EVERY_PAGE);
const together = entries.filter((entry) => !alone.includes(entry));

function running(module, info, found = new Set()) {
  if (found.has(module)) return found;
  found.add(module);
  for (const imported of info(module)?.importedIds ?? []) running(imported, info, found);
  return found;
}

/** @type {Map<string, Set<string>>} */
const reach = new Map();
/** @type {Map<string, Set<string>>} what every page fetches where it has a use for it */
const later = new Map();

/** @param {(id: string) => any} info */
function explore(info) {
  for (const entry of together) reach.set(entry, running(path(entry), info));
  const fetched = new Set([...(reach.get(EVERY_PAGE) ?? [])].flatMap((module) => info(module)?.dynamicallyImportedIds ?? []));
  for (const module of fetched) later.set(basename(module, ".js"), running(module, info));
}

/** Name of the file that a module is in, where several entries have it. */
function sharedFile(module, context) {
  if (!reach.size) explore((/** @type {string} */ id) => context.getModuleInfo(id));
  const having = together.filter((entry) => reach.get(entry)?.has(module));
  if (having.includes(EVERY_PAGE)) return "every-page";
  const fetched = [...later].findLast(([, modules]) => modules.has(module))?.[0]; // one file for what several need
  if (fetched && having.length) {
    const { code, importedIds } = context.getModuleInfo(module);
    const small = code.length < NOT_WORTH_A_FILE && importedIds.length === 0; // with imports, files could need one another
    return small ? "every-page" : `with-${fetched.replaceAll("_", "-")}`;
  }
  if (having.length < 2) return null;
  if (!OF_SESSIONS.test(module)) return "plan";
  return having.includes(PLAYER) ? "session" : "log";
}

async function write(input, codeSplitting) {
  const bundle = await rolldown({
    input: Object.fromEntries(input.map((entry) => [entry.replace(/\.js$/, ""), path(entry)])),
    preserveEntrySignatures: false,
    transform: { target: "es2022" },
  });
  const names = { entryFileNames: "[name].js", chunkFileNames: "shared/[name]-[hash].js" };
  const { output } = await bundle.write({ dir: to, ...names, minify: true, codeSplitting });
  return output.filter(({ type }) => type === "chunk");
}

/** Each module goes into the file of its name alone: that no file imports in a circle lies in what the names stand for. */
const shared = { groups: [{ name: sharedFile, debugName: "shared" }], includeDependenciesRecursively: false };
const chunks = await write(together, shared);
for (const entry of alone) chunks.push(...(await write([entry], false)));
const chunkOf = (file) => chunks.find(({ fileName }) => fileName === file);

/** The files that run before one, the first first. */
function before(file) {
  return [...new Set((chunkOf(file)?.imports ?? []).flatMap((imported) => [...before(imported), imported]))];
}

const ofEveryPage = new Set(before(EVERY_PAGE));

/** The files that come with one of them, itself included, but for `without` and what comes with those. */
function loaded(file, without, found = new Set()) {
  if (found.has(file) || without.has(file)) return found;
  found.add(file);
  const { imports = [], dynamicImports = [] } = chunkOf(file) ?? {};
  for (const other of [...imports, ...dynamicImports]) loaded(other, without, found);
  return found;
}

const modules = new Set(chunks.flatMap(({ moduleIds }) => moduleIds).filter((module) => !module.startsWith(OF_BUNDLER)));
process.stdout.write(
  JSON.stringify({
    modules: [...modules].map((module) => relative(resolve(), module)),
    needs: Object.fromEntries(entries.map((entry) => [entry, before(entry)])),
    loads: Object.fromEntries(entries.map((entry) => [entry, [...loaded(entry, entry === EVERY_PAGE ? new Set() : ofEveryPage)]])),
  }),
);

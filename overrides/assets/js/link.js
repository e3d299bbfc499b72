// @ts-check
// A plan as readable text, for after the `#` of an address, and back. src/mkdocs_routines/link/ does the same; what both
// must agree on stands in tests/domain/link/. Nothing here ever leaves the device: a browser does not send what
// follows `#`.

import { parse as parseDose, write as writeDose } from "./link-dose.js";
import { beginning, days, routine, weeks } from "./link-plan.js";
import { letter, quoted, whole } from "./link-text.js";

/** @typedef {import("./link-dose.js").Dose} Dose */
/** @typedef {{exercise: string, dose: Dose, note: string | null}} Item `exercise` is an id */
/**
 * @typedef {{edition: number | null, routine: string | null, days: string[] | null, weeks: number | null,
 *   items: Item[]}} Plan `edition` is null where a link does not say it; `days` are of DAYS, Monday first
 */
/**
 * @typedef {{exercises: Map<string, string>, codes: Map<string, string>, routines: Map<string, string>,
 *   shorts: Map<string, string>, edition: number}} Known the names a link may use: every code, short name and id that
 *   ever was → the id of now, the id of an exercise → its code, the id of a routine → its short name
 */

export const MOST_ITEMS = 40;
export { MOST_NOTE } from "./link-limits.js";
export { DAYS, MOST_WEEKS } from "./link-plan.js";

const NOTATION = 1;

/**
 * @param {Plan} plan
 * @param {Known} known
 * @returns {string} the plan in one line, without `#`: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`
 */
export function write(plan, known) {
  const parts = [
    plan.routine && `of=${known.shorts.get(plan.routine) ?? plan.routine}`,
    plan.days?.length && `d=${plan.days.join(".")}`,
    plan.weeks && `w=${plan.weeks}`,
    ...plan.items.map(({ exercise, dose, note }) => `${known.codes.get(exercise) ?? exercise}=${writeDose(dose, note)}`),
  ];
  const body = parts.filter(Boolean).join(";");
  return `v${NOTATION}${letter(body)}${plan.edition || ""};${body}`;
}

/**
 * Reads a link, or what stands after its `#`. Whatever it is given, it returns: what can be read, and a sentence for each
 * thing that was left out. It never throws.
 * @param {string} fragment
 * @param {Known} known
 * @returns {{plan: Plan, problems: string[]}}
 */
export function parse(fragment, known) {
  /** @type {Set<string>} */
  const said = new Set();
  const plan = read(whole(String(fragment)), known, (sentence) => said.add(sentence));
  return { plan, problems: [...said] };
}

/**
 * @param {string} given
 * @param {Known} known
 * @param {(sentence: string) => void} say
 * @returns {Plan}
 */
function read(given, known, say) {
  /** @type {Plan} */
  const plan = { edition: null, routine: null, days: null, weeks: null, items: [] };
  const { text, cut } = beginning(given.slice(given.indexOf("#") + 1));
  const [head, ...rest] = text.split(";");
  const body = rest.join(";");
  const match = /^v([0-9]{1,9})(?:([A-Za-z.])([0-9]{0,4}))?$/.exec(head);
  if (!match) {
    say(text ? "This link holds no plan: it must begin with v1." : "This link holds no plan.");
    return plan;
  }
  const [, version, sign = ".", edition] = match;
  if (Number(version) !== NOTATION) {
    const reads = `and this page reads v${NOTATION}: reload it, or ask for a new link.`;
    say(`The link is written in notation v${Number(version)}, ${reads}`);
    return plan;
  }
  if (cut) say("The link is longer than any that this site makes; only its beginning was read.");
  else if (sign !== "." && sign !== letter(body)) {
    say("The link was cut off or changed on its way: compare it with what you were given, or ask for a new one.");
  }
  plan.edition = Number(edition) || null;
  if (plan.edition && plan.edition > known.edition) {
    const has = `and this page has ${known.edition}: reload it.`;
    say(`The link was made with edition ${plan.edition} of the exercises, ${has}`);
  }
  /** @type {Map<string, string>} */
  const first = new Map();
  /** @type {string[]} */
  const items = [];
  for (const part of rest.filter(Boolean)) {
    const [name, value] = halves(part);
    if (value === null || !["of", "d", "w"].includes(name)) items.push(part);
    else if (first.has(name)) say(`${quoted(name)} stands twice in the link; the first one counts.`);
    else first.set(name, value);
  }
  plan.routine = routine(first.get("of"), known, say);
  plan.days = days(first.get("d"), say);
  plan.weeks = weeks(first.get("w"), say);
  plan.items = items.slice(0, MOST_ITEMS).flatMap((part) => item(part, known, say) ?? []);
  if (items.length > MOST_ITEMS) {
    say(`The link lists more than ${MOST_ITEMS} exercises; only the first ${MOST_ITEMS} were read.`);
  }
  return plan;
}

/** @param {string} part @returns {[string, string | null]} what stands before the first `=`, and after it */
function halves(part) {
  const at = part.indexOf("=");
  return at < 0 ? [part, null] : [part.slice(0, at), part.slice(at + 1)];
}

/** @param {string} part @param {Known} known @param {(sentence: string) => void} say @returns {Item | null} */
function item(part, known, say) {
  const [name, value] = halves(part);
  const exercise = known.exercises.get(name);
  if (value === null) say(`${quoted(part)} is no part of a plan; it was left out.`);
  else if (exercise === undefined) say(`No exercise is called ${quoted(name)}; it was left out.`);
  else {
    const found = parseDose(name, value, say);
    return found && { exercise, ...found };
  }
  return null;
}

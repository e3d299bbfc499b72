// Links to plans: a plan as readable text, for after the `#` of an address, and back. Python writes the same links
// (src/mkdocs_routines/domain/plan_link/); what both must agree on stands in tests/domain/link/. Whatever was written once is
// read for ever. Nothing here leaves the device: a browser does not send what follows `#`.

import { MOST_ITEMS, NOTATION, RESERVED } from "./constants.js";
import { parseDose, writeDose } from "./link_dose.js";
import { days, readablePart, routine, weeks } from "./link_fields.js";
import { checkLetter, quoted, withoutLoneSurrogates } from "./link_text.js";

/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {{exercise: string, dose: Dose, note: string | null}} Item `exercise` is an id */
/**
 * @typedef {{edition: number | null, routine: string | null, days: string[] | null, weeks: number | null,
 *   items: Item[]}} Plan `edition` is null where a link does not say it; `days` are of DAYS, Monday first
 */
/**
 * @typedef {{exercises: Map<string, string>, codes: Map<string, string>, routines: Map<string, string>,
 *   shorts: Map<string, string>, edition: number}} LinkNames the names a link may use: every code, short name and id that
 *   ever was → the id of now, the id of an exercise → its code, the id of a routine → its short name
 */

/**
 * @param {Plan} plan
 * @param {LinkNames} names
 * @returns {string} the plan in one line, without `#`: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`
 */
export function writeLink(plan, names) {
  const fields = [
    plan.routine && `of=${names.shorts.get(plan.routine) ?? plan.routine}`,
    plan.days?.length && `d=${plan.days.join(".")}`,
    plan.weeks && `w=${plan.weeks}`,
    ...plan.items.map(({ exercise, dose, note }) => `${names.codes.get(exercise) ?? exercise}=${writeDose(dose, note)}`),
  ];
  const body = fields.filter(Boolean).join(";");
  return `v${NOTATION}${checkLetter(body)}${plan.edition || ""};${body}`;
}

/**
 * Plan in a link, or in what stands after its `#`. Whatever the text, it returns what can be read, and a sentence for
 * each thing that was left out. It never throws.
 * @param {string} fragment
 * @param {LinkNames} names
 * @returns {{plan: Plan, problems: string[]}}
 */
export function readLink(fragment, names) {
  /** @type {Set<string>} */
  const problems = new Set();
  const plan = read(withoutLoneSurrogates(String(fragment)), names, (sentence) => problems.add(sentence));
  return { plan, problems: [...problems] };
}

/**
 * @param {string} address
 * @param {LinkNames} names
 * @param {(sentence: string) => void} say
 * @returns {Plan}
 */
function read(address, names, say) {
  /** @type {Plan} */
  const plan = { edition: null, routine: null, days: null, weeks: null, items: [] };
  const { text, cut } = readablePart(address.slice(address.indexOf("#") + 1));
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
  else if (sign !== "." && sign !== checkLetter(body)) {
    say("The link was cut off or changed on its way: compare it with what you were given, or ask for a new one.");
  }
  plan.edition = Number(edition) || null;
  if (plan.edition && plan.edition > names.edition) {
    const has = `and this page has ${names.edition}: reload it.`;
    say(`The link was made with edition ${plan.edition} of the exercises, ${has}`);
  }
  /** @type {Map<string, string>} */
  const first = new Map();
  /** @type {string[]} */
  const items = [];
  for (const field of rest.filter(Boolean)) {
    const [name, value] = halves(field);
    if (value === null || !RESERVED.includes(name)) items.push(field);
    else if (first.has(name)) say(`${quoted(name)} is in the link twice; only the first was used.`);
    else first.set(name, value);
  }
  plan.routine = routine(first.get("of"), names, say);
  plan.days = days(first.get("d"), say);
  plan.weeks = weeks(first.get("w"), say);
  plan.items = items.slice(0, MOST_ITEMS).flatMap((field) => item(field, names, say) ?? []);
  if (items.length > MOST_ITEMS) {
    say(`The link lists more than ${MOST_ITEMS} exercises; only the first ${MOST_ITEMS} were read.`);
  }
  return plan;
}

/** @param {string} field @returns {[string, string | null]} the name before the first `=`, and the value after it */
function halves(field) {
  const at = field.indexOf("=");
  return at < 0 ? [field, null] : [field.slice(0, at), field.slice(at + 1)];
}

/** @param {string} field @param {LinkNames} names @param {(sentence: string) => void} say @returns {Item | null} */
function item(field, names, say) {
  const [name, value] = halves(field);
  const exercise = names.exercises.get(name);
  if (value === null) say(`${quoted(field)} is not part of a plan, so it was left out.`);
  else if (exercise === undefined) say(`No exercise is called ${quoted(name)}; it was left out.`);
  else {
    const parsed = parseDose(name, value, say);
    return parsed && { exercise, ...parsed };
  }
  return null;
}

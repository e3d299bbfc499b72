// Links to plans: a plan as readable text, for after the `#` of an address, and back. Python writes the same links
// (src/mkdocs_routines/domain/plan_link/); what both must agree on stands in tests/domain/link/. Whatever was written once is
// read for ever. Nothing here leaves the device: a browser does not send what follows `#`.

import { FIRST_NOTATION, MOST_ITEMS, NOTATION } from "./constants.js";
import * as fields from "./link_fields.js";
import { itemNeedsNew, parseItem, writeItem } from "./link_item.js";
import { mends } from "./link_mends.js";
import { checkLetter, quoted, withoutLoneSurrogates } from "./link_text.js";

/** @typedef {import("./link_dose.js").Dose} Dose */
/** @typedef {import("./link_item.js").Item} Item */
/**
 * @typedef {object} Plan
 * @property {number | null} edition null where a link does not say it
 * @property {string | null} routine
 * @property {string[] | string | null} days of DAYS, Monday first
 * @property {number | null} weeks
 * @property {string | null} [title]
 * @property {string | null} [goal]
 * @property {import("./dose.js").Range | null} [perWeek] times a week
 * @property {import("./limits.js").Amount | null} [restBetween] seconds of rest between two exercises
 * @property {Item[]} items
 */
/**
 * @typedef {{exercises: Map<string, string>, codes: Map<string, string>, routines: Map<string, string>,
 *   shorts: Map<string, string>, edition: number, home?: string}} LinkNames the names a link may use: every code, short
 *   name and id that ever was → the id of now, the id of an exercise → its code, the id of a routine → its short name; and
 *   the address of the site
 */

/** @type {Readonly<Plan>} A plan that says nothing. */
export const BLANK = Object.freeze({
  ...{ edition: null, routine: null, days: null, weeks: null },
  ...{ title: null, goal: null, perWeek: null, restBetween: null, items: [] },
});

/**
 * @param {Plan} plan
 * @param {LinkNames} names
 * @returns {string} the plan in one line, without `#`: `v1k1;bridge=3x10+2s;sl-rdl=3x8-10/ea`
 */
export function writeLink(plan, names) {
  const items = plan.items.map((item) => `${names.codes.get(item.exercise) ?? item.exercise}=${writeItem(item)}`);
  const body = [...fields.writeFields(plan, names), ...items].join(";");
  // the first notation that can say it: whoever has an old copy of the page can read as much as ever
  const notation = fields.hasNewFields(plan) || plan.items.some(itemNeedsNew) ? NOTATION : FIRST_NOTATION;
  return `v${notation}${checkLetter(body)}${plan.edition || ""};${body}`;
}

/**
 * Plan in a link, or in what stands after its `#`. Whatever the text, it returns what can be read, and a sentence for
 * each thing that was left out. It never throws. A link that another program changed is taken for what it was, where
 * that can be read as a whole and its check letter, if it has one, fits.
 * @param {string} fragment
 * @param {LinkNames} names
 * @returns {{plan: Plan, problems: string[]}}
 */
export function readLink(fragment, names) {
  const given = withoutLoneSurrogates(String(fragment));
  const { whole, ...reading } = attempt(given, names);
  if (whole) return reading;
  for (const text of mends(given)) {
    const { whole: mended, ...again } = attempt(text, names);
    if (mended && again.plan.items.length) return again;
  }
  return reading;
}

/**
 * @param {string} text
 * @param {LinkNames} names
 * @returns {{plan: Plan, problems: string[], whole: boolean}} whole: nothing was left out, and the check letter fits
 */
function attempt(text, names) {
  /** @type {Set<string>} */
  const problems = new Set();
  const plan = read(text, names, (sentence) => problems.add(sentence));
  const newer = newerEdition(plan.edition, names);
  const whole = !problems.size;
  return { plan, problems: newer ? [newer, ...problems] : [...problems], whole };
}

/** @param {number | null} edition @param {LinkNames} names */
const newerEdition = (edition, { edition: ours }) =>
  edition && edition > ours
    ? `The link was made with edition ${edition} of the exercises, and this page has ${ours}: reload it.`
    : null;

/**
 * @param {string} address
 * @param {LinkNames} names
 * @param {(sentence: string) => void} say
 * @returns {Plan}
 */
function read(address, names, say) {
  /** @type {Plan} */
  const plan = { ...BLANK, items: [] };
  const { text, cut } = fields.readablePart(address.slice(address.indexOf("#") + 1));
  const [head, ...rest] = text.split(";");
  const body = rest.join(";");
  const match = /^v([0-9]{1,9})(?:([A-Za-z.])([0-9]{0,4}))?$/.exec(head);
  if (!match) {
    say(text ? "This link holds no plan: it must begin with v1." : "This link holds no plan.");
    return plan;
  }
  const [, version, sign = ".", edition] = match;
  const notation = Number(version);
  if (notation > NOTATION || notation < FIRST_NOTATION) {
    say(notation < FIRST_NOTATION ? NO_NOTATION : newerLink(names.home));
    return plan;
  }
  if (cut) say("The link is longer than any that this site makes; only its beginning was read.");
  else if (sign !== "." && sign !== checkLetter(body)) {
    say("The link was cut off or changed on its way: compare it with what you were given, or ask for a new one.");
  }
  plan.edition = Number(edition) || null;
  /** @type {Map<string, string>} */
  const first = new Map();
  /** @type {string[]} */
  const items = [];
  for (const field of rest.filter(Boolean)) {
    const [name, value] = halves(field);
    if (value === null || !fields.PLAN_FIELDS[notation].includes(name)) items.push(field);
    else if (first.has(name)) say(`${quoted(name)} is in the link twice; only the first was used.`);
    else first.set(name, value);
  }
  plan.routine = fields.routine(first.get("of"), names, say);
  plan.days = fields.days(first.get("d"), say, notation);
  plan.weeks = fields.weeks(first.get("w"), say);
  plan.title = fields.label(first.get("t"), say, "title");
  plan.goal = fields.label(first.get("g"), say, "goal");
  plan.perWeek = fields.perWeek(first.get("x"), say);
  plan.restBetween = fields.restBetween(first.get("re"), say);
  for (const field of items.slice(0, MOST_ITEMS)) {
    const parsed = item(field, names, notation, say);
    if (parsed) plan.items.push(parsed);
    else endSuperset(plan.items); // it went straight on with what was left out, and not with what comes after
  }
  if (items.length > MOST_ITEMS) {
    say(`The link lists more than ${MOST_ITEMS} exercises; only the first ${MOST_ITEMS} were read.`);
  }
  return plan;
}

/** @param {Item[]} items read so far */
function endSuperset(items) {
  const last = items.at(-1);
  if (last?.superset) items[items.length - 1] = { ...last, superset: false };
}

const NO_NOTATION = "The link is written in notation v0, and this page reads v1: reload it, or ask for a new link.";

/** @param {string} [home] the address of the site */
const newerLink = (home) =>
  "This link is newer than the copy of this page that your device keeps. " +
  (home ? `Open this once with network: ${home}.` : "Open this page once with network.");

/** @param {string} field @returns {[string, string | null]} the name before the first `=`, and the value after it */
function halves(field) {
  const at = field.indexOf("=");
  return at < 0 ? [field, null] : [field.slice(0, at), field.slice(at + 1)];
}

/**
 * @param {string} field
 * @param {LinkNames} names
 * @param {number} notation
 * @param {(sentence: string) => void} say
 * @returns {Item | null}
 */
function item(field, names, notation, say) {
  const [name, value] = halves(field);
  const exercise = names.exercises.get(name);
  if (value === null) say(`${quoted(field)} is not part of a plan, so it was left out.`);
  else if (exercise === undefined) say(`No exercise is called ${quoted(name)}; it was left out.`);
  else {
    const parsed = parseItem(name, value, notation, say);
    return parsed && { exercise, ...parsed };
  }
  return null;
}

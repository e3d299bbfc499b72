// Templates that are saved on this device: plans as links, each with a name. They stay in this browser until they are
// removed, and nothing of them is sent.

import { oneLine } from "../plan/plain_text.js";
import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";

/** @typedef {{ name: string, fragment: string }} Template `fragment`: the plan as it stands after the `#` of a link */

const KEY = `${SLUG}:templates`;
const UNREADABLE = `${SLUG}:templates-unreadable`;
const MOST_NAME = 80; // characters
const FRAGMENT = /#(v\d{1,9}[A-Za-z.]?\d{0,4};\S+)/;

/** @returns {Template[]} those of this browser, the newest first */
export function loadTemplates() {
  const listed = parsed(getItem(KEY));
  return listed ? listed.filter(isTemplate) : [];
}

/** @param {readonly Template[]} templates @returns {boolean} whether the browser keeps them */
export function storeTemplates(templates) {
  const before = getItem(KEY);
  const listed = parsed(before);
  if (before && !listed) setItem(UNREADABLE, before); // of another version of this page, and not ours to lose
  const others = (listed ?? []).filter((kept) => !isTemplate(kept));
  return setItem(KEY, JSON.stringify([...templates, ...others]));
}

/**
 * @param {readonly Template[]} templates
 * @param {Template} added goes first. One with the same plan gives way to it; another name is found for another plan.
 * @returns {Template[]}
 */
export function withTemplate(templates, { name, fragment }) {
  const others = templates.filter((template) => template.fragment !== fragment);
  const plain = shortName(name) || "Template";
  const names = new Set(others.map((template) => template.name));
  let free = plain;
  for (let number = 2; names.has(free); number += 1) free = `${plain} (${number})`;
  return [{ name: free, fragment }, ...others];
}

/** @param {readonly Template[]} templates @param {string} fragment @param {string} name @returns {Template[]} */
export function renamed(templates, fragment, name) {
  const line = shortName(name);
  if (!line) throw new RangeError("A template needs a name.");
  if (templates.some((template) => template.name === line && template.fragment !== fragment))
    throw new RangeError("Another template has this name.");
  return templates.map((template) => (template.fragment === fragment ? { name: line, fragment } : template));
}

/** @param {readonly Template[]} templates @param {string} fragment @returns {Template[]} */
export const withoutTemplate = (templates, fragment) => templates.filter((template) => template.fragment !== fragment);

/**
 * @param {readonly Template[]} templates
 * @param {string} builder the address of the builder
 * @returns {string} the name and the link of each, on two lines
 */
export const templatesAsText = (templates, builder) =>
  templates.map(({ name, fragment }) => `${name}\n${builder}#${fragment}\n`).join("\n");

/** @param {string} text lines with links; the line above a link, or what stands before it, is its name @returns {Template[]} */
export function templatesFromText(text) {
  /** @type {Template[]} */
  const read = [];
  let above = "";
  for (const line of text.split(/\r?\n/)) {
    const [, fragment] = FRAGMENT.exec(line) ?? [];
    const before = line.split(/\S*#v\d/)[0].trim().replace(/[:,;-]+$/, "");
    if (fragment) read.push({ name: shortName(before || above), fragment });
    above = fragment ? "" : line.trim() || above;
  }
  return read;
}

/** @param {string} name */
const shortName = (name) => [...oneLine(name)].slice(0, MOST_NAME).join("");

/** @param {string | null} text @returns {unknown[] | null} */
function parsed(text) {
  try {
    const listed = JSON.parse(text ?? "[]");
    return Array.isArray(listed) ? listed : null;
  } catch {
    return null;
  }
}

/** @param {any} kept @returns {kept is Template} */
const isTemplate = (kept) => typeof kept?.name === "string" && /^v\d/.test(typeof kept.fragment === "string" ? kept.fragment : "");

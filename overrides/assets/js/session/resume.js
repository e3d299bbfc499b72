// Session that is not over, as this browser keeps it. Each tab has a name, and a session runs in one of them only.
// Where nothing can be kept, that is reported and nothing else happens.

import { MOST, MOST_ITEMS, MOST_SETS } from "../plan/constants.js";
import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";
import { CHECK_DRAFT } from "./check_draft.js";

/** @typedef {import("./state.js").Running} Running */

const KEY = `${SLUG}:session`;
const UNREADABLE = `${SLUG}:session-unreadable`;

/** The name of this tab. */
export const tab = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** @returns {{ running: Running | null, unreadable: boolean }} */
export function loadSession() {
  const text = getItem(KEY);
  if (text === null) return { running: null, unreadable: false };
  try {
    const kept = JSON.parse(text);
    if (isRunning(kept)) return { running: kept, unreadable: false };
  } catch {
    // said below
  }
  setItem(UNREADABLE, text); // put aside, not thrown away
  removeSession();
  return { running: null, unreadable: true };
}

/** @param {any} kept @returns {kept is Running} */
const isRunning = (kept) =>
  kept?.version === 1 &&
  typeof kept.id === "string" &&
  [kept.began, kept.clock?.index, kept.clock?.began, kept.clock?.seen, kept.choices?.pace].every(
    Number.isFinite,
  ) &&
  Array.isArray(kept.done) &&
  typeof kept.workout?.title === "string" &&
  Array.isArray(kept.workout.items) &&
  kept.workout.items.every((/** @type {any} */ item) => typeof item?.name === "string" && hasSets(item.dose)) &&
  kept.workout.items.length > 0 &&
  kept.workout.items.length <= MOST_ITEMS &&
  Array.isArray(kept.workout.notFor);

/** @param {any} dose @returns {boolean} whether it has a number of sets, or a range such as "2-3", and no amount beyond the most */
function hasSets(dose) {
  const [low, high = low] = String(dose?.sets).split("-").map(Number);
  const most = (/** @type {unknown} */ amount) => Number(String(amount).split("-").at(-1));
  return (
    [low, high].every(Number.isInteger) && 1 <= low && low <= high && high <= MOST_SETS &&
    !Object.entries(MOST).some(([key, limit]) => most(dose[key]) > limit)
  );
}

/** For so long (milliseconds) a tab that took a session over insists: another may write before it has heard of that. */
const INSISTS = 3000;
let taken = 0;

/**
 * @param {Running} running
 * @returns {"kept" | "elsewhere" | "refused"} elsewhere: another tab has taken it over, or runs another one
 */
export function keepSession(running) {
  if (ownerIsAnother(running.owner) && Date.now() - taken > INSISTS) return "elsewhere";
  return setItem(KEY, JSON.stringify(running)) ? "kept" : "refused";
}

/** @param {string} owner */
function ownerIsAnother(owner) {
  try {
    const kept = JSON.parse(getItem(KEY) ?? "null");
    return kept !== null && kept.owner !== owner;
  } catch {
    return false;
  }
}

/**
 * @param {string} id of a session
 * @returns {Running | null} it, as far as it came in any tab, and in this tab from now on; nothing when it is over
 */
export function takeOver(id) {
  const { running } = loadSession();
  if (running?.id !== id) return null;
  const mine = { ...running, owner: tab };
  taken = Date.now();
  setItem(KEY, JSON.stringify(mine));
  return mine;
}

export function removeSession() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // there is nothing
  }
}

/** @returns {[string, string][]} everything of sessions and function checks that are not over; it goes from here */
export function removeUnfinished() {
  const items = [KEY, UNREADABLE, CHECK_DRAFT].map((key) => /** @type {[string, string | null]} */ ([key, getItem(key)]));
  const kept = /** @type {[string, string][]} */ (items.filter(([, text]) => text !== null));
  for (const [key] of kept) localStorage.removeItem(key);
  return kept;
}

/** @param {[string, string][]} removed */
export const restoreUnfinished = (removed) => removed.forEach(([key, text]) => setItem(key, text));

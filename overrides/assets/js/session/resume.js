// What this browser keeps of a session that is not over, and of the switches. Each tab has a name: a session runs in one
// of them only. Where nothing can be kept, all of this does nothing, and says so.

/** @typedef {import("./state.js").Running} Running */

const KEY = "hip-to-knee:session";
const SWITCHES = "hip-to-knee:switches";
const UNREADABLE = "hip-to-knee:session-unreadable";

/** The name of this tab. */
export const tab = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** @param {string} key @returns {string | null} */
function get(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text @returns {boolean} whether it was kept */
function set(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns {{ running: Running | null, unreadable: boolean }} */
export function load() {
  const text = get(KEY);
  if (text === null) return { running: null, unreadable: false };
  try {
    const found = JSON.parse(text);
    if (isRunning(found)) return { running: found, unreadable: false };
  } catch {
    // said below
  }
  set(UNREADABLE, text); // put aside, not thrown away
  remove();
  return { running: null, unreadable: true };
}

/** @param {any} found @returns {found is Running} */
const isRunning = (found) =>
  found?.version === 1 &&
  typeof found.id === "string" &&
  [found.began, found.clock?.index, found.clock?.began, found.clock?.seen, found.choices?.pace].every(
    Number.isFinite,
  ) &&
  Array.isArray(found.done) &&
  typeof found.workout?.title === "string" &&
  Array.isArray(found.workout.items) &&
  found.workout.items.every((/** @type {any} */ item) => typeof item?.name === "string" && item.dose?.sets >= 1) &&
  found.workout.items.length > 0 &&
  Array.isArray(found.workout.notFor);

/** For so long (milliseconds) a tab that took a session over insists: another may write before it has heard of that. */
const INSISTS = 3000;
let taken = 0;

/**
 * @param {Running} running
 * @returns {"kept" | "elsewhere" | "refused"} elsewhere: another tab has taken it over, or runs another one
 */
export function keep(running) {
  if (ownerIsAnother(running.owner) && Date.now() - taken > INSISTS) return "elsewhere";
  return set(KEY, JSON.stringify(running)) ? "kept" : "refused";
}

/** @param {string} owner */
function ownerIsAnother(owner) {
  try {
    const kept = JSON.parse(get(KEY) ?? "null");
    return kept !== null && kept.owner !== owner;
  } catch {
    return false;
  }
}

/**
 * @param {string} id of a session
 * @returns {Running | null} it, as far as it came in any tab, and in this tab from now on; nothing when it is over
 */
export function take(id) {
  const { running } = load();
  if (running?.id !== id) return null;
  const mine = { ...running, owner: tab };
  taken = Date.now();
  set(KEY, JSON.stringify(mine));
  return mine;
}

/** @returns {boolean} whether this browser keeps anything for us */
export const canKeep = () => set("hip-to-knee:try", "") && get("hip-to-knee:try") !== null;

export function remove() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // there is nothing
  }
}

/** @returns {[string, string][]} everything of sessions that are not over; it goes from here */
export function lift() {
  const found = [KEY, UNREADABLE].map((key) => /** @type {[string, string | null]} */ ([key, get(key)]));
  const kept = /** @type {[string, string][]} */ (found.filter(([, text]) => text !== null));
  for (const [key] of kept) localStorage.removeItem(key);
  return kept;
}

/** @param {[string, string][]} lifted */
export const putBack = (lifted) => lifted.forEach(([key, text]) => set(key, text));

const USUAL = { sound: true, vibration: true, speech: false, wait: false, warmUp: true, pace: 4 };

/** @returns {typeof USUAL} */
export function switches() {
  try {
    const kept = JSON.parse(get(SWITCHES) ?? "{}");
    const fits = Object.entries(kept).filter(([name, value]) => typeof value === typeof Reflect.get(USUAL, name));
    return { ...USUAL, ...Object.fromEntries(fits) };
  } catch {
    return { ...USUAL };
  }
}

/** @param {typeof USUAL} chosen */
export const keepSwitches = (chosen) => set(SWITCHES, JSON.stringify(chosen));

// Store of sessions: a database in this browser. Each is kept as it came, so that what cannot be read is not lost.

import * as idb from "../../vendor/idb.js";
import { SLUG } from "../plan/slug.js";

/** @typedef {{ id: string }} Raw whatever was kept, under its id */

/**
 * @typedef {object} Store
 * @property {boolean} lasting whether it is kept when the tab is closed
 * @property {() => Promise<Raw[]>} all
 * @property {(raws: Raw[]) => Promise<void>} put all of them, or none when one fails
 * @property {(id: string, change: (raw: Raw) => Raw) => Promise<void>} update the current record, whichever tab wrote it
 * @property {(ids: string[]) => Promise<void>} remove
 * @property {(changed: () => void) => void} watch calls back when another tab changed something
 */

const { openDB } = /** @type {typeof import("idb")} */ (/** @type {unknown} */ (idb));
const NAME = `${SLUG}-log`;
const SESSIONS = "sessions";

/** @returns {Promise<Store>} */
export async function openStore() {
  try {
    return await lasting();
  } catch {
    return passing(); // blocked by the browser, or by a private window
  }
}

/** @returns {Promise<Store>} */
async function lasting() {
  const database = await openDB(NAME, undefined, {
    // whatever version is there: what a newer page kept is shown as far as it can be read
    upgrade: (database) => void database.createObjectStore(SESSIONS, { keyPath: "id" }),
    blocking: (_old, _new, event) => /** @type {IDBDatabase} */ (event.target).close(), // a newer page wants it
  });
  await database.count(SESSIONS); // some browsers refuse only now
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

  /** @param {(sessions: any) => Promise<void>} work */
  async function change(work) {
    const transaction = database.transaction(SESSIONS, "readwrite");
    const ended = transaction.done.catch((error) => {
      throw error ?? transaction.error;
    });
    await Promise.all([work(transaction.store), ended]);
    tabs?.postMessage("changed");
  }

  return {
    lasting: true,
    all: () => database.getAll(SESSIONS),
    put: (raws) => change(async (sessions) => void (await Promise.all(raws.map((raw) => sessions.put(raw))))),
    update: (id, how) =>
      change(async (sessions) => {
        const raw = await sessions.get(id);
        if (raw) await sessions.put(how(raw));
      }),
    remove: (ids) => change(async (sessions) => void (await Promise.all(ids.map((id) => sessions.delete(id))))),
    watch(changed) {
      tabs?.addEventListener("message", changed);
      document.addEventListener("visibilitychange", () => document.hidden || changed());
    },
  };
}

/** @returns {Store} as long as the tab is open */
function passing() {
  /** @type {Map<string, Raw>} */
  const kept = new Map();
  return {
    lasting: false,
    all: async () => structuredClone([...kept.values()]),
    put: async (raws) => raws.forEach((raw) => kept.set(raw.id, structuredClone(raw))),
    update: async (id, how) => {
      const raw = kept.get(id);
      if (raw) kept.set(id, how(structuredClone(raw)));
    },
    remove: async (ids) => ids.forEach((id) => kept.delete(id)),
    watch: () => {},
  };
}

/** @param {unknown} error @returns {string} why nothing was kept, and that nothing went */
export const storeProblem = (error) =>
  error instanceof DOMException && error.name === "QuotaExceededError"
    ? "The storage of this browser is full. Nothing was changed."
    : "This browser would not save it. Nothing was changed.";

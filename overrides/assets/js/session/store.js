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

const openDB = /** @type {typeof import("idb").openDB} */ (/** @type {unknown} */ (idb.openDB));
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

/**
 * The database, with its table: it may have been left without, by a browser that ended while it was made.
 * @param {() => void} terminated is called when the browser itself ends the connection
 */
async function connect(terminated) {
  /** @param {number} [version] whatever is there: what a newer page kept is shown as far as it can be read */
  const open = (version) =>
    new Promise((done, failed) => {
      const blocked = () => failed(new Error("an older page in another tab holds it"));
      const upgrade = (/** @type {any} */ database) => {
        if (!database.objectStoreNames.contains(SESSIONS)) database.createObjectStore(SESSIONS, { keyPath: "id" });
      };
      const blocking = (/** @type {any} */ _old, /** @type {any} */ _new, /** @type {Event} */ event) =>
        /** @type {IDBDatabase} */ (event.target).close(); // a newer page wants it
      openDB(NAME, version, { upgrade, blocked, blocking, terminated }).then(done, failed);
    });
  const database = await open();
  if (database.objectStoreNames.contains(SESSIONS)) return database;
  database.close();
  return open(database.version + 1);
}

/** @returns {Promise<Store>} */
async function lasting() {
  let gone = false;
  const lost = () => void (gone = true);
  let database = await connect(lost);
  await database.count(SESSIONS); // some browsers refuse only now
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

  /**
   * Work with the database, once more where its connection had gone: browsers end those of tabs in the background.
   * @template T @param {() => Promise<T>} work @returns {Promise<T>}
   */
  async function connected(work) {
    try {
      return await work();
    } catch (error) {
      const closed = error instanceof DOMException && error.name === "InvalidStateError";
      if (!gone && !closed) throw error;
      gone = false;
      database = await connect(lost);
      return work();
    }
  }

  /** @param {(sessions: any) => Promise<void>} work */
  async function change(work) {
    await connected(async () => {
      const transaction = database.transaction(SESSIONS, "readwrite");
      const ended = transaction.done.catch((/** @type {unknown} */ error) => {
        throw error ?? transaction.error;
      });
      await Promise.all([work(transaction.store), ended]);
    });
    tabs?.postMessage("changed");
  }

  return {
    lasting: true,
    all: () => connected(() => database.getAll(SESSIONS)),
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

// Changes to the log: each is tried, said in a sentence, and can be undone where that was promised.

import { button } from "../widgets/dom.js";
import { storeProblem } from "./store.js";

/** @typedef {import("./store.js").Raw} Raw */
/** @typedef {() => Promise<void>} Undo */

const ELSEWHERE = "This was changed in another tab meanwhile. Here is how it stands now.";

/**
 * @param {import("./store.js").Store} store
 * @param {HTMLElement} status a live region for the sentence and the button "Undo"
 * @param {() => Promise<unknown>} refresh draws the log again
 */
export function logChanges(store, status, refresh) {
  /** @param {string} sentence @param {Undo} [undo] */
  function say(sentence, undo) {
    const back = undo && button("Undo", undo, { class: "button player__button" });
    status.replaceChildren(...[sentence, back].filter((child) => child !== undefined));
    back?.focus();
  }

  /**
   * @param {() => Promise<unknown>} work gives false where there was nothing to change any more
   * @param {string} sentence
   * @param {Undo} [undo]
   * @returns {Promise<boolean>} whether it worked
   */
  async function attempt(work, sentence, undo) {
    let changed;
    try {
      changed = (await work()) !== false;
    } catch (error) {
      say(storeProblem(error));
      return false;
    }
    await refresh();
    if (changed) say(sentence, undo);
    else say(ELSEWHERE);
    return changed;
  }

  /** @param {Raw[]} raws @param {string} sentence @param {() => void} [also] restores whatever else went, on an undo */
  async function remove(raws, sentence, also = () => {}) {
    const undo = () => attempt(async () => (also(), store.put(raws)), "Undone.");
    await attempt(
      () => store.remove(raws.map(({ id }) => id)),
      sentence,
      async () => void (await undo()),
    );
  }

  /** @param {Raw} raw @param {string} sentence @returns {Promise<boolean>} one more record, which an undo takes away */
  const add = (raw, sentence) =>
    attempt(
      () => store.put([raw]),
      sentence,
      async () => void (await attempt(() => store.remove([raw.id]), "Undone.")),
    );

  /**
   * @param {string} id
   * @param {(raw: Raw) => Raw} how
   * @param {string} sentence
   * @param {Raw} [before] the record as it was, for an undo
   * @returns {Promise<boolean>}
   */
  const update = (id, how, sentence, before) =>
    attempt(
      () => updated(store, id, how),
      sentence,
      before && (async () => void (await attempt(() => store.put([before]), "Undone."))),
    );

  return { say, attempt, remove, add, update };
}

/**
 * @param {import("./store.js").Store} store @param {string} id @param {(raw: Raw) => Raw} how
 * @returns {Promise<boolean>} whether the record was there and is another one now
 */
async function updated(store, id, how) {
  let changed = false;
  await store.update(id, (raw) => {
    const next = how(raw);
    changed = next !== raw;
    return next;
  });
  return changed;
}

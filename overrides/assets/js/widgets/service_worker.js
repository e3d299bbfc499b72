// Service worker of the site, as pages speak with it, and what they remember of it.

import { getItem, removeItem, setItem } from "./local_storage.js";
import { siteUrl } from "./site_url.js";

/** Whether this browser can keep the site. */
export const CAN_KEEP = "serviceWorker" in navigator && "locks" in navigator && isSecureContext;

const WISHED = "kept-offline";
const PATIENCE = 10_000; // milliseconds, for an answer

/** @returns {boolean} whether the reader asked for as little traffic as can be */
export const savesData = () => Boolean(/** @type {any} */ (navigator).connection?.saveData); // TypeScript does not know it

/** @returns {boolean} whether the reader wants the whole kept, as far as this browser still knows */
export const isWished = () => getItem(WISHED) !== null;

/** @param {boolean} wished */
export const wish = (wished) => (wished ? setItem(WISHED, "yes") : removeItem(WISHED));

/** @returns {Promise<ServiceWorkerRegistration>} */
export function register() {
  const uri = siteUrl("sw.js");
  const page = /** @type {any} */ (window); // TypeScript does not know them
  const { trustedTypes } = page;
  // a page may make one policy of this name, and two bundles may have this module
  page.offlinePolicy ??= trustedTypes?.createPolicy("offline", { createScriptURL: () => uri });
  return navigator.serviceWorker.register(page.offlinePolicy?.createScriptURL("") ?? uri, { updateViaCache: "none" });
}

/**
 * @param {ServiceWorker} worker
 * @param {string} question one of those in sw.js
 * @param {unknown} [about]
 * @returns {Promise<any>} the answer
 * @throws {Error} where there is none: a worker of an earlier build knows fewer questions
 */
export function ask(worker, question, about) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`no answer: ${question}`)), PATIENCE);
    port1.onmessage = ({ data }) => (clearTimeout(patience), port1.close(), resolve(data));
    worker.postMessage({ question, about }, [port2]);
  });
}

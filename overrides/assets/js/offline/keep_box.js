// Box with the one button that keeps the site for places without a network, and what has become of it.
//
// Keyboard: buttons. When one has done its work and goes, the focus moves to the line that says what is kept.

import { button, make } from "../widgets/dom.js";
import { CAN_KEEP, ask, register, wish } from "../widgets/service_worker.js";
import { fetchJson } from "../widgets/site_url.js";

/**
 * @typedef {object} Status as the service worker has it: assets/worker/packs.js
 * @property {"none" | "keeping" | "part" | "kept"} phase
 * @property {"" | "failed" | "full"} trouble
 * @property {number} done bytes
 * @property {number} size bytes
 * @property {string} [day] on which all of it was here, as `2026-11-29T17:00:00Z`
 * @property {boolean} older
 */

const AGAIN = 20_000; // milliseconds: a browser may end a service worker that is long at work, without a word
const NOT_HERE =
  "This browser does not keep sites for offline. It may be old, or this may be a private window. Everything works while you are online.";

/** @param {number} bytes @returns {string} `2.6 MB` */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {Status} status @returns {string} */
function sentence({ phase, trouble, size, day, older }) {
  if (phase === "keeping") return "Keeping the site on this device.";
  if (trouble === "full") return `There is not enough room on this device. It takes ${megabytes(size)}. Free some space, then try again.`;
  if (trouble === "failed") return "The download stopped. What has arrived stays here, so you can continue later.";
  if (phase === "part") return "A part of the site is kept. The rest is still to come.";
  if (phase === "none") return navigator.onLine ? "" : "Once you are online again, one tap keeps the site on this device.";
  const since = new Date(day ?? 0).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return older ? `Kept on ${since}. There is a newer version.` : `Kept on ${since}: ${megabytes(size)} on this device.`;
}

/** @param {Status} status @returns {string} the name of the main button; nothing where all is kept or nothing can come */
function task({ phase, size, older }) {
  if (!navigator.onLine) return "";
  if (phase === "none") return `Keep for offline (${megabytes(size)})`;
  if (phase === "part") return "Continue";
  return phase === "kept" && older ? `Fetch it (at most ${megabytes(size)})` : "";
}

/**
 * @param {ServiceWorker | null} worker
 * @returns {Promise<Status>}
 * @throws {Error} where nothing can be kept, or its size is not to be had without a network
 */
async function firstStatus(worker) {
  if (worker) return ask(worker, "status");
  const { size } = await fetchJson("kept/list.json");
  return { phase: "none", trouble: "", done: 0, size, older: false };
}

/**
 * @param {ServiceWorker | null} worker that answers already
 * @returns {Promise<HTMLElement>}
 */
export async function keepBox(worker) {
  const first = CAN_KEEP && (await firstStatus(worker).catch(() => null));
  return make("section", { class: "keep", "aria-label": "Keep for offline" }, ...(first ? controls(first) : [make("p", {}, NOT_HERE)]));
}

/** @param {Status} first @returns {HTMLElement[]} */
function controls(first) {
  const line = make("p", { class: "keep__status", role: "status", tabindex: "-1" });
  const bar = make("progress", { "aria-label": "Download" });
  const amount = make("span");
  const progress = make("p", { class: "keep__progress" }, bar, amount);
  const row = make("div", { class: "keep__row" });
  let shown = first;
  let timer = 0;

  /** @param {Status} status */
  function show(status) {
    shown = status;
    const words = sentence(status);
    if (line.textContent !== words) line.textContent = words; // what is said again would be read out again
    progress.hidden = status.phase !== "keeping";
    bar.max = status.size;
    bar.value = status.done;
    amount.textContent = `${megabytes(status.done)} of ${megabytes(status.size)}`;
    const focused = row.contains(document.activeElement);
    const main = task(status);
    row.replaceChildren(
      ...(main ? [button(main, () => keep(status), { class: "button button--main" })] : []),
      ...(status.phase === "part" || status.phase === "kept" ? [button("Remove", remove, { class: "button" })] : []),
    );
    if (focused) line.focus();
    clearTimeout(timer);
    if (status.phase === "keeping") timer = setTimeout(refresh, AGAIN);
  }

  /** @param {Status} status */
  async function keep(status) {
    wish(true);
    navigator.storage?.persist?.().catch(() => {}); // whether or not, what is kept is kept for now
    show({ ...status, phase: "keeping", trouble: "" });
    try {
      await register();
      (await navigator.serviceWorker.ready).active?.postMessage({ question: "keep" });
    } catch {
      show({ ...status, trouble: "failed" });
    }
  }

  async function remove() {
    wish(false);
    (await navigator.serviceWorker.ready).active?.postMessage({ question: "remove" });
  }

  async function refresh() {
    const { active } = await navigator.serviceWorker.ready;
    if (active) show(await ask(active, "status"));
  }

  navigator.serviceWorker.addEventListener("message", ({ data }) => data.packs && show(data.packs));
  for (const change of ["online", "offline"]) addEventListener(change, () => show(shown));
  show(first);
  return [line, progress, row];
}

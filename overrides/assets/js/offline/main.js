// Page for what works without a network: which page was asked for, where that is not kept, and the button that keeps
// the whole.

import { CAN_KEEP } from "../widgets/service_worker.js";
import { keepBox } from "./keep_box.js";
import { askedFor, wantedNotice } from "./wanted.js";

const mount = /** @type {HTMLElement} */ (document.getElementById("keep"));
const OFFLINE = "You are offline";

/** @returns {Promise<ServiceWorker | null>} the one that answers for this site, if there is one yet */
async function activeWorker() {
  if (!CAN_KEEP) return null;
  return (await navigator.serviceWorker.getRegistration())?.active ?? null;
}

async function begin() {
  const wanted = askedFor();
  const worker = await activeWorker().catch(() => null); // storage is blocked
  if (wanted !== null || !navigator.onLine) {
    const heading = document.querySelector("h1");
    heading?.firstChild?.replaceWith(OFFLINE);
    document.querySelector("h1 + p")?.remove(); // it invites to a tap that needs a network
    document.title = document.title.replace(/^.*?(?= - |$)/, OFFLINE);
    mount.append(await wantedNotice(wanted, worker));
  }
  mount.append(await keepBox(worker));
  mount.removeAttribute("aria-busy");
}

begin();

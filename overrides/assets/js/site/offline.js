// Offline copy of the site, and a quiet notice when a newer version is here that looks or works otherwise. Another one is
// not worth a word, and takes over once no page is open: to have it do so beside an open page leaves Chromium waiting for
// ever where the reader goes on to the next page at that moment. A tab in which a session runs holds a lock: as long as
// there is one, nothing takes over.

import { button, make } from "../widgets/dom.js";
import { setItem } from "../widgets/local_storage.js";
import { CAN_KEEP, ask, isWished, register, savesData } from "../widgets/service_worker.js";

const LOCK = "session";
const AGAIN = 60 * 60 * 1000; // an open tab looks for a newer version this often, in milliseconds

/** @typedef {{ seen: string, kept: string, keeps: boolean }} Names of what a reader sees: in sw.js */

/** @type {() => void} */
let release = () => {};

/** Lock of this tab, held while a session runs in it. */
function guard() {
  const running = document.body.classList.contains("playing");
  release();
  if (!running) return;
  const ended = new Promise((done) => (release = () => done(undefined)));
  navigator.locks.request(LOCK, { mode: "shared" }, () => ended);
}

const sessionRuns = async () => ((await navigator.locks.query()).held ?? []).some(({ name }) => name === LOCK);

/** The newer version takes over and the page is opened again, unless a session runs in any tab. */
async function renew() {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting || (await sessionRuns())) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration.waiting.postMessage({ question: "take over" });
}

/** Notice that a newer version is here. During a session it is not shown. */
function tell() {
  if (document.querySelector(".newer")) return;
  const notice = make(
    "div",
    { class: "newer", role: "status" },
    make("p", {}, "A newer version of this site is available."),
    button("Reload", renew, { class: "button" }),
    button("Later", () => notice.remove(), { class: "button" }),
  );
  document.body.append(notice);
}

/**
 * Whether a reader would see a difference. Pages that are kept by the reader's wish only count where they are.
 * @param {Promise<Names>} here @param {ServiceWorker | null} coming
 */
async function differs(here, coming) {
  try {
    const [mine, theirs] = await Promise.all([here, coming && /** @type {Promise<Names>} */ (ask(coming, "names"))]);
    return theirs !== null && (mine.seen !== theirs.seen || (mine.keeps && mine.kept !== theirs.kept));
  } catch {
    return true; // one of them cannot tell
  }
}

async function keep() {
  const { controller } = navigator.serviceWorker;
  const registration = await register();
  const active = controller ?? /** @type {ServiceWorker} */ ((await navigator.serviceWorker.ready).active);
  setItem("typeface", "kept"); // from the next page on it is there at once (page.html)
  const here = /** @type {Promise<Names>} */ (ask(active, "names"));
  here.catch(() => {}); // who waits for it hears of it
  const arrived = async () => {
    if (registration.waiting && (await differs(here, registration.waiting))) tell();
  };
  await arrived();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => coming.state === "installed" && arrived());
  });
  // another tab went on to a newer version
  navigator.serviceWorker.addEventListener("controllerchange", async () => {
    if (await differs(here, navigator.serviceWorker.controller)) tell();
  });
  let looked = Date.now();
  const look = () => {
    if (document.hidden || savesData() || Date.now() - looked < AGAIN) return;
    looked = Date.now();
    registration.update().catch(() => {}); // there is no network: next time
  };
  document.addEventListener("visibilitychange", look);
  setInterval(look, AGAIN);
  if (!controller) active.postMessage({ question: "visit", about: partsOfThisPage() });
  if (!savesData()) active.postMessage({ question: "mend", about: isWished() });
}

/** @returns {string[]} the addresses of this page and of all that it has fetched */
const partsOfThisPage = () => [
  location.origin + location.pathname + location.search,
  ...performance.getEntriesByType("resource").map(({ name }) => name),
];

if (CAN_KEEP) {
  new MutationObserver(guard).observe(document.body, { attributeFilter: ["class"] });
  guard();
  // after the page itself, which comes first
  const begin = async () => {
    if (savesData() && !isWished()) return;
    await keep();
  };
  const quietly = () => void begin().catch(() => {}); // storage is blocked or full: the site works as without it
  if (document.readyState === "complete") quietly();
  else addEventListener("load", quietly, { once: true });
}

// Offline copy of the site, and a quiet notice when a newer version is here. A tab in which a session runs holds a
// lock: as long as there is one, nothing takes over.

import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

const LOCK = "session";
const AGAIN = 60 * 60 * 1000; // an open tab looks for a newer version this often, in milliseconds

/** Ability of this browser to keep the site. */
const can = "serviceWorker" in navigator && "locks" in navigator && isSecureContext;

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

/** The newer version takes over and the page is opened again, unless a session runs in any tab. */
async function renew() {
  const registration = await navigator.serviceWorker.getRegistration();
  const { held = [] } = await navigator.locks.query();
  if (!registration?.waiting || held.some(({ name }) => name === LOCK)) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  registration.waiting.postMessage("take over");
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

/** @returns {string} the address of the service worker, which the policy of the page lets nobody else name */
function worker() {
  const uri = siteUrl("sw.js");
  const { trustedTypes } = /** @type {any} */ (window); // TypeScript does not know them
  return trustedTypes?.createPolicy("offline", { createScriptURL: () => uri }).createScriptURL("") ?? uri;
}

async function keep() {
  const registration = await navigator.serviceWorker.register(worker(), { updateViaCache: "none" });
  const controlled = navigator.serviceWorker.controller;
  if (registration.waiting && controlled) tell();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller) tell();
    });
  });
  // another tab went on to a newer version
  if (controlled) navigator.serviceWorker.addEventListener("controllerchange", tell);
  let looked = Date.now();
  const look = () => {
    if (document.hidden || Date.now() - looked < AGAIN) return;
    looked = Date.now();
    registration.update().catch(() => {}); // there is no network: next time
  };
  document.addEventListener("visibilitychange", look);
  setInterval(look, AGAIN);
}

if (can) {
  new MutationObserver(guard).observe(document.body, { attributeFilter: ["class"] });
  guard();
  // after the page itself, which comes first
  const begin = () => void keep().catch(() => {}); // storage is blocked or full: the site works as without it
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

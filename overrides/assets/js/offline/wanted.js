// Page that was asked for without a network and is not kept: which one it was, and what was opened before it.

import { make } from "../widgets/dom.js";
import { ask } from "../widgets/service_worker.js";
import { siteUrl } from "../widgets/site_url.js";

const MOST_PAGES = 6;
const ALWAYS = [
  { url: siteUrl("./"), title: "Home" },
  { url: siteUrl("get-help/"), title: "Get help" },
];
const ADDRESS = /^[a-z0-9][a-z0-9/_.-]{0,99}$/i;
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * The address below the site of the page that the service worker could not give, with its query and what follows `#`.
 * It moves from the address of this page to its history, so that a link to this page is one for everybody.
 * @returns {string | null}
 */
export function askedFor() {
  const page = new URLSearchParams(location.search).get("page");
  if (page !== null) history.replaceState({ wanted: page + location.hash }, "", location.pathname);
  const wanted = history.state?.wanted;
  return typeof wanted === "string" ? wanted : null;
}

/**
 * @param {string | null} wanted below the site
 * @param {ServiceWorker | null} worker
 * @returns {Promise<HTMLElement>}
 */
export async function wantedNotice(wanted, worker) {
  const opened = /** @type {{ url: string, title: string }[]} */ (
    (worker && (await ask(worker, "visited").catch(() => null))) ?? []
  );
  return make(
    "section",
    { class: "wanted" },
    wanted !== null && make("p", {}, ...sentence(wanted)),
    wanted !== null && make("p", {}, make("a", { href: siteUrl(`./${wanted}`), class: "button" }, "Try again")),
    make("h2", {}, "These pages open now"),
    make("ul", {}, ...[...ALWAYS, ...opened.slice(0, MOST_PAGES)].map(line)),
  );
}

/** @param {string} wanted @returns {(string | HTMLElement)[]} An address that is none of ours is not repeated. */
function sentence(wanted) {
  const [path] = wanted.split(/[?#]/, 1);
  if (!ADDRESS.test(path)) return ["The page you asked for is not kept on this device."];
  return ["The page ", make("code", {}, path), " is not kept on this device."];
}

/** @param {{ url: string, title: string }} page with a title as HTML has it */
const line = ({ url, title }) => make("li", {}, make("a", { href: url }, plain(title)));

/** @param {string} title @returns {string} without the name of the site */
const plain = (title) =>
  title.replace(/ - [^-]*$/, "").replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => Reflect.get(SIGNS, sign));

// Service worker: the site without a network. The build writes into it which files it keeps unasked, and which build it
// is of (src/mkdocs_routines/files/offline). A page and its assets come from one build: what is kept is served as it was
// kept together, and a page that comes from the network takes its assets from there as well.
// What a reader keeps with one tap comes in packs, and stays packed: assets/worker/packs.js.

importScripts(
  "assets/vendor/workbox-core.js",
  "assets/vendor/workbox-routing.js",
  "assets/vendor/workbox-strategies.js",
  "assets/vendor/workbox-precaching.js",
  "assets/vendor/fzstd.js",
  "assets/worker/packs.js",
);

const FILES = []; // written by the build: [{ url, revision, integrity }]
const KEPT = {}; // written by the build: { name, integrity, size, seen } of the packs
const SEEN = ""; // written by the build: what a reader sees of FILES
const BUILD = ""; // written by the build: what a reader sees of all that can be kept

const { precaching, routing, strategies } = workbox;
const VISITED = `visited-${BUILD}`;
const NO_NETWORK = new URL("offline/", registration.scope);
const OURS = new URL(registration.scope);
const packs = keptPacks(KEPT, OURS);

/** Address without its query, which is for the page itself. What follows `#` never comes here; a browser keeps it. */
const bare = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
/** Other addresses, at which a page stands that was asked for without its last slash, or by the name of its file. */
const places = (url) => [bare(url).replace(/index\.html$/, ""), `${bare(url)}/`].filter((place) => place !== bare(url));
const isKept = async (url) =>
  precaching.getCacheKeyForURL(bare(url)) !== undefined || (await packs.has(bare(url), { ofThisBuild: true }));
const kept = async (url) =>
  (await precaching.matchPrecache(bare(url))) ?? packs.response(bare(url), { ofThisBuild: true });

// While pages are edited nothing is kept: a worker of an earlier build gives way to this one, which takes itself away.
if (!BUILD) addEventListener("install", () => skipWaiting());
if (!BUILD) addEventListener("activate", (event) => event.waitUntil(registration.unregister()));

precaching.precache(FILES);
precaching.cleanupOutdatedCaches();

const byPath = { cacheKeyWillBeUsed: async ({ request }) => bare(request.url) };
const networkFirst = new strategies.NetworkFirst({ cacheName: VISITED, plugins: [byPath] });
const staleFirst = new strategies.StaleWhileRevalidate({ cacheName: VISITED, plugins: [byPath] });
const cacheFirst = new strategies.CacheFirst({ cacheName: VISITED, plugins: [byPath] });

const isOurs = (url) => url.origin === OURS.origin && url.pathname.startsWith(OURS.pathname);

/** Address of a page whose `#` a mail program encoded, mended, so that what follows it is never sent; else undefined. */
function withHash(address) {
  const url = new URL(address);
  const [, folder, fragment] = /^(.*?\/)%23(.*)$/.exec(url.pathname) ?? [];
  return folder && Object.assign(url, { pathname: folder, hash: fragment });
}

/** Redirect to the place of a page. Its query goes along, and a browser adds what followed `#`. */
const leadOn = (request, place) => Response.redirect(Object.assign(new URL(place), { search: new URL(request.url).search }));

/** Redirect to the page for what is not kept, which names the page that was asked for. */
function leadToNoNetwork(request) {
  const { pathname, search } = new URL(request.url);
  const wanted = pathname.slice(OURS.pathname.length) + search;
  return Response.redirect(`${NO_NETWORK}?${new URLSearchParams({ page: wanted })}`);
}

/** The first of the addresses of which this is true. */
async function first(urls, isTrue) {
  for (const url of urls) if (await isTrue(url)) return url;
}

/** Response to a navigation. */
async function page({ event, request }) {
  const mended = withHash(request.url);
  if (mended) return Response.redirect(mended);
  const response = await kept(request.url);
  if (response) return response;
  const place = await first(places(request.url), isKept);
  if (place) return leadOn(request, place);
  try {
    return await networkFirst.handle({ event, request });
  } catch {
    return (await packs.response(bare(request.url))) ?? leadToCopy(request);
  }
}

/** Redirect to where a page stands that is visited or was kept from an earlier build, else to the page that names it. */
async function leadToCopy(request) {
  const visited = await caches.open(VISITED);
  const copy = await first(places(request.url), async (url) => (await visited.match(url)) ?? packs.has(url));
  return copy ? leadOn(request, copy) : leadToNoNetwork(request);
}

/** Response to a request of a page, for one of its assets. */
async function asset({ event, request }) {
  const client = event.clientId && (await clients.get(event.clientId));
  if (!(await isKept(request.url))) {
    const strategy = request.headers.get("Save-Data") === "on" ? cacheFirst : staleFirst;
    return strategy.handle({ event, request }).catch(async () => (await packs.response(bare(request.url))) ?? Response.error());
  }
  const ofOneBuild = client && (await isKept(client.url));
  if (ofOneBuild || request.destination === "font") return (await kept(request.url)) ?? fetch(request); // letters stay alike
  // offline, a page of packs of an earlier build has its assets from there
  const copy = async () => (await packs.response(bare(request.url))) ?? (await kept(request.url)) ?? Response.error();
  return fetch(request).catch(copy);
}

/** Keep files of a page that is open, as if it had been opened with this worker: the first page, which brings it. */
async function keepVisited(urls) {
  const visited = await caches.open(VISITED);
  const keep = async (url) => {
    if (!isOurs(new URL(url)) || (await isKept(url)) || (await visited.match(bare(url)))) return;
    const response = await fetch(url, { cache: "force-cache" }); // it has been fetched a moment ago
    if (response.ok) await visited.put(bare(url), response);
  };
  await Promise.allSettled(urls.map(keep));
}

/** Pages that were opened, the latest first: their addresses and titles. */
async function visitedPages() {
  const visited = await caches.open(VISITED);
  const pages = [];
  for (const { url } of (await visited.keys()).reverse()) {
    const response = await visited.match(url);
    if (!response?.headers.get("Content-Type")?.startsWith("text/html")) continue;
    const [, title] = /<title>([^<]*)/.exec(await response.text()) ?? [];
    if (title) pages.push({ url, title });
  }
  return pages;
}

routing.registerRoute(({ request, url }) => isOurs(url) && request.mode === "navigate", page);
routing.registerRoute(({ request, url }) => isOurs(url) && request.mode !== "navigate", asset);

/** Question of a page → the answer, which goes to the port that came with it. */
const ANSWERS = {
  names: async () => ({ seen: SEEN, kept: KEPT.seen, keeps: (await packs.status()).phase !== "none" }),
  status: packs.status,
  keep: packs.keep,
  mend: packs.mend,
  remove: packs.remove,
  visited: visitedPages,
  visit: keepVisited,
  "take over": () => skipWaiting(),
};
addEventListener("message", (event) => {
  const { question = event.data, about } = event.data;
  const answered = async () => {
    const answer = await ANSWERS[question]?.(about);
    event.ports[0]?.postMessage(answer);
  };
  event.waitUntil(answered());
});
addEventListener("activate", (event) => {
  // pages of an earlier build would be shown with assets of this one
  const outdated = async () =>
    (await caches.keys()).filter((name) => name.startsWith("visited-") && name !== VISITED);
  const clear = async () => Promise.all((await outdated()).map((name) => caches.delete(name)));
  event.waitUntil(Promise.all([clear(), clients.claim()]));
});

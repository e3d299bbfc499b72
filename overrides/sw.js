// Service worker: the site without a network. The build writes into it which files it keeps, and which build it is of
// (src/mkdocs_routines/files/offline.py). A page and its assets come from one build: what is kept is served as it was
// kept together, and a page that comes from the network takes its assets from there as well.

importScripts(
  "assets/vendor/workbox-core.js",
  "assets/vendor/workbox-routing.js",
  "assets/vendor/workbox-strategies.js",
  "assets/vendor/workbox-precaching.js",
);

const FILES = []; // written by the build: [{ url, revision, integrity }]
const BUILD = ""; // written by the build

const { precaching, routing, strategies } = workbox;
const VISITED = `visited-${BUILD}`;
const NO_NETWORK = new URL("offline/", registration.scope);
const OURS = new URL(registration.scope);

/** Address without its query, which is for the page itself. What follows `#` never comes here; a browser keeps it. */
const bare = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
/** Addresses at which a page stands that was asked for without its last slash, or by the name of its file. */
const places = (url) => [bare(url).replace(/index\.html$/, ""), `${bare(url)}/`];
const isKept = (url) => precaching.getCacheKeyForURL(bare(url)) !== undefined;
const kept = (url) => precaching.matchPrecache(bare(url));

// While pages are edited nothing is kept: a worker of an earlier build gives way to this one, which takes itself away.
if (!BUILD) addEventListener("install", () => skipWaiting());
if (!BUILD) addEventListener("activate", (event) => event.waitUntil(registration.unregister()));

precaching.precache(FILES);
precaching.cleanupOutdatedCaches();

const byPath = { cacheKeyWillBeUsed: async ({ request }) => bare(request.url) };
const networkFirst = new strategies.NetworkFirst({ cacheName: VISITED, plugins: [byPath] });
const staleFirst = new strategies.StaleWhileRevalidate({ cacheName: VISITED, plugins: [byPath] });

/** Address of a page whose `#` a mail program encoded, mended, so that what follows it is never sent; else undefined. */
function withHash(address) {
  const url = new URL(address);
  const [, folder, fragment] = /^(.*?\/)%23(.*)$/.exec(url.pathname) ?? [];
  return folder && Object.assign(url, { pathname: folder, hash: fragment });
}

/** Redirect to the place of a page. Its query goes along, and a browser adds what followed `#`. */
const leadOn = (request, place) => Response.redirect(Object.assign(new URL(place), { search: new URL(request.url).search }));

/** Response to a navigation. */
async function page({ event, request }) {
  const mended = withHash(request.url);
  if (mended) return Response.redirect(mended);
  const response = await kept(request.url);
  if (response) return response;
  const place = places(request.url).find(isKept);
  if (place) return leadOn(request, place);
  try {
    return await networkFirst.handle({ event, request });
  } catch {
    const visited = await caches.open(VISITED);
    const seen = await Promise.all(places(request.url).map((url) => visited.match(url)));
    return leadOn(request, places(request.url).find((_, index) => seen[index]) ?? NO_NETWORK);
  }
}

/** Response to a request of a page, for one of its assets. */
async function asset({ event, request }) {
  const client = event.clientId && (await clients.get(event.clientId));
  if (!isKept(request.url)) return staleFirst.handle({ event, request });
  if (client && isKept(client.url)) return (await kept(request.url)) ?? fetch(request);
  return fetch(request).catch(async () => (await kept(request.url)) ?? Response.error());
}

const isOurs = (url) => url.origin === OURS.origin && url.pathname.startsWith(OURS.pathname);
routing.registerRoute(({ request, url }) => isOurs(url) && request.mode === "navigate", page);
routing.registerRoute(({ request, url }) => isOurs(url) && request.mode !== "navigate", asset);

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("activate", (event) => {
  // pages of an earlier build would be shown with assets of this one
  const outdated = async () =>
    (await caches.keys()).filter((name) => name.startsWith("visited-") && name !== VISITED);
  const clear = async () => Promise.all((await outdated()).map((name) => caches.delete(name)));
  event.waitUntil(Promise.all([clear(), clients.claim()]));
});

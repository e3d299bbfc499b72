// Packs of the service worker: what a reader keeps with one tap. Each stays in the cache as it was fetched, so that it
// takes no more room than its size, and is unpacked while files of it are asked for. The packs that are kept stay until
// those of a newer build are all there.

/**
 * @param {{ name: string, integrity: string, size: number }} kept the packs of this build
 * @param {URL} scope of the service worker
 */
function keptPacks(kept, scope) {
  const STORE = "packs";
  const MOST_UNPACKED = 3; // a page, its drawings and the scripts of every page
  const TYPES = {
    bin: "application/octet-stream",
    css: "text/css; charset=utf-8",
    html: "text/html; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    svg: "image/svg+xml",
    woff2: "font/woff2",
  };
  const href = (path) => new URL(path, scope).href;
  const LIST = href("kept/list.json");

  /** @type {Promise<{ name: string, day: string, size: number, where: Map<string, string> } | undefined> | undefined} */
  let index;
  /** Address of a pack → its files, the pack that was used last at the end. */
  const unpacked = new Map();
  let fetching; // the download that runs
  let fetched = 0; // bytes of it that are here
  let trouble = ""; // of the last download: "failed" or "full"

  const store = () => caches.open(STORE);
  const addresses = async () => new Set((await (await store()).keys()).map(({ url }) => url));

  /** Where each file is kept. Undefined as long as no packs were all there. */
  async function readIndex() {
    const list = await (await (await store()).match(LIST))?.json();
    const there = await addresses();
    const packs = list?.packs.filter(({ url }) => there.has(href(url))) ?? [];
    const where = new Map(packs.flatMap(({ url, files }) => files.map((file) => [href(file), href(url)])));
    return list && { ...list, whole: packs.length === list.packs.length, where };
  }

  async function packOf(url, { ofThisBuild = false } = {}) {
    const known = await (index ??= readIndex());
    return known && (!ofThisBuild || known.name === kept.name) ? known.where.get(url) : undefined;
  }

  async function unpack(address) {
    const response = await (await store()).match(address);
    if (!response) return;
    const bytes = fzstd.decompress(new Uint8Array(await response.arrayBuffer()));
    const begin = bytes.indexOf(10) + 1; // a line feed
    const files = new Map();
    let end = begin;
    for (const [file, length] of Object.entries(JSON.parse(new TextDecoder().decode(bytes.subarray(0, begin)))))
      files.set(href(file), bytes.subarray(end, (end += length)));
    return { files, headers: response.headers };
  }

  /** Response with a file of the packs, under the headers that its host sends; undefined where none has it. */
  async function response(url, build) {
    const address = await packOf(url, build);
    if (!address) return;
    const pack = unpacked.get(address) ?? unpack(address);
    unpacked.delete(address);
    unpacked.set(address, pack);
    if (unpacked.size > MOST_UNPACKED) unpacked.delete(unpacked.keys().next().value);
    const { files, headers } = (await pack) ?? {};
    if (!files) return;
    const own = new Headers([...headers].filter(([name]) => !name.startsWith("content-") || name.includes("policy")));
    own.set("Content-Type", TYPES[url.endsWith("/") ? "html" : url.slice(url.lastIndexOf(".") + 1)] ?? TYPES.bin);
    return new Response(files.get(url), { headers: own });
  }

  /**
   * What is kept: `phase` is `none`, `keeping`, `part` or `kept`, `done` and `size` are bytes, `older` whether it is of
   * an earlier build. `trouble` is why the last download ended early.
   */
  async function status() {
    const known = await readIndex();
    const any = known || (await addresses()).size > 0;
    const phase = fetching ? "keeping" : known?.whole ? "kept" : any ? "part" : "none";
    return { phase, trouble, done: fetched, size: kept.size, day: known?.day, older: !!known && known.name !== kept.name };
  }

  async function announce() {
    const message = { packs: await status() };
    for (const client of await clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
  }

  async function get(address, integrity, cache) {
    const answer = await fetch(address, { integrity, cache });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer;
  }

  /** Fetch the packs that are not here. Those of an earlier build go once all of this one are here. */
  async function fetchMissing() {
    const cache = await store();
    const list = await (await get(LIST, kept.integrity, "no-cache")).json();
    const there = await addresses();
    const missing = list.packs.filter(({ url }) => !there.has(href(url)));
    const toCome = missing.reduce((sum, { size }) => sum + size, 0);
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    if (quota - usage < toCome) throw new DOMException("fetched in vain", "QuotaExceededError");
    fetched = list.size - toCome;
    for (const { url, integrity, size } of missing) {
      await announce();
      await cache.put(href(url), await get(href(url), integrity));
      fetched += size;
    }
    const own = { ...list, name: kept.name, day: new Date().toISOString() };
    await cache.put(LIST, new Response(JSON.stringify(own), { headers: { "Content-Type": TYPES.json } }));
    const wanted = new Set([LIST, ...list.packs.map(({ url }) => href(url))]);
    for (const address of there) if (!wanted.has(address)) await cache.delete(address);
  }

  /** Begin to keep the packs, or go on. Everybody hears of each one that arrives, and of the end. */
  async function keep() {
    trouble = "";
    fetching ??= fetchMissing()
      .catch((error) => void (trouble = error.name === "QuotaExceededError" ? "full" : "failed"))
      .finally(async () => {
        fetching = index = undefined;
        unpacked.clear();
        await announce();
      });
    await fetching;
  }

  /** Fetch what a browser has thrown away, and what a newer build has otherwise. `wished`: by what a page remembers. */
  async function mend(wished) {
    const { phase, older } = await status();
    if (phase === "part" || (phase === "none" && wished) || (phase === "kept" && older)) await keep();
  }

  async function remove() {
    await fetching;
    await caches.delete(STORE);
    index = undefined;
    trouble = "";
    unpacked.clear();
    await announce();
  }

  return { has: async (url, build) => (await packOf(url, build)) !== undefined, response, status, keep, mend, remove };
}

// Files of the live body: fetched when one is first wanted, and once for a page.

import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("./asset.js").Asset} Asset */
/** @typedef {import("./poses.js").PoseFile} PoseFile */

/** @type {Promise<Asset> | null} */
let body = null;
/**
 * @typedef {object} Within
 * @property {import("./inside_asset.js").Inside} asset
 * @property {typeof import("./inside.js").innerOf} innerOf
 * @property {typeof import("./inside_list.js").insideList} insideList
 */
/** @type {Promise<Within> | null} */
let inside = null;
/** @type {Map<string, Promise<PoseFile>>} */
const movements = new Map();

/** @returns {Promise<Asset>} */
export function loadBody() {
  body ??= Promise.all([import("./asset.js"), bytesOf("live/body.bin")]).then(([{ readAsset }, file]) => readAsset(file));
  body.catch(() => (body = null)); // the next tap asks again
  return body;
}

/** What is within the body, the script that draws it, and the list that goes with it: one is never shown without the other. */
export function loadInside() {
  inside ??= Promise.all([
    import("./inside.js"),
    import("./inside_list.js"),
    import("./inside_asset.js"),
    bytesOf("live/inside.bin"),
  ]).then(([{ innerOf }, { insideList }, { readInside }, file]) => ({ innerOf, insideList, asset: readInside(file) }));
  inside.catch(() => (inside = null));
  return inside;
}

/** @param {string} id of an exercise @returns {Promise<PoseFile>} */
export function loadMovement(id) {
  const known = movements.get(id);
  if (known) return known;
  const movement = fetched(`live/${id}.json`).then((response) => response.json());
  movements.set(id, movement);
  movement.catch(() => movements.delete(id));
  return movement;
}

/** @param {string} path below the site */
const bytesOf = async (path) => (await fetched(path)).arrayBuffer();

/** @param {string} path below the site */
async function fetched(path) {
  const response = await fetch(siteUrl(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @returns {boolean} whether this browser draws with WebGL 2, as far as can be told without a context */
export const canTurn = () => "WebGL2RenderingContext" in window;

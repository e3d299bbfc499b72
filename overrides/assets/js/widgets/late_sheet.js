// Style sheet of a part of a page that a script opens: fetched before the part is first shown, and once for a page.

import { make } from "./dom.js";
import { siteUrl } from "./site_url.js";

/** @type {Map<string, Promise<unknown>>} */
const sheets = new Map();

/**
 * @param {string} name of a sheet in assets/css/late/
 * @returns {Promise<unknown>} when it holds. Where it cannot be fetched, the part is shown without it.
 */
export function lateSheet(name) {
  const known = sheets.get(name);
  if (known) return known;
  const link = make("link", { rel: "stylesheet", href: siteUrl(`assets/css/late/${name}.css`) });
  const loaded = new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      sheets.delete(name); // the next time asks again
      link.remove();
      resolve(null);
    });
  });
  sheets.set(name, loaded);
  document.head.append(link);
  return loaded;
}

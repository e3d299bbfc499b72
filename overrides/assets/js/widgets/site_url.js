// Addresses of the site's own pages and files, wherever it is published.

const ROOT = new URL("../../../", import.meta.url);

/** @param {string} path below the site @returns {string} its whole address */
export const siteUrl = (path) => new URL(path, ROOT).href;

/**
 * @param {string} path below the site, of a JSON file
 * @returns {Promise<any>} its content
 * @throws {Error} where it cannot be fetched
 */
export async function fetchJson(path) {
  const response = await fetch(siteUrl(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

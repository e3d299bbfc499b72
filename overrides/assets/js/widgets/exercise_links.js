// Names of exercises in a list, each a link to its page, or in two words that it is all of them.

import { shortList } from "../plan/cautions.js";
import { make } from "./dom.js";
import { siteUrl } from "./site_url.js";

/**
 * @param {string[]} ids
 * @param {Map<string, string>} names id → name of all that are shown together, in order
 * @returns {(Node | string)[]}
 */
export function exerciseLinks(ids, names) {
  const list = shortList(ids, names);
  const links = list.ids.flatMap((id, index) => [
    index ? list.between : "",
    make("a", { href: siteUrl(`exercises/${id}/`) }, names.get(id) ?? id),
  ]);
  return [list.head, ...links];
}

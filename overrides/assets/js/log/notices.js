// Notices of the log about itself: records it cannot read, and storage it does not have.

import { plural } from "../session/numbers.js";

/**
 * @param {number} broken records that could not be read
 * @param {number} newer records of a newer version of this page
 * @param {boolean} lasting
 * @returns {string[]} sentences
 */
export function notices(broken, newer, lasting) {
  const nothing =
    "This browser is not saving anything for this site: the window is private, or storage is blocked. " +
    "Sessions you add stay until you close this tab.";
  const unread = `${plural(broken, "record")} could not be read. Nothing is lost: “Save all as JSON” includes it.`;
  const ahead = `${plural(newer, "record")} came from a newer version of this page. Reload the page to see more.`;
  return [...(lasting ? [] : [nothing]), ...(broken ? [unread] : []), ...(newer ? [ahead] : [])];
}

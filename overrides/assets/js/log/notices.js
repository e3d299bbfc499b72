// Notices of the log about itself: records it cannot read, and storage it does not have.

import { plural } from "../session/numbers.js";

/**
 * @param {(string | null)[]} faults of each record
 * @param {boolean} lasting
 * @returns {string[]} sentences
 */
export function notices(faults, lasting) {
  const [broken, newer] = ["broken", "newer"].map((kind) => faults.filter((fault) => fault === kind).length);
  const nothing =
    "This browser is not saving anything for this site: the window is private, or storage is blocked. " +
    "Sessions you add stay until you close this tab.";
  const unread = `${plural(broken, "record")} could not be read. Nothing is lost: “Save all as JSON” includes it.`;
  const ahead = `${plural(newer, "record")} came from a newer version of this page. Reload the page to see more.`;
  return [...(lasting ? [] : [nothing]), ...(broken ? [unread] : []), ...(newer ? [ahead] : [])];
}

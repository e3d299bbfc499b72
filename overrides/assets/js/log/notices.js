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
    "This browser keeps nothing for this site: the window is private, or storage is blocked. " +
    "What you read in stays until you close this tab.";
  const unread = `${plural(broken, "record")} could not be read. Nothing was thrown away: “Save all as JSON” takes it along.`;
  const ahead = `${plural(newer, "record")} came from a newer version of this page. Load the page again to see more.`;
  return [...(lasting ? [] : [nothing]), ...(broken ? [unread] : []), ...(newer ? [ahead] : [])];
}

// Request of a link: its plan, the records it names, and their wording when it was made.

import { changedExercises, wordingOf } from "../plan/editions.js";
import { readLink } from "../plan/link.js";
import { linkNames } from "../plan/names.js";
import { fetchJson } from "../widgets/site_url.js";

/** @typedef {import("../plan/link.js").Plan} Plan */
/** @typedef {import("../plan/editions.js").Wording} Wording */
/** @typedef {import("../plan/handout.js").Exercise} Printed */
/** @typedef {{ width: number, height: number, positions: number, works?: string }} Size */
/** @typedef {{ why: { text: string }, instead: string | null }} Retired */

/**
 * @typedef {object} Described
 * @property {string} start
 * @property {string[]} steps
 * @property {string[]} equipment
 * @property {{ not_for: import("../plan/cautions.js").Caution[] }} safety
 * @property {Retired | null} retired
 */

/** @typedef {Omit<Printed, "safety" | "drawing"> & Described & { drawing: Printed["drawing"] & Size }} Exercise */
/** @typedef {import("../plan/handout.js").Routine & { minutes: import("../plan/record_text.js").Range }} Routine */
/** @typedef {import("../plan/handout.js").Rules & { equipment: { id: string, label: string }[] }} Vocabulary */
/** @typedef {{ exercises: Exercise[], routines: Routine[], vocabulary: Vocabulary }} Library */

/**
 * @typedef {object} PlanRequest
 * @property {Plan} plan
 * @property {string[]} problems sentences about unreadable parts of the link
 * @property {Library} library
 * @property {number} edition that of today
 * @property {Map<string, Wording>} then exercise → its words when the link was made, where they are others today
 * @property {string[]} lost the exercises whose earlier wording could not be loaded
 */

/** @type {Promise<any[]> | null} */
let records = null;

/** Records that are the same for every link: fetched once, and again only when that did not work. */
function fetchRecords() {
  const files = ["links", "exercises", "routines", "vocabulary"].map((name) => fetchJson(`api/v1/${name}.json`));
  return Promise.all(files).catch((error) => {
    records = null;
    throw error;
  });
}

/** @param {string} fragment @returns {Promise<PlanRequest>} */
export async function readRequest(fragment) {
  const [links, { exercises }, { routines }, vocabulary] = await (records ??= fetchRecords());
  const { plan, problems } = readLink(fragment, linkNames(links));
  /** @type {Map<string, Wording>} */
  const then = new Map();
  /** @type {string[]} */
  const lost = [];
  await Promise.all(
    changedExercises(plan, links).map(async (id) => {
      const file = await fetchJson(`api/v1/editions/${id}.json`).catch(() => null);
      if (file) then.set(id, wordingOf(file.texts, plan.edition ?? links.edition));
      else lost.push(id);
    }),
  );
  return { plan, problems, library: { exercises, routines, vocabulary }, edition: links.edition, then, lost };
}

/** @param {Exercise} exercise @param {number} edition @returns {Wording} its text of today */
export const wordingOfToday = ({ name, start, steps, key_cue, cues, safety }, edition) => ({
  edition,
  name,
  start,
  steps,
  key_cue,
  cues,
  not_for: safety.not_for,
});

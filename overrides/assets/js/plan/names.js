// Names of exercises and routines that a link may use.

/** @typedef {import("./link.js").LinkNames} LinkNames */
/** @typedef {{id: string, code: string, formerly: string[], since: number}} NamedExercise `since`: an edition */
/** @typedef {{id: string, code: string, formerly: string[]}} NamedRoutine */
/**
 * @typedef {{edition: number, exercises: NamedExercise[], routines: NamedRoutine[], described_by?: string}} Links
 *   api/v1/links.json; `described_by` is the address of its schema
 */

/** @param {NamedExercise | NamedRoutine} record @returns {[string, string][]} */
const names = ({ id, code, formerly }) => [...formerly, code, id].map((name) => [name, id]);

/** @param {NamedExercise | NamedRoutine} record @returns {[string, string]} */
const short = ({ id, code }) => [id, code];

/**
 * @param {Links} links content of api/v1/links.json
 * @returns {LinkNames}
 */
export const linkNames = ({ edition, exercises, routines, described_by: schema }) => ({
  edition,
  home: schema?.replace(/api\/v1\/.*/, ""),
  exercises: new Map(exercises.flatMap(names)),
  codes: new Map(exercises.map(short)),
  routines: new Map(routines.flatMap(names)),
  shorts: new Map(routines.map(short)),
});

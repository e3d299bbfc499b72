// Shapes that the records of the log are held against when they are read: anything may stand in a database or a file.

/** @typedef {number | "unknown" | null} Rating 0 to 10; not known; not asked yet */

/** @param {any} value @param {number} most @returns {value is string} */
export const isText = (value, most) => typeof value === "string" && value.length > 0 && value.length <= most;

/** @param {any} value @returns {value is string} with its distance from Greenwich, so that a morning stays a morning */
export const isMoment = (value) =>
  isText(value, 30) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));

/** @param {any} value @param {number} most @returns {value is number} */
export const isCount = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

/** @param {any} value @returns {value is Rating} */
export const isRating = (value) => value === null || value === "unknown" || isCount(value, 10);

/** @param {any} value @returns {value is string} as file names of records are written */
export const isId = (value) => isText(value, 60) && /^[a-z0-9-]+$/.test(value);

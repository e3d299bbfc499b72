// Search words: whether a text has them, however they are spelt.

/**
 * @param {string | null} text
 * @returns {string} its words, however they are spelt: "Single-leg RDL" → "single leg rdl"
 */
export const normalised = (text) =>
  (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * @param {string} text the words of a text
 * @param {string} wanted the typed words; none fit everything
 * @returns {boolean}
 */
export const hasAllWords = (text, wanted) =>
  normalised(wanted)
    .split(" ")
    .every((word) => text.includes(word.replace(/(?<=\w{3})s$/, ""))); // one or many

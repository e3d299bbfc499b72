// Texts that a query fits, by their indexes. twin.mjs imports it, whose argument is the folder of all scripts.
const { collection, fitting } = await import(`${process.argv[2]}/js/widgets/search_match.js`);

/** @param {string[]} texts @param {string} query @returns {number[]} */
export const fits = (texts, query) => fitting(collection(texts), query).flatMap((fit, index) => (fit ? [index] : []));

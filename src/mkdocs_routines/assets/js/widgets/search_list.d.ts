// Types of search_list.js, which the build generates (files/search_list.py): scripts are checked without a build.
/** Words of a question that name nothing. */
export const IGNORED: readonly string[];
/** Groups of words that mean the same. */
export const SAME: readonly (readonly string[])[];
/** Id of each exercise on offer → its names, and the words of its aims, its muscles and its equipment. */
export const EXERCISES: Readonly<Record<string, { readonly names: readonly string[]; readonly traits: readonly string[] }>>;

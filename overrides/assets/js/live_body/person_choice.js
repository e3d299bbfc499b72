// Person whom a reader wants to see, kept on this device. Without a choice each exercise shows its own.

import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";

const KEY = `${SLUG}:person`;

/** @returns {string} the name of a person, or nothing */
export const chosenPerson = () => getItem(KEY) ?? "";

/** @param {string} name */
export const choosePerson = (name) => void setItem(KEY, name);

// Plain text and addresses as they may stand on one line of a file: the twin of files/formats/plain.py. Both pass
// tests/files/plain.yml.

import { SPACES, UNSEEN } from "./constants.js";

const SPACE = new RegExp(`[${SPACES}]+`, "gu");
const DROPPED = new RegExp(`[${UNSEEN}]`, "gu");

/**
 * The text on one line, without characters that nobody sees.
 * @param {string} text
 */
export const oneLine = (text) =>
  text.replace(SPACE, " ").replace(DROPPED, "").replace(SPACE, " ").replace(/^ +| +$/g, "");

/**
 * The address without a character that ends or breaks it in a text.
 * @param {string} url
 */
export const safeAddress = (url) => oneLine(url).replace(/[^\w.\-%/:?#[\]@!$&'()*+,=~;]/gu, encodeURIComponent);

// Pictures that are asked for when they are about to be seen. A browser's own `loading="lazy"` asks for those of the next
// two screens as well, and a list of exercises is one small picture after another.

import { whenWithin } from "./near.js";

const whenNear = whenWithin("120px"); // the next row is there when somebody scrolls on

/** @param {HTMLImageElement} image of a size that does not hang on its file @param {string} address @returns {HTMLImageElement} */
export function whenSeen(image, address) {
  whenNear(image, () => (image.src = address));
  return image;
}

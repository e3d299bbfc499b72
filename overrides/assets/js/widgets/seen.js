// Pictures that are asked for when they are about to be seen. A browser's own `loading="lazy"` asks for those of the next
// two screens as well, and a list of exercises is one small picture after another.

const AHEAD = "120px"; // the next row is there when somebody scrolls on

/** @type {WeakMap<Element, string>} */
const addresses = new WeakMap();
const eye = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      if (!isIntersecting) continue;
      eye.unobserve(target);
      /** @type {HTMLImageElement} */ (target).src = `${addresses.get(target)}`;
    }
  },
  { rootMargin: AHEAD },
);

/** @param {HTMLImageElement} image of a size that does not hang on its file @param {string} address @returns {HTMLImageElement} */
export function whenSeen(image, address) {
  addresses.set(image, address);
  eye.observe(image);
  return image;
}

// Work for a part of a page that waits until the part is about to be seen: what is far down, or folded away, costs nothing.

/**
 * @param {string} ahead how far below and above the window a part is near, as in CSS
 * @returns {(part: Element, work: () => void) => void} has the work done once, when the part is near
 */
export function whenWithin(ahead) {
  /** @type {WeakMap<Element, () => void>} */
  const works = new WeakMap();
  const eye = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        eye.unobserve(target);
        works.get(target)?.();
      }
    },
    { rootMargin: ahead },
  );
  return (part, work) => {
    works.set(part, work);
    eye.observe(part);
  };
}

// Work that may wait until the reader sees what a finger or a key has done at once: the letter, the moved card.

/**
 * @param {() => void} work
 * @returns {() => void} asks for it once more; what is asked for before the next frame is done once, after it
 */
export function afterPaint(work) {
  let waits = false;
  const next = () => {
    waits = false;
    work();
  };
  return () => {
    if (!waits) requestAnimationFrame(() => setTimeout(next)); // a frame is shown when its callbacks have ended
    waits = true;
  };
}

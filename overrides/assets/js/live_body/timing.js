// Timing of a movement that goes there and back by itself.

const SECONDS = 1.8; // from one position to the next
const HOLD = 0.45; // seconds in the first and in the last

/** @param {number} share of a way @returns {number} the same, beginning and ending at rest */
export const eased = (share) => share * share * (3 - 2 * share);

/**
 * Moment of a movement there and back, at rest in its first and its last position.
 * @param {number} seconds since it began @param {number} positions
 */
export function momentAfter(seconds, positions) {
  const way = (positions - 1) * SECONDS;
  const into = seconds % (2 * (way + HOLD));
  const out = into < way + HOLD;
  const gone = Math.min(Math.max(out ? into - HOLD / 2 : into - way - 1.5 * HOLD, 0), way) / SECONDS;
  const before = Math.min(Math.floor(gone), positions - 2);
  const moment = before + eased(gone - before);
  return out ? moment : positions - 1 - moment;
}

// Words of a figure to move: a twin of domain/mechanics/reading.py.

/** @typedef {Record<string, number>} State control → its value */
/** @typedef {Record<string, number>} Constants constant → its value */
/** @typedef {{ outcome: string, results: Record<string, string> }} Reading outcome of a state, and what its sentence names */
/** @typedef {Record<string, Record<string, string>>} Moves name of a piece → its attributes; `text` is its text */
/** @typedef {{ read: (state: State, constants: Constants) => Reading, moves: (state: State, constants: Constants) => Moves }} Figure */
/** @typedef {{ low: number, step: number, unit: string, above: string, below?: string, zero: string, steps?: string[] }} Control */

/** @param {number} value */
export const whole = (value) => String(Math.floor(value + 0.5));

/** @param {number} value */
export const tenths = (value) => (Math.floor(value * 10 + 0.5) / 10).toFixed(1);

/** @param {number} share */
export const fives = (share) => String(Math.floor(share * 20 + 0.5) * 5);

/** @param {Control} control @param {number} value */
export function phrase({ low, step, unit, above, below, zero, steps }, value) {
  if (steps) return steps[Math.round((value - low) / step)];
  if (value === 0) return zero;
  return (value < 0 && below ? below : above).replace("{}", `${Math.abs(value)}${unit}`);
}

/**
 * @param {string} template
 * @param {Record<string, string>} names a name in braces → what stands for it
 */
export const filled = (template, names) => template.replace(/\{([^{}]*)\}/g, (hole, name) => names[name] ?? hole);

// Clock of a session: which step it is in, and since when. It holds moments and counts no ticks: a tab in the
// background, whose timers are slow, is as right as one in front. Times are milliseconds.

/** Longer than a slow timer sleeps in a background tab, about a minute: nobody was there. Then nothing goes on alone. */
export const AWAY = 90_000;

/**
 * @typedef {object} Clock
 * @property {number} index number of the step, from 0; after the last one, the count of steps
 * @property {number} began when this step began, pauses taken out
 * @property {number} seen moment of the last look
 * @property {boolean} paused
 */

/**
 * @typedef {object} Look
 * @property {Clock} clock as it is now
 * @property {number[]} passed the steps that ended since
 * @property {number} away milliseconds without anybody there
 */

/** @param {number} now @returns {Clock} */
export const start = (now) => ({ index: 0, began: now, seen: now, paused: false });

/** @param {Clock} clock @returns {number} milliseconds since the step began */
export const spent = (clock) => Math.max(0, clock.seen - clock.began);

/** @param {Clock} clock @returns {Clock} stopped where it was last seen: call `look` first */
export const pause = (clock) => ({ ...clock, paused: true });

/** @param {Clock} clock @param {number} now @returns {Clock} */
export const resume = (clock, now) => ({ ...clock, began: now - spent(clock), seen: now, paused: false });

/** @param {Clock} clock @param {number} index @param {number} now @returns {Clock} at the beginning of a step */
export const goTo = (clock, index, now) => ({ ...clock, index: Math.max(0, index), began: now, seen: now });

/**
 * @param {Clock} clock
 * @param {number[]} lengths of the steps; without end for one that only a button ends
 * @param {number} now
 * @param {(index: number) => boolean} waits whether a step ends only when somebody presses a button
 * @param {(index: number) => boolean} lasts whether nobody needs to be there, as on a bicycle for an hour
 * @returns {Look}
 */
export function look(clock, lengths, now, waits = () => false, lasts = () => false) {
  const gap = now - clock.seen;
  if (clock.paused || clock.index >= lengths.length) return { clock, passed: [], away: 0 };
  if (gap > AWAY) return lasts(clock.index) ? afterLasting(clock, lengths, now) : { clock: pause(clock), passed: [], away: gap };
  if (gap < 0) return { clock: { ...clock, began: clock.began + gap, seen: now }, passed: [], away: 0 }; // set back
  const passed = [];
  let { index, began } = clock;
  while (index < lengths.length && now - began >= lengths[index]) {
    if (waits(index)) {
      began = now - lengths[index];
      break;
    }
    passed.push(index);
    began += lengths[index];
    index += 1;
  }
  return { clock: { ...clock, index, began, seen: now }, passed, away: 0 };
}

/**
 * @param {Clock} clock
 * @param {number[]} lengths
 * @param {number} now
 * @returns {Look} the same step, or the beginning of the next one, where it waits for somebody to come back
 */
function afterLasting(clock, lengths, now) {
  const over = now - clock.began - lengths[clock.index];
  if (over < 0) return { clock: { ...clock, seen: now }, passed: [], away: 0 };
  return { clock: pause(goTo(clock, clock.index + 1, now)), passed: [clock.index], away: Math.max(over, 1) };
}

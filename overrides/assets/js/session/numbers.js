// Numbers as text: counts, minutes, a clock.

/** @param {number} seconds @returns {string} `0:45` */
export const clockText = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** @param {number} count @param {string} one @returns {string} "1 session", "12 sessions" */
export const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** @param {number} seconds @returns {string} "1 minute", "12 minutes" */
export const minutesText = (seconds) => plural(Math.max(1, Math.round(seconds / 60)), "minute");

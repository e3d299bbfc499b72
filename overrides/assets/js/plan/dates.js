// Dates as text, whatever zone the reader is in.

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** @param {string} day `2026-11-23` @returns {string} `23 November 2026` */
export const longDay = (day) => LONG.format(new Date(`${day}T00:00Z`));

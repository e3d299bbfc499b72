// Date of today, where the reader is.

/** @returns {string} the day on this device: `2026-11-23` */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
}

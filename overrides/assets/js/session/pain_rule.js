// Pain rule, as published, laid over the numbers of one session. It quotes the rule and is no diagnosis. A test
// holds the limits against the rule in the vocabulary.

/** @typedef {import("./record.js").Pain} Pain */
/** @typedef {"help" | "less" | "wait" | "keep" | "unsure"} Advice */
/** @typedef {"sign" | "above" | "worse" | "unsettled" | "open" | "settled" | "fine" | "missing"} Reason */

/** The last number of each step of the rule. */
export const FINE = 2;
export const ACCEPTABLE = 5;

/** @param {import("./record.js").Rating[]} numbers @returns {number | null} the highest that is known */
function highest(...numbers) {
  const known = numbers.filter((number) => typeof number === "number");
  return known.length ? Math.max(...known) : null;
}

/**
 * @param {Pain} pain
 * @param {boolean} stopSign
 * @param {number} [limit] the most that is allowed: less than the rule in a plan with a limit of its own
 * @returns {{ answer: Advice, reason: Reason, point: 0 | 1 | 2 | null }} with the point of the rule it rests on
 */
export function adviceFor({ during, hour, morning }, stopSign, limit = ACCEPTABLE) {
  if (stopSign) return { answer: "help", reason: "sign", point: null };
  const session = highest(during, hour);
  const later = highest(morning);
  if (session === null && later === null) return { answer: "unsure", reason: "missing", point: null };
  if ((highest(session, later) ?? 0) > limit) return { answer: "less", reason: "above", point: 2 };
  if (session === null) {
    if ((later ?? 0) > FINE) return { answer: "unsure", reason: "missing", point: null };
    return { answer: "keep", reason: "fine", point: 0 };
  }
  if (later === null) {
    if (session > FINE) return { answer: "wait", reason: "open", point: 1 };
    return { answer: "keep", reason: "fine", point: 0 };
  }
  if (later > session) return { answer: "less", reason: "worse", point: 2 };
  if (session <= FINE) return { answer: "keep", reason: "fine", point: 0 };
  if (later <= FINE) return { answer: "keep", reason: "settled", point: 1 };
  return { answer: "less", reason: "unsettled", point: 1 };
}

/** @type {Record<Advice, string>} */
export const HEADINGS = {
  help: "Stop, and get help",
  less: "Do less next time",
  wait: "Keep to your plan, if it settles by the morning",
  keep: "Keep to your plan",
  unsure: "No pain score yet",
};

/** @type {Record<Reason, string>} what the rule was held against, in our words */
export const REASONS = {
  sign: "You had one of the signs to stop, so the pain score does not matter. Get help first.",
  above: "One of your numbers is above 5.",
  worse: "The next morning was worse than the session.",
  unsettled:
    "It was 3 to 5, and by the morning it was not back to 0 to 2. That is how we read “settled”. " +
    "Is that number usual for your mornings? Then ask a clinician which number to go by.",
  open: "It was 3 to 5. The next morning decides.",
  settled: "It was 3 to 5, and it had settled by the morning.",
  fine: "It stayed at 0 to 2.",
  missing: "There is no pain score for this session, so the pain rule cannot be used.",
};

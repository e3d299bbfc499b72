// A dose in a link: `3x8-10/ea`, `3x10+2s,r60`. Python writes the same (domain/plan_link/dose.py).
//
// The second notation adds ranges of sets and holds, `3xmax` and `3xopen,rir2`, one side, sides that take turns, and
// what stands in link_extras.js. What the first one refuses stays refused in it: an old link means what it meant.

import { AMRAP, DEFAULT_HOLD_AT, FIRST_MOST_SECONDS, MOST, MOST_HOLD, MOST_LABEL, MOST_SETS } from "./constants.js";
import { isUncounted } from "./dose_amounts.js";
import { amountOf, outside } from "./limits.js";
import { parseExtra } from "./link_extras.js";
import { decodeLabel, encodeText, quoted } from "./link_text.js";

/** @typedef {import("./limits.js").Amount} Amount */
/** @typedef {"together" | "each" | "each-direction" | "alternating" | "left" | "right"} Sides */
/**
 * @typedef {{sets: Amount, reps?: Amount, seconds?: Amount, steps?: Amount, metres?: Amount, sides: Sides,
 *   hold_seconds?: Amount, hold_at?: string, rest_seconds?: Amount, rest_between_sides_seconds?: Amount, tempo?: string,
 *   load?: string, load_kilograms?: Amount, reps_in_reserve?: Amount, rpe?: Amount}} Dose one of reps (which may be
 *   AMRAP), seconds, steps, metres; or none of them, where an effort ends the set
 */
/** @typedef {"reps" | "seconds" | "steps" | "metres"} Unit */
/** @typedef {{ dose: Dose, note: string | null, superset: boolean }} Parsed */
/**
 * @typedef {object} Reading
 * @property {number} notation
 * @property {(sentence: string) => void} say takes a sentence for each omission
 * @property {string} left what is lost with a dose that cannot be read
 * @property {boolean} [later] whether it is the dose of later weeks
 */

const MOST_EXTRAS = [0, 5, 7]; // of each notation: after its amount, a dose has no more parts than these
const MOST_SECONDS = [0, FIRST_MOST_SECONDS, MOST.seconds];
const HEADS = [
  /^$/,
  /^(?<sets>[0-9]{1,6})x(?<amount>[0-9]{1,6}(?:-[0-9]{1,6})?)(?<unit>st|s|m)?(?:\/(?<side>ea|side|way))?(?:\+(?<hold>[0-9]{1,6})s(?:@(?<at>[^]*))?)?$/,
  /^(?<sets>[0-9]{1,6}(?:-[0-9]{1,6})?)x(?:(?<open>max|open)|(?<amount>[0-9]{1,6}(?:-[0-9]{1,6})?)(?<unit>st|s|m)?)(?:\/(?<side>ea|side|way|left|right|alt))?(?:\+(?<hold>[0-9]{1,6}(?:-[0-9]{1,6})?)s(?:@(?<at>[^]*))?)?$/,
];
const UNIT_OF = /** @type {Record<string, Unit>} */ ({ "": "reps", s: "seconds", st: "steps", m: "metres" });
/** `side` is read and never written: it is what people write by hand. */
const SIDES = /** @type {Record<string, Sides>} */ ({
  ...{ "": "together", ea: "each", way: "each-direction", side: "each" },
  ...{ left: "left", right: "right", alt: "alternating" },
});
const OPEN = "open";
const MAX = "max";

/**
 * @param {Dose} dose
 * @param {{ note?: string | null, superset?: boolean }} [more]
 * @returns {string} the dose, and what goes with it, as they stand in a link
 */
export function writeDose(dose, { note = null, superset = false } = {}) {
  const unit = Object.keys(UNIT_OF).find((sign) => dose[UNIT_OF[sign]] != null) ?? "";
  const amount = dose.reps === AMRAP ? MAX : (dose[UNIT_OF[unit]] ?? OPEN);
  const side = Object.keys(SIDES).find((sign) => SIDES[sign] === dose.sides);
  const holdAt = dose.hold_at != null && dose.hold_at !== DEFAULT_HOLD_AT ? `@${encodeText(dose.hold_at)}` : "";
  const extras = [
    dose.rest_seconds != null && `r${dose.rest_seconds}`,
    dose.rest_between_sides_seconds != null && `rs${dose.rest_between_sides_seconds}`,
    dose.tempo != null && `t${dose.tempo}`,
    dose.load_kilograms != null && `${dose.load_kilograms}kg`,
    dose.load != null && `l:${encodeText(dose.load)}`,
    dose.reps_in_reserve != null && `rir${dose.reps_in_reserve}`,
    dose.rpe != null && `rpe${dose.rpe}`,
    superset && "ss",
    note && `n:${encodeText(note)}`,
  ];
  const hold = dose.hold_seconds ? `+${dose.hold_seconds}s${holdAt}` : "";
  return [`${dose.sets}x${amount}${unit}${side && `/${side}`}${hold}`, ...extras.filter(Boolean)].join(",");
}

/** @param {Dose} dose @returns {boolean} whether the first notation cannot say it */
export const needsNewNotation = (dose) =>
  [dose.sets, dose.hold_seconds, dose.reps_in_reserve, dose.rpe].some((amount) => typeof amount === "string") ||
  isUncounted(dose) ||
  ["left", "right", "alternating"].includes(dose.sides) ||
  dose.rest_between_sides_seconds != null ||
  /^0(?!\d)/.test(String(dose.rest_seconds)) ||
  String(dose.load_kilograms).includes(".") ||
  outside(String(dose.seconds ?? 1), FIRST_MOST_SECONDS) !== "";

/**
 * @param {string} name of the exercise
 * @param {string} text
 * @param {Reading} reading
 * @returns {Parsed | null} null where there is no possible dose
 */
export function parseDose(name, text, { notation, say, left, later = false }) {
  const [head, ...extras] = text.split(",");
  const match = HEADS[notation].exec(head)?.groups;
  if (!match) {
    say(`The dose of ${quoted(name)} cannot be read: ${quoted(head)}; ${left}.`);
    return null;
  }
  const { sets, amount, open, unit = "", side = "", hold, at: heldAt } = match;
  const at = heldAt === undefined ? DEFAULT_HOLD_AT : decodeLabel(heldAt, MOST_LABEL);
  /** @param {string} why */
  const refuse = (why) => (say(`The dose of ${quoted(name)} is not possible: ${why}; ${left}.`), null);
  const why = impossible({ sets, unit: UNIT_OF[unit], amount, hold, at }, notation);
  if (why) return refuse(why);
  /** @type {Record<string, unknown>} */
  const fields = { sets: amountOf(sets), sides: SIDES[side] };
  if (open !== OPEN) fields[UNIT_OF[unit]] = open === MAX ? AMRAP : amountOf(amount);
  if (hold) Object.assign(fields, { hold_seconds: amountOf(hold), hold_at: at });
  if (extras.length > MOST_EXTRAS[notation]) {
    say(`${quoted(name)} has more parts than a dose can have; the last ones were left out.`);
  }
  const taken = new Set();
  const about = { notation, later, reps: unit === "", each: fields.sides === "each" };
  for (const extra of extras.slice(0, MOST_EXTRAS[notation])) {
    const parsed = parseExtra(extra, about);
    if (typeof parsed === "string") say(`${quoted(extra)} of ${quoted(name)} was left out: ${parsed}.`);
    else if (taken.has(parsed.kind)) {
      say(`${quoted(extra)} of ${quoted(name)} was left out: the ${parsed.kind} is there already.`);
    } else {
      taken.add(parsed.kind);
      fields[parsed.field] = parsed.value;
    }
  }
  if (open === OPEN && !taken.has("effort")) return refuse("open repetitions must have an effort, such as rir2");
  const { note = null, superset = false, ...dose } = fields;
  return /** @type {Parsed} */ (/** @type {unknown} */ ({ dose, note, superset }));
}

/**
 * @param {{ sets: string, unit: Unit, amount?: string, hold?: string, at: string | null }} given
 * @param {number} notation
 * @returns {string} why the dose is not possible, or nothing
 */
function impossible({ sets, unit, amount, hold, at }, notation) {
  let why = outside(sets, MOST_SETS);
  if (why) return `sets ${why}`;
  why = amount === undefined ? "" : outside(amount, unit === "seconds" ? MOST_SECONDS[notation] : MOST[unit]);
  if (why) return `${unit === "reps" ? "repetitions" : unit} ${why}`;
  if (hold === undefined) return "";
  if (unit !== "reps") return "a hold must come with repetitions";
  why = outside(hold, MOST_HOLD);
  if (why) return `a hold ${why}${why.includes("run") ? "" : " seconds"}`;
  return at === null ? `the place of the hold must be 1 to ${MOST_LABEL} characters that can be read` : "";
}

// A dose in a link: `3x8-10/ea`, `3x10+2s,r60`. Python writes the same (domain/plan_link/dose.py).

import { DEFAULT_HOLD_AT, MOST_HOLD, MOST_LABEL, MOST_SETS } from "./constants.js";
import { outside, span } from "./limits.js";
import { parseExtra } from "./link_extras.js";
import { decodeText, encodeText, quoted } from "./link_text.js";

/** @typedef {import("./limits.js").Amount} Amount */
/** @typedef {"together" | "each" | "each-direction"} Sides */
/**
 * @typedef {{sets: number, reps?: Amount, seconds?: Amount, steps?: Amount, metres?: Amount, sides: Sides,
 *   hold_seconds?: number, hold_at?: string, rest_seconds?: Amount, tempo?: string, load?: string,
 *   load_kilograms?: Amount, reps_in_reserve?: number, rpe?: number}} Dose exactly one of reps, seconds, steps, metres
 */
/** @typedef {"reps" | "seconds" | "steps" | "metres"} Unit */

const MOST_EXTRAS = 5; // rest, tempo, load, effort and note: a dose has no more than these after its amount
const HEAD = /^([0-9]{1,6})x([0-9]{1,6})(?:-([0-9]{1,6}))?(st|s|m)?(?:\/(ea|side|way))?(?:\+([0-9]{1,6})s(?:@([^]*))?)?$/;
const UNIT_OF = /** @type {Record<string, Unit>} */ ({ "": "reps", s: "seconds", st: "steps", m: "metres" });
/** `side` is read and never written: it is what people write by hand. */
const SIDES = /** @type {Record<string, Sides>} */ ({
  "": "together",
  ea: "each",
  way: "each-direction",
  side: "each",
});

/**
 * @param {Dose} dose
 * @param {string | null} [note]
 * @returns {string} the dose and the note as they stand in a link
 */
export function writeDose(dose, note) {
  const unit = Object.keys(UNIT_OF).find((sign) => dose[UNIT_OF[sign]] != null) ?? "";
  const side = Object.keys(SIDES).find((sign) => SIDES[sign] === dose.sides);
  const holdAt = dose.hold_at != null && dose.hold_at !== DEFAULT_HOLD_AT ? `@${encodeText(dose.hold_at)}` : "";
  const extras = [
    dose.rest_seconds != null && `r${dose.rest_seconds}`,
    dose.tempo != null && `t${dose.tempo}`,
    dose.load_kilograms != null && `${dose.load_kilograms}kg`,
    dose.load != null && `l:${encodeText(dose.load)}`,
    dose.reps_in_reserve != null && `rir${dose.reps_in_reserve}`,
    dose.rpe != null && `rpe${dose.rpe}`,
    note && `n:${encodeText(note)}`,
  ];
  const hold = dose.hold_seconds ? `+${dose.hold_seconds}s${holdAt}` : "";
  return [`${dose.sets}x${dose[UNIT_OF[unit]]}${unit}${side && `/${side}`}${hold}`, ...extras.filter(Boolean)].join(",");
}

/**
 * @param {string} name of the exercise
 * @param {string} text
 * @param {(sentence: string) => void} say takes a sentence for each omission
 * @returns {{dose: Dose, note: string | null} | null} null where there is no possible dose
 */
export function parseDose(name, text, say) {
  const [head, ...extras] = text.split(",");
  const match = HEAD.exec(head);
  if (!match) {
    say(`The dose of ${quoted(name)} cannot be read: ${quoted(head)}; the exercise was left out.`);
    return null;
  }
  const [, sets, low, high, unit = "", side = "", hold, heldAt] = match;
  const at = heldAt === undefined ? DEFAULT_HOLD_AT : decodeText(heldAt, MOST_LABEL);
  const why = impossible(Number(sets), UNIT_OF[unit], low, high, hold, at);
  if (why) {
    say(`The dose of ${quoted(name)} is not possible: ${why}; the exercise was left out.`);
    return null;
  }
  /** @type {Record<string, unknown>} */
  const fields = { sets: Number(sets), [UNIT_OF[unit]]: span(low, high), sides: SIDES[side] };
  if (hold) Object.assign(fields, { hold_seconds: Number(hold), hold_at: at });
  if (extras.length > MOST_EXTRAS) {
    say(`${quoted(name)} has more parts than a dose can have; the last ones were left out.`);
  }
  const taken = new Set();
  for (const extra of extras.slice(0, MOST_EXTRAS)) {
    const parsed = parseExtra(extra, "reps" in fields);
    if (typeof parsed === "string") say(`${quoted(extra)} of ${quoted(name)} was left out: ${parsed}.`);
    else if (taken.has(parsed.kind)) {
      say(`${quoted(extra)} of ${quoted(name)} was left out: the ${parsed.kind} is there already.`);
    } else {
      taken.add(parsed.kind);
      fields[parsed.field] = parsed.value;
    }
  }
  const { note = null, ...dose } = fields;
  return { dose: /** @type {Dose} */ (/** @type {unknown} */ (dose)), note: /** @type {string | null} */ (note) };
}

/**
 * @param {number} sets
 * @param {Unit} unit
 * @param {string} low
 * @param {string | undefined} high
 * @param {string | undefined} hold
 * @param {string | null} at
 * @returns {string} why the dose is not possible, or nothing
 */
function impossible(sets, unit, low, high, hold, at) {
  if (sets < 1 || sets > MOST_SETS) return `sets must be 1 to ${MOST_SETS}`;
  const why = outside(unit, low, high);
  if (why) return `${unit === "reps" ? "repetitions" : unit} ${why}`;
  if (hold === undefined) return "";
  if (unit !== "reps") return "a hold must come with repetitions";
  if (Number(hold) < 1 || Number(hold) > MOST_HOLD) return `a hold must be 1 to ${MOST_HOLD} seconds`;
  return at === null ? `the place of the hold must be 1 to ${MOST_LABEL} characters that can be read` : "";
}

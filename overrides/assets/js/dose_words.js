// How a dose is written, said and timed in the browser: the twin of dose.py, which has the last word. Both pass the
// cases in tests/domain/dose/.

/** @typedef {number | string | { low: number, high: number } | null} Amount `10`, `"8-10"`, or as published */

/**
 * @typedef {object} Dose how much of one exercise: exactly one of reps, seconds, steps and metres is given
 * @property {number} sets
 * @property {Amount} [reps]
 * @property {Amount} [seconds]
 * @property {Amount} [steps]
 * @property {Amount} [metres]
 * @property {"together" | "each" | "each-direction"} sides
 * @property {number | null} [hold_seconds]
 * @property {string | null} [hold_at]
 * @property {Amount} [rest_seconds]
 * @property {string | null} [tempo]
 * @property {string | null} [load]
 * @property {Amount} [load_kilograms]
 * @property {number | null} [reps_in_reserve]
 * @property {number | null} [rpe]
 */

/** @typedef {{ low: number, high: number }} Range both included */
/** @typedef {"reps" | "seconds" | "steps" | "metres"} Unit */

/** The figures of dose.py, for planning a session; nothing about training follows from them. */
const REP_SECONDS = 4;
const REST_SECONDS = 45;
const STEP_SECONDS = 1.5;
const METRE_SECONDS = 1;

/** @type {Unit[]} */
const UNITS = ["reps", "seconds", "steps", "metres"];

/**
 * @param {NonNullable<Amount>} amount
 * @returns {Range}
 */
export function range(amount) {
  if (typeof amount === "object") return { low: amount.low, high: amount.high };
  const [low, high = low] = String(amount).split(/[-–]/).map(Number);
  return { low, high };
}

/** @param {Range} range `10`, or `8–10` */
export const span = ({ low, high }, to = "–") => (low === high ? String(low) : `${low}${to}${high}`);

/**
 * The amount of a set, what is counted, and the whole of it when each direction has its own.
 * @param {Dose} dose
 */
function amount(dose) {
  const unit = UNITS.find((name) => dose[name] != null);
  if (!unit) throw new RangeError("a dose has an amount");
  const one = range(/** @type {NonNullable<Amount>} */ (dose[unit]));
  return { unit, one, total: dose.sides === "each-direction" ? { low: one.low * 2, high: one.high * 2 } : one };
}

/**
 * The dose as it is read: `3 × 8–10 each side`.
 * @param {Dose} dose
 */
export function notation(dose) {
  const { unit, one, total } = amount(dose);
  const named = { reps: "", seconds: " s", steps: " steps", metres: " m" }[unit];
  const side = { together: "", each: " each side", "each-direction": `, ${span(one)} each direction` }[dose.sides];
  const hold = dose.hold_seconds ? `, ${dose.hold_seconds} s hold at ${dose.hold_at}` : "";
  return `${dose.sets} × ${span(total)}${named}${side}${hold}`;
}

/**
 * The dose as it is said: `3 sets of 8 to 10, each side`.
 * @param {Dose} dose
 */
export function words(dose) {
  const { unit, one, total } = amount(dose);
  const named = { reps: "", seconds: " seconds", steps: " steps", metres: " metres" }[unit];
  const way = `, ${span(one, " to ")} in each direction`;
  const side = { together: "", each: ", each side", "each-direction": way }[dose.sides];
  const hold = dose.hold_seconds ? `, with a ${dose.hold_seconds}-second hold at ${dose.hold_at}` : "";
  return `${dose.sets} ${dose.sets === 1 ? "set" : "sets"} of ${span(total, " to ")}${named}${side}${hold}`;
}

/**
 * What else the dose says, each as a heading and its text: load, tempo, effort, rest.
 * @param {Dose} dose
 * @returns {[string, string][]}
 */
export function details(dose) {
  /** @type {[string, string][]} */
  const found = [];
  if (dose.load != null) found.push(["Load", dose.load]);
  if (dose.load_kilograms != null) found.push(["Load", `${span(range(dose.load_kilograms))} kg`]);
  if (dose.tempo != null) found.push(["Tempo", tempo(dose.tempo)]);
  if (dose.reps_in_reserve != null) found.push(["Effort", `stop with ${reserve(dose.reps_in_reserve)} left`]);
  if (dose.rpe != null) found.push(["Effort", `${dose.rpe} of 10`]);
  if (dose.rest_seconds != null) found.push(["Rest", `${span(range(dose.rest_seconds))} s between sets`]);
  return found;
}

/** @param {string} seconds `3-1-1` in words: `3 s down, 1 s still, 1 s up` */
export function tempo(seconds) {
  const [down, still, up] = seconds.split("-");
  return `${down} s down, ${still} s still, ${up} s up`;
}

/** @param {number} left */
const reserve = (left) =>
  left === 0 ? "no good repetition" : left === 1 ? "1 good repetition" : `${left} good repetitions`;

/**
 * How long the dose takes, in seconds, the rest after each set included.
 * @param {Dose} dose
 * @returns {Range}
 */
export function seconds(dose) {
  const { unit, one } = amount(dose);
  const rep = dose.tempo ? dose.tempo.split("-").reduce((sum, part) => sum + Number(part), 0) : REP_SECONDS;
  const each = { reps: rep + (dose.hold_seconds ?? 0), seconds: 1, steps: STEP_SECONDS, metres: METRE_SECONDS }[unit];
  const sides = dose.sides === "together" ? 1 : 2;
  const rest = range(dose.rest_seconds ?? REST_SECONDS);
  /** @param {number} amount @param {number} pause */
  const taken = (amount, pause) => even(dose.sets * (amount * each * sides + pause));
  return { low: taken(one.low, rest.low), high: taken(one.high, rest.high) };
}

/**
 * How long these doses take one after the other, in minutes, rounded up, with a warm-up before them.
 * @param {Dose[]} doses
 * @param {Range} warmUp in minutes
 * @returns {Range}
 */
export function minutes(doses, warmUp = { low: 0, high: 0 }) {
  const spans = doses.map(seconds);
  /** @param {"low" | "high"} end */
  const sum = (end) => warmUp[end] + Math.ceil(spans.reduce((all, each) => all + each[end], 0) / 60);
  return { low: sum("low"), high: sum("high") };
}

/** @param {number} value to the nearest whole number, and from the middle to the even one: as Python rounds */
const even = (value) => (value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));

// A plan → what stands on its handout, in the order in which it is read: of a routine it is, word for word, what
// handout/content.py writes. Nothing here knows whom the plan is for.
import { LOG_WEEKS, REMINDERS, SHARED_BY } from "./constants.js";
import { doseDetails, sessionMinutes, notation, range, span, doseInWords } from "./dose.js";
import { oneLine } from "./plain_text.js";
import { frequency, isSamePlan } from "./record_text.js";

/** @typedef {import("./record_text.js").Plan} Plan */
/** @typedef {import("./record_text.js").Rule & { short: { summary: string, points: string[] } | null }} Rule */
/** @typedef {{ pain_rules: Rule[], stop_rules: Rule[] }} Rules */
/** @typedef {{ svg: string, words: string }} Drawing */
/**
 * @typedef {import("./record_text.js").Exercise & { key_cue: string, cues: string[], drawing: Drawing }} Exercise
 */
/**
 * @typedef {import("./record_text.js").Routine & { for_whom_short: string | null, short_url: string | null,
 *   safety: Rules }} Routine
 */
/** @typedef {{ exercises: Exercise[], routines: Routine[], vocabulary: Rules }} Library what api/v1/ publishes, read */
/** @typedef {{ head: string, text: string }} Phrase a few words, and what they stand before; `head` may be empty */
/** @typedef {{ title: string, about: string, points: Phrase[], url: string | null }} HandoutRule */
/**
 * @typedef {object} Part an exercise with its dose
 * @property {string} exercise its id
 * @property {string} name
 * @property {string} shows what its drawing shows
 * @property {string[]} alternatives
 * @property {string} numbers
 * @property {string} words
 * @property {Phrase[]} details what else the dose says and is not shared with the others
 * @property {string[]} reminders the most important ones first
 */

const USUAL_SESSIONS = 3;

/** @param {Plan} plan @param {Library} library */
export function handoutContent(plan, library) {
  const of = library.routines.find(({ id }) => id === plan.routine);
  const own = of !== undefined && isSamePlan(plan, of); // then what the routine says of its exercises holds here as well
  const { pain_rules: pain, stop_rules: stop } = of?.safety ?? library.vocabulary;
  const known = new Map(library.exercises.map((exercise) => [exercise.id, exercise]));
  const shared = sharedDetails(plan);
  const weeks = plan.weeks ? range(plan.weeks) : of?.weeks;
  const time = sessionMinutes(plan.items.map(({ dose }) => dose), of?.warm_up.minutes);
  return {
    title: oneLine(own ? of.title : of ? `Exercise plan, adapted from ${of.title}` : "Exercise plan"),
    often: `${often(plan.days?.length === 7 ? "every day" : frequency(plan, of), weeks)}About ${counted(time, "minute")}.`,
    forWhom: own ? oneLine(of.for_whom_short ?? of.for_whom) : "",
    warmUp: of ? { head: `Warm up first: ${counted(of.warm_up.minutes, "minute")}`, text: of.warm_up.steps.map(oneLine).join(" ") } : null,
    shared: shared.map(({ head, text, numbers }) => ({ head: `${head} (${which(numbers, plan.items.length)})`, text })),
    parts: plan.items.map(
      ({ exercise: id, dose, note }, index) =>
        /** @type {Part} */ ({
          exercise: id,
          name: oneLine(known.get(id)?.name ?? id),
          shows: known.get(id)?.drawing.words ?? "",
          alternatives: (own ? of.items[index].alternatives : []).map((other) => oneLine(known.get(other)?.name ?? other)),
          numbers: numbers(dose),
          words: oneLine(doseInWords(dose)),
          details: doseDetails(dose)
            .filter(([head, text]) => !shared.some((each) => each.head === head && each.text === text))
            .map(([head, text]) => ({ head, text: oneLine(text) })),
          reminders: [note ?? (own ? of.items[index].note?.text : null), known.get(id)?.key_cue, ...(known.get(id)?.cues ?? [])]
            .filter((text) => typeof text === "string" && text !== "")
            .slice(0, REMINDERS)
            .map((text) => oneLine(String(text))),
        }),
    ),
    pain: pain.map(handoutRule),
    stop: stop.map(handoutRule),
    sessions: plan.days?.length || of?.sessions_per_week.high || USUAL_SESSIONS,
    weeks: Math.min(LOG_WEEKS, weeks?.high ?? LOG_WEEKS),
    /** Where to read more without the code, and what the sheet is part of. */
    address: own ? (of.short_url ?? of.url) : null,
    edition: plan.edition ?? null,
  };
}

/** @param {string} times @param {{ low: number, high: number } | undefined} weeks */
function often(times, weeks) {
  const said = [times.replaceAll(" to ", "–"), weeks && `for ${counted(weeks, "week")}`].filter(Boolean).join(", ");
  return said && `${said[0].toUpperCase()}${said.slice(1)}. `;
}

/** @param {{ low: number, high: number }} range @param {string} what `6–12 weeks`, `1 week` */
const counted = (range, what) => `${span(range)} ${what}${range.high === 1 ? "" : "s"}`;

/** @param {import("./dose.js").Dose} dose the dose in numbers, without sides and hold: `3 × 8–10`, `2 × 20 steps` */
const numbers = (dose) => /^\d+ × [\d–]+( steps| s| m)?(?![\w–])/.exec(notation(dose))?.[0] ?? "";

/** @param {Plan} plan what several doses have in common, and the numbers of their exercises. A load stays with its own. */
function sharedDetails({ items }) {
  /** @type {Map<string, { head: string, text: string, numbers: number[] }>} */
  const found = new Map();
  items.forEach(({ dose }, index) => {
    for (const [head, text] of doseDetails(dose)) {
      const key = JSON.stringify([head, text]);
      found.set(key, { head, text, numbers: [...(found.get(key)?.numbers ?? []), index + 1] });
    }
  });
  return [...found.values()].filter(({ head, numbers }) => head !== "Load" && numbers.length >= SHARED_BY);
}

/** @param {number[]} numbers @param {number} count `all`, or `1–3, 5 and 6` */
function which(numbers, count) {
  if (numbers.length === count) return "all";
  /** @type {number[][]} */
  const runs = [];
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)?.push(number);
    else runs.push([number]);
  }
  const said = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said.at(-1)}` : said[0];
}

/** @param {Rule} rule @returns {HandoutRule} in few words */
const handoutRule = (rule) => ({
  title: oneLine(rule.label),
  about: oneLine((rule.short ?? rule).summary),
  points: (rule.short ?? rule).points.map((point) => halves(oneLine(point))),
  url: rule.url,
});

/** @param {string} point `Today: the knee locks.` in its two halves @returns {Phrase} */
function halves(point) {
  const at = point.indexOf(": ");
  if (at < 0) return { head: "", text: point };
  return { head: point.slice(0, at), text: point[at + 2].toUpperCase() + point.slice(at + 3) };
}

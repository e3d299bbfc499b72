// Content of a plan's handout, in the order in which it is read: of a routine it is, word for word, that of
// files/handout/content.py. It holds nothing about the person the plan is for.

import { EVERY_OTHER_DAY, LOG_WEEKS, REMINDERS, SHARED_BY } from "./constants.js";
import { doseDetails, doseInWords, itemDetails, range, restBetweenExercises, sessionMinutes, span } from "./dose.js";
import { frequency } from "./how_often.js";
import { oneLine } from "./plain_text.js";
import { isSamePlan, planTitle } from "./record_text.js";

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
 * @property {string} shows description of its drawing
 * @property {string[]} alternatives
 * @property {string} words
 * @property {Phrase[]} details load, tempo, effort and rest, unless shared with other exercises
 * @property {string[]} reminders the most important ones first
 */

const USUAL_SESSIONS = 3;
const EVERY_OTHER_SESSIONS = 4;

/** @param {Plan} plan @param {Library} library */
export function handoutContent(plan, library) {
  const routine = library.routines.find(({ id }) => id === plan.routine);
  const own = routine !== undefined && isSamePlan(plan, routine); // then its notes and alternatives hold here as well
  const { pain_rules: pain, stop_rules: stop } = routine?.safety ?? library.vocabulary;
  const known = new Map(library.exercises.map((exercise) => [exercise.id, exercise]));
  const nameOf = (/** @type {string} */ id) => oneLine(known.get(id)?.name ?? id);
  const shared = sharedDetails(plan);
  const weeks = plan.weeks ? range(plan.weeks) : routine?.weeks;
  const time = sessionMinutes(plan.items, routine?.warm_up.minutes, plan.restBetween);
  const times = plan.days?.length === 7 ? "every day" : frequency(plan, routine);
  return {
    title: planTitle(plan, routine),
    often: `${often(times, weeks)}About ${counted(time, "minute")}.`,
    forWhom: own ? oneLine(routine.for_whom_short ?? routine.for_whom) : "",
    warmUp: routine ? warmUpOf(routine) : null,
    shared: [
      ...(plan.restBetween == null
        ? []
        : [{ head: "Rest between exercises", text: restBetweenExercises(range(plan.restBetween)) }]),
      ...shared.map(({ head, text, numbers }) => ({ head: `${head} (${which(numbers, plan.items.length)})`, text })),
    ],
    parts: plan.items.map(
      ({ exercise: id, dose, note, ...more }, index) =>
        /** @type {Part} */ ({
          exercise: id,
          name: nameOf(id),
          shows: known.get(id)?.drawing.words ?? "",
          alternatives: (own ? routine.items[index].alternatives : []).map(nameOf),
          words: oneLine(doseInWords(dose)),
          details: itemDetails({ dose, ...more })
            .filter(([head, text]) => !shared.some((detail) => detail.head === head && detail.text === text))
            .map(([head, text]) => ({ head, text: oneLine(text) })),
          reminders: [
            note ?? (own ? routine.items[index].note?.text : null),
            known.get(id)?.key_cue,
            ...(known.get(id)?.cues ?? []),
          ]
            .filter((text) => typeof text === "string" && text !== "")
            .slice(0, REMINDERS)
            .map((text) => oneLine(String(text))),
        }),
    ),
    pain: pain.map(handoutRule),
    stop: stop.map(handoutRule),
    sessions: sessionsAWeek(plan) || routine?.sessions_per_week.high || USUAL_SESSIONS,
    weeks: Math.min(LOG_WEEKS, weeks?.high ?? LOG_WEEKS),
    /** The page to type where the code cannot be scanned. */
    address: own ? (routine.short_url ?? routine.url) : null,
    edition: plan.edition ?? null,
  };
}

/** @param {Plan} plan columns of its log for one week; none where the plan leaves it open */
const sessionsAWeek = ({ days, perWeek }) =>
  days === EVERY_OTHER_DAY ? EVERY_OTHER_SESSIONS : (days?.length || perWeek?.high);

/** @param {Routine} routine @returns {Phrase} */
const warmUpOf = ({ warm_up: { minutes, steps } }) => ({
  head: `Warm up first: ${counted(minutes, "minute")}`,
  text: steps.map(oneLine).join(" "),
});

/** @param {string} times @param {{ low: number, high: number } | undefined} weeks */
function often(times, weeks) {
  const sentence = [times.replaceAll(" to ", "–"), weeks && `for ${counted(weeks, "week")}`].filter(Boolean).join(", ");
  return sentence && `${sentence[0].toUpperCase()}${sentence.slice(1)}. `;
}

/** @param {{ low: number, high: number }} range @param {string} what `6–12 weeks`, `1 week` */
const counted = (range, what) => `${span(range)} ${what}${range.high === 1 ? "" : "s"}`;

/** @param {Plan} plan details that several doses share, with the numbers of their exercises; loads stay with their own */
function sharedDetails({ items }) {
  /** @type {Map<string, { head: string, text: string, numbers: number[] }>} */
  const details = new Map();
  items.forEach(({ dose }, index) => {
    for (const [head, text] of doseDetails(dose)) {
      const key = JSON.stringify([head, text]);
      details.set(key, { head, text, numbers: [...(details.get(key)?.numbers ?? []), index + 1] });
    }
  });
  return [...details.values()].filter(({ head, numbers }) => head !== "Load" && numbers.length >= SHARED_BY);
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
  const ranges = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return ranges.length > 1 ? `${ranges.slice(0, -1).join(", ")} and ${ranges.at(-1)}` : ranges[0];
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

// Plain text of a plan, short enough for a record: of a routine it is, word for word, that of files/formats/text.py.
// It holds nothing about the person the plan is for.

import { byPerson, exercisesOf, listed } from "./cautions.js";
import { ADVICE, CREDIT, MOST_MINUTES, NOT_FOR } from "./constants.js";
import { longDay } from "./dates.js";
import { doseInWords, itemDetails, range, restBetweenExercises, sessionMinutes } from "./dose.js";
import { counted, duration, frequency } from "./how_often.js";
import { oneLine, safeAddress } from "./plain_text.js";
import { amountOrNull, dosed } from "./published_plan.js";

/** @typedef {{ low: number, high: number }} Range */
/** @typedef {import("./dose.js").DosedItem & { exercise: string, note?: string | null }} Item */

/**
 * @typedef {import("./how_often.js").Schedule & { edition?: number | null, routine?: string | null,
 *   title?: string | null, goal?: string | null, restBetween?: import("./dose.js").Amount, items: Item[] }} Plan
 */

/** @typedef {{ label: string, summary: string, points: string[], url: string | null }} Rule */
/** @typedef {{ pain_rules: Rule[], stop_rules: Rule[] }} Rules */
/** @typedef {{ id: string, name: string, safety: { not_for: import("./cautions.js").Caution[] } }} Exercise */
/** @typedef {import("./published_plan.js").PublishedItem & { alternatives: string[] }} PublishedItem */

/**
 * @typedef {object} Routine
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} for_whom
 * @property {Range} sessions_per_week
 * @property {Range} weeks
 * @property {boolean} [every_other_day]
 * @property {Range | null} [rest_between_exercises_seconds]
 * @property {{ minutes: Range, steps: string[] }} warm_up
 * @property {PublishedItem[]} items
 * @property {Rules} safety
 */

/** @typedef {{ exercises: Exercise[], routines: Routine[], vocabulary: Rules }} Library what api/v1/ publishes, read */
/** @typedef {{ address?: string, made?: string }} About where the plan opens, and the day: `2026-11-23` */

/**
 * @param {Plan} plan
 * @param {Library} library
 * @param {About} [about]
 */
export const planText = (plan, library, about) => planRecord(plan, library, about).description;

/**
 * Text of a plan, and the other fields of an entry in a calendar.
 * @param {Plan} plan
 * @param {Library} library
 * @param {About} [about]
 * @returns {import("./ical.js").CalendarEntry}
 */
export function planRecord(plan, library, { address: opens, made = "" } = {}) {
  const routine = library.routines.find(({ id }) => id === plan.routine);
  const own = routine !== undefined && isSamePlan(plan, routine); // then its notes and alternatives hold here as well
  const title = planTitle(plan, routine);
  const url = safeAddress(opens ?? (own ? routine.url : ""));
  const lines = plan.items.map((item, index) => ({
    exercises: [item.exercise, ...(own ? routine.items[index].alternatives : [])],
    item,
    note: item.note ?? (own ? routine.items[index].note?.text : null),
  }));
  const known = new Map(library.exercises.map((exercise) => [exercise.id, exercise]));
  /** @param {string} id */
  const name = (id) => oneLine(known.get(id)?.name ?? id);
  const used = [...new Set(lines.flatMap(({ exercises }) => exercises))];
  const names = new Map(used.filter((id) => known.has(id)).map((id) => [id, name(id)]));
  const time = sessionMinutes(plan.items, routine?.warm_up.minutes, plan.restBetween);
  const { pain_rules: pain, stop_rules: stop } = routine?.safety ?? library.vocabulary;
  const often = [frequency(plan, routine), duration(plan, routine)].filter(Boolean).join(", ");
  const warmUp = routine?.warm_up;
  const output = [
    title,
    ...(url ? [url] : []),
    "",
    ...(plan.goal ? [`Goal: ${oneLine(plan.goal)}`] : []),
    ...(often ? [`How often: ${often}`] : []),
    `Time: about ${counted(time, "minute")}${routine ? ", with the warm-up" : ""}`,
    ...(warmUp ? [`Warm-up, ${counted(warmUp.minutes, "minute")}: ${warmUp.steps.map(oneLine).join(" ")}`] : []),
    ...(plan.restBetween == null ? [] : [`Rest between exercises: ${restBetweenExercises(range(plan.restBetween))}`]),
    "",
    ...(lines.length ? [] : ["No exercises."]),
    ...lines.flatMap(({ exercises, item, note }, index) => [
      `${index + 1}. ${exercises.map(name).join(" or ")}: ${oneLine(doseInWords(item.dose))}`,
      ...[itemDetails(item).map(([heading, more]) => `${heading}: ${oneLine(more)}`).join(". "), oneLine(note ?? "")]
        .filter(Boolean)
        .map((more) => `   ${more}`),
    ]),
    ...(own ? ["", "For whom", oneLine(routine.for_whom)] : []),
    ...[...pain, ...stop].flatMap((rule) => [
      ...["", oneLine(rule.label), oneLine(rule.summary), ...rule.points.map((point) => `- ${oneLine(point)}`)],
      ...(rule.url ? [`More: ${safeAddress(rule.url)}`] : []),
    ]),
    ...["", "Not for everyone", NOT_FOR],
    ...byPerson(used.flatMap((id) => known.get(id)?.safety.not_for ?? [])).map(
      (person) => `- ${oneLine(person.who)}: ${listed(exercisesOf(person), names)}`,
    ),
    ...["", ...(routine ? [`Sources: ${safeAddress(routine.url)}#sources`] : []), ADVICE],
    [`${CREDIT}.`, asOf(plan, made)].join(" ").trim(),
  ];
  return { title, description: `${output.join("\n")}\n`, address: url, minutes: Math.min(time.high, MOST_MINUTES), made };
}

/**
 * Title of a plan: its own, or that of the routine it is or comes from.
 * @param {Plan} plan
 * @param {Pick<Routine, "title" | "items" | "rest_between_exercises_seconds">} [routine]
 */
export function planTitle(plan, routine) {
  if (plan.title) return oneLine(plan.title);
  if (routine) return oneLine(isSamePlan(plan, routine) ? routine.title : `Exercise plan, adapted from ${routine.title}`);
  return "Exercise plan";
}

/**
 * Sameness of a plan and a routine: the same exercises and doses in the same order, and the same rest between them.
 * @param {Plan} plan
 * @param {Pick<Routine, "items" | "rest_between_exercises_seconds">} routine
 */
export function isSamePlan({ items, restBetween = null }, routine) {
  /** @param {Item} item */
  const key = (item) => JSON.stringify([item.exercise, doseInWords(item.dose), itemDetails(item)]);
  const published = routine.items.map((item) => ({ exercise: item.exercise, ...dosed(item) }));
  if (String(restBetween) !== String(amountOrNull(routine.rest_between_exercises_seconds))) return false;
  return items.length === published.length && items.every((item, n) => key(item) === key(published[n]));
}

/** @param {Plan} plan @param {string} made */
function asOf({ edition }, made) {
  const day = made && longDay(made);
  const facts = [edition ? `Edition ${edition}` : "", day].filter(Boolean);
  return facts.length ? `${facts.join(", ")}.` : "";
}

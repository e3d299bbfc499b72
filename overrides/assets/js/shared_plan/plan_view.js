// View of a plan: its facts, the way to begin, its exercises, its cautions, and what can be done with it.

import { range, restBetweenExercises, sessionMinutes, span } from "../plan/dose.js";
import { counted, duration, frequency } from "../plan/how_often.js";
import { isSamePlan, planTitle } from "../plan/record_text.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { editionNotice } from "./edition.js";
import { exerciseCard } from "./exercise.js";
import { notFor } from "./not_for.js";
import { linkProblems } from "./notices.js";
import { wordingOfToday } from "./request.js";
import { planTools } from "./tools.js";

/** @typedef {import("./request.js").PlanRequest} PlanRequest */
/** @typedef {import("./request.js").Exercise} Exercise */

/**
 * @param {PlanRequest} request
 * @param {string} fragment with its `#`
 * @returns {HTMLElement[]}
 */
export function planView(request, fragment) {
  const { plan, library, problems } = request;
  const known = new Map(library.exercises.map((exercise) => [exercise.id, exercise]));
  const routine = library.routines.find(({ id }) => id === plan.routine);
  const own = routine && isSamePlan(plan, routine) ? routine : undefined;
  const lines = plan.items.map((item, index) => ({
    ...item,
    note: item.note ?? own?.items[index].note?.text ?? null,
    others: own?.items[index].alternatives ?? [],
  }));
  const list = make("ol", { class: "plan__exercises" });

  /** @param {boolean} asThen whether with the words of when the link was made */
  const fill = (asThen) =>
    list.replaceChildren(
      ...lines.map((line) => {
        const exercise = /** @type {Exercise} */ (known.get(line.exercise));
        const wording = (asThen && request.then.get(line.exercise)) || wordingOfToday(exercise, request.edition);
        return exerciseCard(line, exercise, wording, line.others.map((id) => known.get(id)?.name ?? id));
      }),
    );
  fill(true);

  const used = [...new Set(lines.flatMap(({ exercise, others }) => [exercise, ...others]))];
  const named = used.flatMap((id) => known.get(id) ?? []);
  return [
    ...linkProblems(problems, true),
    (routine || plan.title) && make("h2", { class: "plan__title" }, planTitle(plan, routine)),
    facts(request, routine, named),
    start(fragment, "Start"),
    safety(),
    editionNotice(request, known, fill),
    routine && make("h2", { class: "plan__heading" }, own ? "For whom" : "Where it comes from"),
    routine && make("p", {}, ...(own ? [own.for_whom] : adapted(routine))),
    routine && warmUp(routine),
    make("h2", { class: "plan__heading" }, counted({ low: lines.length, high: lines.length }, "exercise")),
    list,
    start(fragment, "Start now"),
    notFor(named),
    planTools(request, fragment),
  ].filter((section) => section instanceof HTMLElement);
}

/** @param {string} fragment @param {string} words */
const start = (fragment, words) =>
  make(
    "p",
    { class: "plan__go" },
    make("a", { class: "plan__start", href: siteUrl(`play/${fragment}`) }, words),
    make("span", {}, "A timer takes you through it."),
  );

/** Links to the rules that stand in the page, and to the cautions. */
const safety = () =>
  make(
    "ul",
    { class: "plan__safety", "aria-label": "Before you start" },
    ...[...document.querySelectorAll(".rules > .rule > [id]")].map(({ id, textContent }) =>
      make("li", {}, make("a", { href: `#${id}` }, textContent)),
    ),
    make("li", {}, make("a", { href: "#plan-not-for" }, "Not for everyone")),
  );

/** @param {import("./request.js").Routine} of */
const adapted = ({ id, title }) => [
  "This plan was adapted from the routine ",
  make("a", { href: siteUrl(`routines/${id}/`) }, title),
  ". The page of the routine explains who it is for.",
];

/** @param {PlanRequest} request @param {import("./request.js").Routine | undefined} of @param {Exercise[]} named */
function facts({ plan, library }, of, named) {
  const time = sessionMinutes(plan.items, of?.warm_up.minutes, plan.restBetween);
  const needed = new Set(named.flatMap(({ equipment }) => equipment));
  const things = library.vocabulary.equipment.filter(({ id }) => needed.has(id)).map(({ label }) => label);
  /** @type {[string, string][]} */
  const entries = [
    ["Goal", plan.goal ?? ""],
    ["When", frequency(plan, of).replace(/^on /, "")],
    ["How long", duration(plan, of).replace(/^for /, "")],
    ["A session", `about ${span(time, " to ")} minutes${of ? ", with the warm-up" : ""}`],
    ["Rest between exercises", plan.restBetween == null ? "" : restBetweenExercises(range(plan.restBetween))],
    ["You need", things.join(", ") || "nothing"],
  ];
  const rows = entries.filter(([, text]) => text);
  return make(
    "dl",
    { class: "plan__facts" },
    ...rows.map(([name, text]) => make("div", {}, make("dt", {}, name), make("dd", {}, capital(text)))),
  );
}

/** @param {import("./request.js").Routine} of */
const warmUp = ({ warm_up: { minutes: time, steps } }) =>
  make(
    "section",
    { class: "plan__warm-up" },
    make("h2", { class: "plan__heading" }, `Warm-up, ${counted(time, "minute")}`),
    make("ul", {}, ...steps.map((step) => make("li", {}, step))),
  );

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

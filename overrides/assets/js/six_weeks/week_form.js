// Check at the end of a week: the question of the plan, the pain of this morning, and then a suggestion with its
// reason, beside which every other way stands open.
//
// Keyboard: radio buttons (Tab enters and leaves a group, the arrows choose), a checkbox that Space turns, buttons.
// After the answers the focus goes to the heading of the suggestion; "Change my answers" brings it back.

import { reasonInWords, suggestionFor } from "../session/week_advice.js";
import { WEEKS, nextWeek } from "../session/followed_plan.js";
import { answersInWords } from "../session/function_words.js";
import { chosenRating, painScale } from "../session/pain_scale.js";
import { copyOf, ruleBoxes } from "../session/safety_rules.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("../session/followed_plan.js").Step} Step */
/** @typedef {import("../session/followed_plan.js").FollowedWeek} FollowedWeek */
/** @typedef {Pick<import("../session/followed_plan.js").WeekCheck, "held" | "morning" | "stopSign">} Answers */
/** @typedef {Pick<import("../session/week_advice.js").WeekFacts, "week" | "away" | "sessions" | "least" | "check" | "checks">} Known */

/** @type {Record<import("../session/week_advice.js").Suggestion, string>} */
const TONES = {
  on: "keep",
  stay: "wait",
  gentler: "less",
  back: "less",
  restart: "wait",
  read: "wait",
  help: "help",
};

/** Suggestions and reasons beside which the words of the plan stand. */
const LESS = ["gentler", "back", "read"];
const MISSED = ["nothing-done", "long-break"];

/**
 * @param {FollowedWeek} current
 * @param {import("./plan_data.js").SixWeekPlan} plan
 * @param {Known} known
 * @param {Answers} draft answers so far, changed in place: the form may be drawn again, as when a session is rated
 * @param {(answers: Answers, step: Step) => void} choose
 * @returns {HTMLElement}
 */
export function weekForm(current, plan, known, draft, choose) {
  const week = plan.weeks[current.week - 1];
  const name = `week-${plan.id}`;
  const sign = make("input", { type: "checkbox" });
  sign.checked = draft.stopSign;
  const form = make(
    "form",
    {
      class: "check",
      onsubmit: (event) => (event.preventDefault(), suggest()),
      onchange: () => Object.assign(draft, answers()),
    },
    known.least && !known.sessions.length ? make("p", { class: "notice week-form__missed" }, plan.missed) : null,
    question(week.question, name, draft.held),
    painScale(`${name}-morning`, "How much did it hurt this morning?", draft.morning, true),
    functionCheck(known.check),
    make(
      "div",
      { class: "check__sign" },
      make("label", { class: "switch" }, sign, make("span", {}, "I had one of the signs to stop")),
      make("details", {}, make("summary", {}, "Which signs?"), ...signs()),
    ),
    button("See our suggestion", () => form.requestSubmit(), {
      class: "button player__button player__button--main",
    }),
  );
  const view = make("div", { class: "week-form" }, form);

  /** @returns {Answers} */
  function answers() {
    const held = new FormData(form).get(`${name}-held`);
    return {
      held: held === null ? null : held === "yes",
      morning: chosenRating(form, `${name}-morning`),
      stopSign: sign.checked,
    };
  }

  function suggest() {
    const box = suggestion(answers());
    form.replaceWith(box);
    box.querySelector("h3")?.focus();
  }

  /** @param {Answers} given */
  function suggestion(given) {
    const { step, reason } = suggestionFor({ ...known, ...given, limit: plan.painLimit ?? undefined });
    const words = step === "on" ? week.wayOn : MISSED.includes(reason) ? plan.missed : LESS.includes(step) ? week.wayDown : null;
    const keys = stepsFrom(current.week, step, reason).map((each) =>
      button(stepInWords(current.week, each), () => choose(given, each), {
        class: `button player__button${each === step ? " player__button--main" : ""}`,
      }),
    );
    const back = button("Change my answers", () => (box.replaceWith(form), form.querySelector("input")?.focus()), {
      class: "button player__button",
    });
    const heading =
      step === "help" ? "Stop, and get help" : step === "read" ? "Read this first" : stepInWords(current.week, step);
    const help = make("a", { href: siteUrl("get-help/"), class: "answer__help" }, "Get help: who to call, and how fast");
    const box = make(
      "section",
      { class: `answer answer--${TONES[step]}` },
      make("p", { class: "week-form__ours" }, "Our suggestion"),
      make("h3", { class: "answer__heading", tabindex: "-1" }, heading),
      make("p", {}, reasonInWords(reason, plan.painLimit)),
      words && make("p", {}, words),
      step === "help" && make("p", {}, help),
      make("p", { class: "answer__rule" }, step === "help" ? "When somebody has seen you:" : "You choose:"),
      make("div", { class: "player__row" }, ...keys, back),
      make("p", { class: "answer__about" }, "It follows from your answers and your log. It is not a diagnosis."),
    );
    return box;
  }

  return view;
}

/**
 * @param {number} week
 * @param {import("../session/week_advice.js").Suggestion} suggested
 * @param {string} reason
 * @returns {Step[]} all that is open; with a sign to stop, no way on
 */
function stepsFrom(week, suggested, reason) {
  if (suggested === "help") return ["stay"];
  /** @type {Step[]} */
  const steps = ["on", "stay"];
  if (week < WEEKS) steps.push("gentler");
  if (week > 1) steps.push("back");
  if (reason === "long-break") steps.push("restart");
  return steps;
}

/** @param {number} week @param {Step} step @returns {string} */
export function stepInWords(week, step) {
  const next = nextWeek(week, step);
  if (next > WEEKS) return "Finish the six weeks";
  if (step === "on") return `Go on to week ${next}`;
  if (step === "back") return `Go back to week ${next}`;
  if (step === "restart") return "Begin again, gently";
  return step === "gentler" ? `Do week ${next} again, gently` : `Do week ${next} again`;
}

/** @param {string} text @param {string} name @param {boolean | null} held */
function question(text, name, held) {
  const choices = [true, false].map((value) => {
    const input = make("input", { type: "radio", name: `${name}-held`, value: value ? "yes" : "no" });
    input.checked = held === value;
    return make("label", { class: "toggle week-form__answer" }, input, make("span", {}, value ? "Yes" : "Not yet"));
  });
  return make(
    "fieldset",
    { class: "week-form__question" },
    make("legend", {}, text),
    make("div", { class: "week-form__answers" }, ...choices),
  );
}

/** @param {import("../session/function_check.js").FunctionCheck | null} check */
function functionCheck(check) {
  const link = make("a", { href: siteUrl("do/function-check/") }, check ? "Do it again" : "Do the function check first");
  return make(
    "p",
    { class: "week-form__function" },
    check ? `Your function check this week. ${answersInWords(check).join(". ")}. ` : "If you like: ",
    link,
    check ? "." : ". It takes five minutes and is kept in your log.",
  );
}

/** @returns {HTMLElement[]} */
const signs = () => ruleBoxes("stop").flatMap((box) => [...box.querySelectorAll("ul")].map(copyOf));

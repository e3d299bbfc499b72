// Start of a six-week plan: what has to happen first, and the button.

import { button, make } from "../widgets/dom.js";

/**
 * @param {import("../six_weeks/plan_data.js").SixWeekPlan} plan
 * @param {{ another: string | null, done: string | null, lasting: boolean }} state another: the title of a plan that is
 *   followed today; done: what comes after the six weeks, when they are done; lasting: whether this browser keeps it
 * @param {() => void} begin
 * @returns {HTMLElement}
 */
export function startView({ first }, { another, done, lasting }, begin) {
  const agreed = make("input", { type: "checkbox", onchange: () => (key.disabled = !agreed.checked) });
  const key = button(done ? "Start again with week 1" : "Start week 1 today", begin, {
    class: "button player__button player__button--main six-weeks-start__go",
    disabled: first !== null,
  });
  return make(
    "section",
    { class: "six-weeks-start", "aria-label": "Follow this plan" },
    done && make("p", {}, make("strong", {}, "Your six weeks are done. "), done),
    first && make("label", { class: "switch" }, agreed, make("span", {}, "I have done what stands under “First”.")),
    another &&
      make(
        "p",
        { class: "notice" },
        `You are following “${another}”. Two plans at once are a lot for one knee, so this start ends that one.`,
      ),
    key,
    make(
      "p",
      { class: "six-weeks-start__note" },
      lasting
        ? "It is kept in this browser only. You choose when to go on, and you can stop at any time."
        : "This browser is not saving anything for this site. You can follow the plan on paper.",
    ),
  );
}

// Start of a session: its exercises, its cautions, and the button that begins it.

import { notation } from "../plan/dose.js";
import { minutesText } from "../session/numbers.js";
import { isLocked } from "../session/position.js";
import { stepsOf } from "../session/state.js";
import { changesByWeek, lastWeek, setWeek } from "../session/week.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { keepSwitches } from "./kept_switches.js";
import { notFor } from "./not_for.js";
import { speechQuestion } from "./speech_question.js";
import { startForm, switchesForm } from "./switches.js";

/** @typedef {import("../session/workout.js").Workout} Workout */

/**
 * @param {Workout} workout
 * @param {import("./switches.js").Switches} chosen
 * @param {() => void} begin
 * @param {string} notice a sentence, such as that nothing can be kept
 */
export function startView(workout, chosen, begin, notice) {
  const time = make("p", { class: "start__time" });
  const length = () => {
    const steps = stepsOf({ workout, choices: chosen }).filter((step) => !isLocked(step, []));
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    const warm = chosen.warmUp && workout.warmUp ? ", with the warm-up" : "";
    time.textContent = `About ${minutesText(seconds)}${warm}. Pause whenever you like.`;
  };
  const list = make("ol", { class: "start__list" });
  const show = () => (list.replaceChildren(...workout.items.map(line)), length());
  show();
  const switches = make("div", {}, switchesForm(chosen, () => {}));
  const question = speechQuestion(chosen, () => switches.replaceChildren(switchesForm(chosen, () => {})));
  return make(
    "section",
    { class: "start" },
    make("h2", { class: "start__title", tabindex: "-1" }, workout.title),
    time,
    ...[...workout.problems, notice].filter(Boolean).map((problem) => make("p", { class: "notice player__note" }, problem)),
    changesByWeek(workout) && weekChoice(workout, show),
    question,
    button("Start", start, { class: "button player__button player__button--main start__go" }),
    list,
    startForm(chosen, workout.warmUp !== null, length),
    switches,
    make("p", { class: "start__keys" }, "With a keyboard: space pauses, → goes on, ← goes back."),
    notFor(workout),
  );

  function start() {
    if (question.hasChildNodes()) keepSwitches(Object.assign(chosen, { speechAsked: true })); // it is asked once
    begin();
  }

  /** @param {import("../session/workout.js").Todo} todo @param {number} index */
  function line(todo, index) {
    const picture = make("img", {
      src: siteUrl(`figures/${todo.id}-thumb.svg`),
      alt: "",
      width: 80,
      height: 60,
      class: "thumb",
    });
    const link = make("a", { href: siteUrl(`exercises/${todo.id}/`) }, todo.name);
    const doseText = make(
      "span",
      { class: "start__dose" },
      make("span", { "aria-hidden": "true" }, notation(todo.dose)),
      make("span", { class: "visually-hidden" }, todo.said),
      todo.superset && make("span", { class: "start__then" }, ", then straight on"),
    );
    const description = make("div", {}, todo.choices.length > 1 ? swap(todo, index, picture) : link, doseText);
    return make("li", {}, picture, description);
  }

  /** @param {import("../session/workout.js").Todo} todo @param {number} index @param {HTMLImageElement} picture */
  function swap(todo, index, picture) {
    const select = make("select", {
      class: "field",
      "aria-label": `Exercise ${index + 1}`,
      onchange: () => {
        Object.assign(
          todo,
          todo.choices.find(({ id }) => id === select.value),
        );
        picture.src = siteUrl(`figures/${todo.id}-thumb.svg`);
      },
    });
    for (const { id, name } of todo.choices) select.append(make("option", { value: id }, name));
    select.value = todo.id;
    return select;
  }
}

/**
 * @param {Workout} workout
 * @param {() => void} changed
 */
function weekChoice(workout, changed) {
  const select = make("select", {
    class: "field",
    id: "player-week",
    onchange: () => (setWeek(workout, Number(select.value)), changed()),
  });
  for (let week = 1; week <= lastWeek(workout); week++) select.append(make("option", { value: week }, `Week ${week}`));
  select.value = String(workout.week ?? 1);
  return make(
    "div",
    { class: "choices__field start__week" },
    make("label", { for: "player-week" }, "Which week are you in?"),
    select,
  );
}

/**
 * A session that was not ended.
 * @param {import("../session/state.js").Running} running
 * @param {{ goOn: () => void, end: () => void }} acts
 */
export function unfinished({ workout, clock, began, choices }, { goOn, end }) {
  const steps = stepsOf({ workout, choices });
  const step = steps[Math.min(clock.index, steps.length - 1)];
  const day = new Date(began).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  const over = clock.index >= steps.length;
  const where = over
    ? "You finished it, but it is not in your log yet."
    : `You stopped at ${workout.items[step.item].name}, set ${step.set}.`;
  return make(
    "section",
    { class: "unfinished" },
    make("h2", { tabindex: "-1" }, over ? "How was it?" : "Carry on where you stopped?"),
    make("p", {}, `${workout.title}, ${day}. ${where}`),
    make(
      "div",
      { class: "player__row" },
      button(over ? "Answer now" : "Carry on", goOn, { class: "button player__button player__button--main" }),
      !over && button("End it", end, { class: "button player__button" }),
    ),
  );
}

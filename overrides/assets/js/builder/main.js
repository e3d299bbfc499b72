// Builder of plans. Every part shows the current plan; every change makes a new one.
//
// Keyboard: Ctrl or Cmd with Z undoes the last change, but in a text field, where it undoes the typing.

import { afterPaint } from "../widgets/after_paint.js";
import { button, make } from "../widgets/dom.js";
import { addressOf, addressWith, requestedPlan } from "./address.js";
import { plainPlan } from "./app.js";
import { bar } from "./bar.js";
import { finder } from "./finder.js";
import { handoutPreview } from "./handout_preview.js";
import { loadLibrary } from "./library.js";
import { list } from "./list.js";
import { notFor } from "./not_for.js";
import { EMPTY, become, begin, editable, undo } from "./plan_edits.js";
import { schedule } from "./schedule.js";
import { share } from "./share.js";
import { startChoices } from "./start.js";
import { titleAndGoal } from "./title_and_goal.js";

const mount = /** @type {HTMLElement} */ (document.getElementById("builder"));

/** @returns the library, and the plan that the address asks for, with all that it names */
async function load() {
  const library = await loadLibrary();
  const request = requestedPlan(new URL(location.href), library);
  await library.fetch(request.plan ?? EMPTY);
  return { library, request };
}

/** Turn for whatever else waits for the processor: what is tapped meanwhile is answered. */
const breath = () => new Promise((done) => setTimeout(done));

/** @param {Awaited<ReturnType<typeof load>>} loaded */
async function open({ library, request }) {
  let now = begin(request.plan ? editable(request.plan) : EMPTY);
  let turn = Promise.resolve();
  const address = addressOf(() => now.plan, library);
  const title = make("h2", { class: "plan__title", tabindex: "-1", id: "build-plan" });
  const clear = button("Start again", () => again(), { class: "draft__clear" });
  const problems = make("div", { class: "draft__problems", role: "status" });

  /** @type {import("./app.js").App} */
  const app = {
    library,
    plan: () => now.plan,
    edit: (plan, sentence) => {
      now = become(now, plan, library.known.edition);
      show();
      restSoon();
      app.say(sentence);
    },
    whenFetched: (naming, then) => {
      turn = Promise.allSettled([turn, library.fetch(naming)]).then(([, { status }]) =>
        status === "fulfilled" ? then() : foot.say("The exercises could not be loaded. Are you offline?"),
      );
    },
    say: (sentence) => foot.say(sentence),
    home: () => title.focus(),
  };
  const again = () => {
    app.edit(EMPTY, "The plan is empty. Undo brings it back.");
    app.home(); // the button is gone
  };
  const back = () => {
    const before = now;
    now = undo(now);
    show();
    restSoon();
    app.say(now === before ? "There is nothing to undo." : "Undone.");
  };
  const handed = () => ({ plan: plainPlan(now.plan), link: addressWith("r/", address.fragment()) });
  const paper = handoutPreview(library, /** @type {HTMLElement} */ (mount.parentElement));
  await breath();
  const first = { begin: startChoices(app), items: list(app) };
  await breath();
  const second = { ...first, finder: finder(app) };
  await breath();
  const parts = { ...second, when: schedule(app), about: titleAndGoal(app), care: notFor(app) };
  const whole = make(
    "section",
    { class: "whole", "aria-labelledby": "build-whole" },
    make("h2", { class: "whole__title", id: "build-whole" }, "How often, how long, what for"),
    parts.when.element,
    parts.about.element,
  );
  const over = share(app, {
    link: () => handed().link,
    play: () => addressWith("play/", address.fragment()),
    fragment: address.fragment,
    goTo: (part) => parts.when.focus(part),
    print: () => void paper.print(handed()),
  });
  const foot = bar(app, {
    add: () => parts.finder.open(),
    share: () => (now.plan.items.length ? over.focus() : app.say("Add an exercise first.")),
    undo: back,
  });

  const show = () => {
    const { plan } = now;
    const routine = library.routines.find(({ id }) => id === plan.routine);
    title.textContent = routine ? `Your plan, from ${routine.title}` : "Your plan";
    const empty = !plan.items.length;
    parts.begin.element.hidden = !empty;
    clear.hidden = parts.items.element.hidden = whole.hidden = empty;
    parts.begin.show(empty);
    parts.items.show(plan);
    foot.show(plan, now.before.length > 0);
  };
  const showRest = () => {
    const { plan } = now;
    address.keep();
    parts.when.show(plan);
    parts.about.show(plan);
    parts.care.show(plan);
    parts.finder.show(plan);
    over.show();
    paper.show(handed());
  };
  const restSoon = afterPaint(showRest);
  /** @param {string[]} sentences */
  const tell = (sentences) => {
    const head = make("p", {}, make("strong", {}, "Not all of this link could be read."));
    problems.replaceChildren(
      ...(sentences.length ? [head, make("ul", {}, ...sentences.map((sentence) => make("li", {}, sentence)))] : []),
    );
  };

  show();
  await breath();
  showRest();
  await breath();
  mount.replaceChildren(
    make(
      "div",
      { class: "build__columns" },
      make(
        "section",
        { class: "draft", "aria-labelledby": "build-plan" },
        make("div", { class: "draft__head" }, title, clear),
        problems,
        parts.begin.element,
        parts.items.element,
        whole,
        parts.care.box,
      ),
      parts.finder.element,
    ),
    over.element,
    foot.element,
  );
  tell(request.problems);
  addEventListener("hashchange", () => {
    if (location.hash === `#${address.fragment()}`) return;
    if (document.getElementById(location.hash.slice(1))) return address.keep(); // a heading: the plan stays
    const { plan, problems } = requestedPlan(new URL(location.href), library);
    tell(problems);
    if (!plan?.items.length) return address.keep(); // nothing to read: the plan stays
    app.whenFetched(plan, () => app.edit(editable(plan), "The plan of the new address is shown. Undo brings the other one back."));
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return; // it undoes its own text
    event.preventDefault();
    back();
  });
}

load()
  .then(open, () => {
    const again = button("Try again", () => location.reload(), { class: "button way" });
    mount.replaceChildren(make("p", { role: "alert" }, "The exercises could not be loaded. Are you offline?"), again);
  })
  .finally(() => mount.removeAttribute("aria-busy"));

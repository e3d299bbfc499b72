// @ts-check
// The builder: a plan is put together, and handed over. Every part shows the plan of now; every change makes a new one.

import { asked, fragment, keep, opens } from "./build/address.js";
import { plain } from "./build/app.js";
import { bar } from "./build/bar.js";
import { care } from "./build/care.js";
import { EMPTY, become, begin, editable, undo } from "./build/edits.js";
import { finder } from "./build/finder.js";
import { load } from "./build/library.js";
import { list } from "./build/list.js";
import { share } from "./build/share.js";
import { sheet } from "./build/sheet.js";
import { start } from "./build/start.js";
import { when } from "./build/when.js";
import { button, make } from "./make.js";

const mount = /** @type {HTMLElement} */ (document.getElementById("builder"));

/** @param {import("./build/library.js").Library} library */
function open(library) {
  const found = asked(new URL(location.href), library);
  let now = begin(found.plan ? editable(found.plan) : EMPTY);
  let written = "";
  const title = make("h2", { class: "plan__title", tabindex: "-1", id: "build-plan" });
  const clear = button("Start again", () => again(), { class: "draft__clear" });
  const problems = make("div", { class: "draft__problems", role: "status" });

  /** @type {import("./build/app.js").App} */
  const app = {
    library,
    plan: () => now.plan,
    edit: (plan, said) => {
      now = become(now, plan, library.known.edition);
      show();
      app.say(said);
    },
    say: (said) => foot.say(said),
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
    app.say(now === before ? "There is nothing to undo." : "Undone.");
  };
  const handed = () => ({ plan: plain(now.plan), link: opens("r/", written) });
  const paper = sheet(library, /** @type {HTMLElement} */ (mount.parentElement));
  const parts = { items: list(app), days: when(app), care: care(app), finder: finder(app), begin: start(app) };
  const over = share(app, {
    link: () => handed().link,
    play: () => opens("play/", written),
    print: () => void paper.print(handed()),
  });
  const foot = bar(app, {
    add: () => parts.finder.open(),
    share: () => (now.plan.items.length ? over.focus() : app.say("Add an exercise first.")),
    undo: back,
  });

  const show = () => {
    const { plan } = now;
    written = plan === EMPTY ? "" : fragment(plan, library);
    const of = library.routines.find(({ id }) => id === plan.routine);
    title.textContent = of ? `Your plan, from ${of.title}` : "Your plan";
    const empty = !plan.items.length;
    parts.begin.hidden = !empty;
    clear.hidden = parts.items.element.hidden = parts.days.element.hidden = empty;
    parts.items.show(plan);
    parts.days.show(plan);
    parts.care.show(plan);
    parts.finder.show(plan);
    foot.show(plan, now.before.length > 0);
    over.show();
    paper.show(handed());
    keep(written);
  };
  /** @param {string[]} sentences */
  const tell = (sentences) => {
    const head = make("p", {}, make("strong", {}, "Not all of this link could be read."));
    problems.replaceChildren(
      ...(sentences.length ? [head, make("ul", {}, ...sentences.map((each) => make("li", {}, each)))] : []),
    );
  };

  mount.replaceChildren(
    make(
      "div",
      { class: "build__columns" },
      make(
        "section",
        { class: "draft", "aria-labelledby": "build-plan" },
        make("div", { class: "draft__head" }, title, clear),
        problems,
        parts.begin,
        parts.items.element,
        parts.days.element,
        parts.care.box,
      ),
      parts.finder.element,
    ),
    over.element,
    foot.element,
  );
  tell(found.problems);
  show();
  addEventListener("hashchange", () => {
    if (location.hash === `#${written}`) return;
    if (document.getElementById(location.hash.slice(1))) return keep(written); // a place of this page: the plan stays
    const { plan, problems } = asked(new URL(location.href), library);
    tell(problems);
    if (!plan?.items.length) return keep(written); // nothing to read: the plan stays
    app.edit(editable(plan), "The plan of the new address is shown. Undo brings the other one back.");
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return; // it undoes its own text
    event.preventDefault();
    back();
  });
}

load().then(open, () => {
  const again = button("Try again", () => location.reload(), { class: "way" });
  mount.replaceChildren(make("p", { role: "alert" }, "The exercises could not be fetched. Are you offline?"), again);
});

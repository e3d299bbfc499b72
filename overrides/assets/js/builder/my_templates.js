// List of the templates that this browser keeps: each begins a plan in one press, can be renamed and removed, and all of
// them go to another device as links. The list is read again whenever it is shown, as another tab may have changed it.

import { readLink } from "../plan/link.js";
import { duration, frequency } from "../plan/how_often.js";
import { copyButton } from "../widgets/copy_button.js";
import { button, make } from "../widgets/dom.js";
import { saveFile } from "../widgets/save_file.js";
import { siteUrl } from "../widgets/site_url.js";
import { entry, labelled } from "./controls.js";
import { editable } from "./plan_edits.js";
import {
  loadTemplates,
  renamed,
  storeTemplates,
  templatesAsText,
  templatesFromText,
  withTemplate,
  withoutTemplate,
} from "./saved_templates.js";
import { startChoice } from "./start_choice.js";

/** @typedef {import("./saved_templates.js").Template} Template */

const BUILDER = siteUrl("build/");

/** @param {import("./app.js").App} app */
export function myTemplates(app) {
  const { known, routines } = app.library;
  const status = make("p", { class: "mine__status", role: "status" });
  const list = make("ul", { class: "routine-choices", "aria-label": "My templates" });
  const none = make("p", { class: "mine__none" }, "None yet. Build a plan, then press “Save as my template” under “Hand it over”.");
  const pasted = make("textarea", { class: "field mine__pasted", rows: 3, "aria-label": "Links of templates" });
  const save = button("Save all as links", () => saveFile("my-templates.txt", "text/plain", templatesAsText(loadTemplates(), BUILDER)), {
    class: "button way",
  });

  /** @param {Template[]} templates @param {string} sentence */
  const store = (templates, sentence) => {
    status.textContent = storeTemplates(templates) ? sentence : CANNOT_KEEP;
    show();
  };
  const bringIn = () => {
    const read = templatesFromText(pasted.value).filter(({ fragment }) => readLink(fragment, known).plan.items.length);
    if (!read.length) return void (status.textContent = "There is no link to a plan in this text.");
    const templates = read.reduceRight((all, { name, fragment }) => withTemplate(all, { name: name || titleIn(fragment), fragment }), loadTemplates());
    pasted.value = "";
    store(templates, `${read.length} ${read.length === 1 ? "template was" : "templates were"} added.`);
  };
  /** @param {string} fragment */
  const titleIn = (fragment) => readLink(fragment, known).plan.title ?? "";

  /** @param {Template} template */
  const row = ({ name, fragment }) => {
    const { plan } = readLink(fragment, known);
    const of = routines.find(({ id }) => id === plan.routine);
    const count = `${plan.items.length} ${plan.items.length === 1 ? "exercise" : "exercises"}`;
    const facts = [count, frequency(plan, of), duration(plan, of)].filter(Boolean).join(", ");
    const ids = plan.items.map(({ exercise }) => exercise);
    const take = startChoice("Begin with ", name, facts, ids, () => {
      app.whenFetched(plan, () => {
        app.edit(editable(plan), `${name} is ready: ${count}.`);
        app.home();
      });
    });
    const title = entry(`Name of ${name}`, (text) => store(renamed(loadTemplates(), fragment, text), "Renamed."));
    title.show(name);
    const copy = copyButton("Copy link", () => `${BUILDER}#${fragment}`, status);
    copy?.classList.add("button", "way");
    const away = button("Remove", () => remove({ name, fragment }), { class: "button way" });
    return make(
      "li",
      { class: "mine__template" },
      take,
      make(
        "details",
        { class: "fold" },
        make("summary", {}, "Rename or remove", make("span", { class: "visually-hidden" }, ` ${name}`)),
        labelled("Name", title.element),
        make("div", { class: "mine__row" }, copy, away),
      ),
    );
  };
  /** @param {Template} template */
  const remove = (template) => {
    store(withoutTemplate(loadTemplates(), template.fragment), `“${template.name}” was removed. `);
    const back = button("Put it back", () => store(withTemplate(loadTemplates(), template), "It is back."), { class: "mine__back" });
    status.append(back);
    back.focus();
  };
  const show = () => {
    const templates = loadTemplates();
    list.replaceChildren(...templates.map(row));
    list.hidden = save.hidden = !templates.length;
    none.hidden = Boolean(templates.length);
  };

  return {
    element: make(
      "section",
      { class: "mine" },
      make("h3", { class: "begin__heading" }, "My templates"),
      none,
      list,
      status,
      make(
        "details",
        { class: "fold" },
        make("summary", {}, "Move templates to another device"),
        make("p", { class: "mine__note" }, "They stay in this browser, and whoever uses it can see them. As links you can take them along."),
        make("div", { class: "mine__row" }, save),
        labelled("Paste links here, with a name above each", pasted),
        make("div", { class: "mine__row" }, button("Add them", bringIn, { class: "button way" })),
      ),
    ),
    show,
  };
}

export const CANNOT_KEEP = "This browser keeps nothing for us, as in a private window. Keep the link instead.";

// Pose editor: the drawing of an exercise, made from joint angles, with what is wrong with it and its YAML.
//
// Keyboard: Ctrl or Cmd with Z undoes the last change, but in a field, where it undoes the typing.

import { button, make } from "../widgets/dom.js";
import { fetchJson } from "../widgets/site_url.js";
import { armFields, legFields, trunkFields } from "./body_fields.js";
import { changed, found } from "./edits.js";
import { faultFindings, joined, parted, positionOf } from "./fault.js";
import { findings } from "./findings.js";
import { findingsView, yamlView } from "./findings_view.js";
import { person } from "./flesh.js";
import { positions } from "./positions.js";
import { postures } from "./posture.js";
import { faultFields, holdFields, propFields, viewFields } from "./scene_fields.js";
import { settled } from "./settle.js";
import { stage } from "./stage.js";
import { starts } from "./starts.js";
import { faultYaml, figureYaml } from "./yaml.js";

/** @typedef {import("./posture.js").Figure} Figure */

const mount = /** @type {HTMLElement} */ (document.getElementById("pose-editor"));
const UNDONE = 100; // changes that can be undone

/** @param {{ people: Record<string, import("./flesh.js").PersonData>, exercises: Record<string, import("./app.js").Exercise> }} data */
function open({ people, exercises }) {
  const everybody = Object.fromEntries(Object.entries(people).map(([name, given]) => [name, person(name, given)]));
  const begun = starts();
  /** @type {{ figure: Figure, pose: number, fault: import("./fault.js").Fault | null }} */
  let now = { figure: Object.values(begun)[0], pose: 0, fault: null };
  /** @type {import("./fault.js").Fault[]} */
  let faults = [];
  /** @type {(typeof now)[]} */
  let before = [];
  let drawn = now.figure;
  let last = ""; // the field of the last change
  const said = make("p", { class: "visually-hidden", role: "status" });
  const who = () => everybody[now.figure.person ?? "woman"] ?? Object.values(everybody)[0];
  const shown = () => (now.fault ? joined(now.figure, now.fault) : now.figure);
  const become = (/** @type {typeof now} */ next) => {
    now = next;
    now = { ...next, pose: Math.min(next.pose, shown().poses.length - 1) };
    drawn = settled(shown(), who());
    parts.forEach((part) => part.show());
    back.disabled = !before.length;
  };
  const partedNow = (/** @type {Figure} */ figure) => (now.fault ? parted(figure, now.figure, now.fault) : { figure, fault: null });
  /** @type {import("./app.js").App} */
  const app = {
    ...{ people: everybody, exercises, figure: shown, settled: () => drawn, person: who, pose: () => now.pose },
    posture: () => postures(drawn)[now.pose],
    get: (path) => found(shown(), path),
    ...{ fault: () => now.fault, faults: () => faults },
    showFault: (fault) => {
      before = [...before, now];
      last = "";
      become({ ...now, fault, pose: fault ? positionOf(now.figure, fault) : now.pose });
      said.textContent = fault ? "The fault is shown." : "The drawing is shown.";
    },
    set: (path, value, sentence) => {
      const field = path.join();
      const [earlier, isSame] = [before, field === last];
      app.edit(changed(shown(), path, value), sentence);
      if (isSame) before = earlier; // a number that is slid or typed on is one change
      last = field;
    },
    edit: (figure, sentence, pose = now.pose) => {
      if (figure !== now.figure) before = [...before.slice(-UNDONE), now];
      last = "";
      become({ ...partedNow(figure), pose });
      if (sentence) said.textContent = sentence;
    },
    try: (figure) => become({ ...partedNow(figure), pose: now.pose }),
    turnTo: (pose) => become({ ...now, pose }),
  };
  const undo = () => {
    const earlier = before.at(-1);
    if (!earlier) return;
    before = before.slice(0, -1);
    last = "";
    become(earlier);
    said.textContent = "Undone.";
  };
  const back = button("Undo", undo, { class: "button" });
  const start = make(
    "select",
    { class: "field field--arrow", id: "pose-start" },
    make("optgroup", { label: "A position" }, ...Object.keys(begun).map((name) => make("option", { value: `start:${name}` }, name))),
    make("optgroup", { label: "One of our exercises" }, ...Object.entries(exercises).map(([id, { name }]) => make("option", { value: id }, name))),
  );
  const begin = () => {
    const name = start.value.replace("start:", "");
    const figure = name === start.value ? exercises[name].figure : begun[name];
    faults = name === start.value ? exercises[name].faults : [];
    now = { ...now, fault: null };
    app.edit(structuredClone(figure), `${start.selectedOptions[0].text} is shown.`, 0);
  };
  const order = () => [who(), ...Object.values(everybody).filter((each) => each !== who())];
  const main = [stage(app), positions(app), findingsView(app, (figure) => (now.fault ? faultFindings(figure, who()) : findings(figure, order())))];
  const fields = [
    ...[trunkFields(app), legFields(app, "left"), legFields(app, "right"), armFields(app, "left"), armFields(app, "right")],
    ...[holdFields(app), propFields(app), viewFields(app), faultFields(app)],
  ];
  const yaml = yamlView(() => (now.fault ? faultYaml(now.fault) : figureYaml(now.figure)));
  const parts = [...main, ...fields, yaml];
  const elements = (/** @type {import("./fields.js").Field[]} */ given) => given.map(({ element }) => element);
  mount.replaceChildren(
    make("div", { class: "pose-start" }, make("label", { for: "pose-start" }, "Begin with"), start, button("Begin", begin, { class: "button button--main" }), back),
    make(
      "div",
      { class: "pose-columns" },
      make("section", { class: "pose-main", "aria-label": "Drawing" }, ...elements(main)),
      make("section", { class: "pose-fields", "aria-label": "Angles and places" }, ...elements(fields)),
    ),
    yaml.element,
    said,
  );
  become(now);
  addEventListener("keydown", (event) => {
    if (event.key !== "z" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement && ["text", "number"].includes(event.target.type)) return; // it undoes its own text
    event.preventDefault();
    undo();
  });
}

fetchJson("live/poses.json")
  .then(open, () => {
    const again = button("Try again", () => location.reload(), { class: "button" });
    mount.replaceChildren(make("p", { role: "alert" }, "The people and the figures could not be loaded. Are you offline?"), again);
  })
  .finally(() => mount.removeAttribute("aria-busy"));

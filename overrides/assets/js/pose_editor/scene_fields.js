// Fields of the whole figure: what holds the body, from where it is seen, and the things around it.

import { MOST_LABEL } from "../plan/constants.js";
import { make } from "../widgets/dom.js";
import { ANCHORS, BOUNDS, FITTED, KINDS, LYING, MEANINGS, PARTS, SURFACES, VIEWS, WORKS, WORN } from "./figure_constants.js";
import { choiceField, fold, numberField, spoken, switchField, textField, wordField } from "./fields.js";
import { anchorOf } from "./skeleton.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./fields.js").Field} Field */

const LENGTH = /** @type {const} */ ("body heights");
/** @type {Record<string, string>} */
const NAMES = { up: "Height", out: "To the right", long: "Long", wide: "Wide", forward: "Forward" };

/** @param {App} app @returns {Field} */
export function holdFields(app) {
  const onFeet = () => /foot|feet/.test(anchorOf(app.figure()));
  return fold("What holds the body", [
    wordField(app, { name: "The body is", path: () => ["body"], options: LYING.slice(1), left: "Upright" }),
    choiceField({
      name: "What never moves",
      options: ANCHORS.map((word) => /** @type {[string, string]} */ ([word, spoken(word)])),
      get: () => anchorOf(app.figure()),
      set: (anchor) => {
        const { anchor_at: at, ...figure } = app.figure();
        const place = /foot|feet/.test(anchor) ? {} : { anchor_at: at ?? { forward: 0, on: "mat" } };
        app.edit({ ...figure, anchor, ...place }, `What never moves: ${spoken(anchor)}`);
      },
    }),
    ...["forward", "up", "out"].map((key) => numberField(app, {
      ...{ name: NAMES[key], of: "Anchor", unit: LENGTH, bounds: BOUNDS[`anchor_at.${key}`], slides: /** @type {[number, number]} */ ([-0.6, 0.6]) },
      path: () => ["anchor_at", key],
      effective: () => app.settled().anchor_at?.[/** @type {"up"} */ (key)] ?? 0,
      used: () => !onFeet() && !(key === "up" && app.get(["anchor_at", "on"])),
    })),
    wordField(app, { name: "Lies on", of: "Anchor", path: () => ["anchor_at", "on"], options: SURFACES, left: "Nothing: its height counts", used: () => !onFeet() }),
    textField(app, { name: "What else holds it", path: () => ["supported_by"], long: MOST_LABEL, hint: "Where the weight is not over the feet, such as “A hand on the wall”. In the file it is supported_by." }),
  ]);
}

/** @param {App} app @returns {Field} */
export function viewFields(app) {
  const people = Object.values(app.people);
  return fold("Who, and from where", [
    choiceField({
      name: "Who",
      options: people.map(({ name, label }) => [name, spoken(label)]),
      get: () => app.person().name,
      set: (name) => app.set(["person"], name === people[0].name ? undefined : name, `Who: ${name}`),
    }),
    wordField(app, { name: "Seen from", path: () => ["view"], options: VIEWS.slice(1), left: spoken(VIEWS[0]) }),
    ...(/** @type {const} */ (["turned", "seen_from_above"])).map((key) => numberField(app, {
      ...{ name: spoken(key), meaning: MEANINGS[`figure.${key}`], bounds: BOUNDS[`figure.${key}`], unit: /** @type {const} */ ("degrees") },
      slides: key === "turned" ? [-90, 90] : undefined,
      path: () => [key],
      effective: () => app.figure()[key] ?? (key === "turned" ? 0 : 8),
    })),
    choiceField({
      name: "Side at work",
      options: [...WORKS].reverse().map((word) => /** @type {[string, string]} */ ([word, spoken(word)])),
      get: () => app.figure().works ?? "both",
      set: (word) => app.set(["works"], word === "both" ? undefined : word, `Side at work: ${word}`),
    }),
    wordField(app, { name: "Arrow shows the way of", path: () => ["arrow"], options: PARTS, left: "Nothing" }),
    switchField({ name: "It is a hold: positions may look alike", get: () => app.figure().holds ?? false, set: (on) => app.set(["holds"], on || undefined, `A hold: ${on}`) }),
  ]);
}

/** @param {App} app @returns {Field} which fault is drawn, and what is said of it */
export function faultFields(app) {
  const select = make("select", { class: "field field--arrow pose-choice__value", id: "pose-fault" });
  select.addEventListener("change", () => {
    const chosen = Number(select.value);
    app.showFault(chosen < 0 ? null : (app.faults()[chosen] ?? { fault: "", fix: "", pose: {} }));
  });
  const on = () => app.fault() !== null;
  const words = [
    textField(app, { name: "What goes differently", path: () => ["fault", "fault"], hint: "“The knees move in towards each other.”" }),
    textField(app, { name: "What to try then", path: () => ["fault", "fix"], hint: "“Aim your knees at your second or third toe.”" }),
  ];
  const fields = [{ element: make("div", { class: "pose-choice" }, make("label", { for: "pose-fault" }, "Shown"), select), show: () => {} }, ...words];
  const folded = fold("A common mistake", fields);
  let listed = "";
  return {
    element: folded.element,
    show: () => {
      const names = app.faults().map(({ fault }) => fault);
      if (listed !== names.join("|") || !select.length) {
        listed = names.join("|");
        const options = ["The drawing", ...names, "A new one"];
        select.replaceChildren(...options.map((name, index) => make("option", { value: index - 1 }, name)));
      }
      if (!on()) select.value = "-1";
      folded.show();
      words.forEach(({ element }) => void (element.hidden = !on()));
    },
  };
}

/** @param {App} app @returns {Field} a part for each thing, and a choice of one more */
export function propFields(app) {
  const list = make("div", { class: "pose-things" });
  const more = make("select", { class: "field field--arrow pose-choice__value", "aria-label": "Thing to add" }, ...KINDS.map((kind) => make("option", { value: kind }, spoken(kind))));
  const add = () => {
    const kind = more.value;
    const made = WORN[kind] ? { kind, place: WORN[kind][0] } : { kind, ...(["mat", "wall"].includes(kind) ? {} : { up: 0.26 }) };
    app.edit({ ...app.figure(), props: [...(app.figure().props ?? []), made] }, `${spoken(kind)} added.`);
  };
  const button = make("button", { type: "button", class: "button", onclick: add }, "Add it");
  /** @type {{ key: string, fields: Field[] }} */
  let shown = { key: "", fields: [] };
  const element = make(
    "details",
    { class: "pose-fold" },
    make("summary", {}, "Things around"),
    make("div", { class: "pose-fold__fields" }, list, make("div", { class: "pose-add" }, more, button)),
  );
  return {
    element,
    show: () => {
      const kinds = (app.figure().props ?? []).map(({ kind }) => kind);
      if (shown.key !== kinds.join()) {
        shown = { key: kinds.join(), fields: kinds.map((kind, index) => thing(app, kind, index)) };
        list.replaceChildren(...shown.fields.map((field) => field.element));
      }
      shown.fields.forEach((field) => field.show());
    },
  };
}

/** @param {App} app @param {string} kind @param {number} index @returns {Field} */
function thing(app, kind, index) {
  const of = spoken(kind);
  const fitting = Object.keys(FITTED).filter((part) => FITTED[part].includes(kind));
  const made = () => app.settled().props?.[index] ?? {};
  const fields = [
    ...(WORN[kind] ? [wordField(app, { name: "Place", of, path: () => ["props", index, "place"], options: WORN[kind], left: "Choose" })] : []),
    ...(fitting.length ? [wordField(app, { name: "Fits", of, path: () => ["props", index, "fits"], options: fitting, left: "Nothing: its numbers count" })] : []),
    ...["forward", "up", "out", "long", "wide"].filter(() => !WORN[kind] || kind === "band").map((key) => numberField(app, {
      ...{ name: NAMES[key], of, meaning: key === "forward" || key === "up" ? MEANINGS[`prop.${key}`] : undefined },
      path: () => ["props", index, key],
      effective: () => made()[key] ?? 0,
      bounds: BOUNDS[`prop.${key}`],
      slides: key === "long" || key === "wide" ? [0.02, 1.2] : [-0.8, 0.8],
      unit: LENGTH,
      used: () => !WORN[kind] || String(app.get(["props", index, "place"])).startsWith("behind"),
    })),
    ...(kind === "chair" || kind === "wall" ? [wordField(app, { name: "Faces", of, path: () => ["props", index, "faces"], options: ["backward"], left: "Forward" })] : []),
  ];
  const remove = () => app.edit({ ...app.figure(), props: app.figure().props?.filter((_, at) => at !== index) }, `${of} taken out.`);
  const element = make(
    "fieldset",
    { class: "pose-thing" },
    make("legend", {}, of),
    ...fields.map((field) => field.element),
    make("button", { type: "button", class: "button", "aria-label": `Take out the ${kind}`, onclick: remove }, "Take out"),
  );
  return { element, show: () => fields.forEach((field) => field.show()) };
}

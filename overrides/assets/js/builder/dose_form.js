// Form of one dose: sets, amount and sides at once; hold, rest, tempo, load, effort and a note on request.
//
// Keyboard: that of its controls (controls.js).

import { EFFORT, MOST_LABEL, MOST_NOTE } from "../plan/constants.js";
import { DOSE_UNITS, range, span, unitOf } from "../plan/dose.js";
import { make } from "../widgets/dom.js";
import { choice, entry, labelled, stepper } from "./controls.js";
import {
  NAMES,
  counting,
  effortOf,
  heldAt,
  inTempo,
  loadOf,
  loaded,
  short,
  sided,
  step,
  trying,
  typed,
} from "./dose_edits.js";

/** @typedef {import("../plan/link.js").Dose} Dose */
/** @typedef {import("./dose_edits.js").Field} Field */
/** @typedef {{ dose: Dose, note: string | null }} Given */
/** @typedef {(change: (given: Given) => Partial<Given>) => void} Change what is done to the dose and the note of now */

/** @type {[string, string][]} */
const SIDES = [
  ["together", "Together"],
  ["each", "Each side"],
  ["each-direction", "Each way"],
];
/** @type {[string, string][]} */
const EFFORTS = [
  ["", "Not set"],
  ...levels("reps_in_reserve", reserve),
  ...levels("rpe", (level) => `Effort ${level} of ${EFFORT.rpe[1]}`),
];

/**
 * @param {keyof typeof EFFORT} scale
 * @param {(level: number) => string} label
 * @returns {[string, string][]} an option for each level of a scale
 */
function levels(scale, label) {
  const [least, most] = EFFORT[scale];
  return Array.from({ length: most - least + 1 }, (_, index) => [`${scale} ${least + index}`, label(least + index)]);
}

/** @param {number} left */
function reserve(left) {
  return left === 0
    ? "Stop with none left"
    : `Stop with ${left} good ${left === 1 ? "repetition" : "repetitions"} left`;
}

/**
 * @param {string} of the name of the exercise
 * @param {Change} change
 */
export function doseForm(of, change) {
  /** @param {(dose: Dose) => Dose | null} to */
  const dose = (to) => change(({ dose }) => ({ dose: to(dose) ?? dose }));
  /** @param {(dose: Dose) => Field} field @param {string} name @param {HTMLElement} [label] */
  const steps = (field, name, label) =>
    stepper(
      name,
      of,
      (way) => dose((now) => step(now, field(now), way)),
      (text) => dose((now) => typed(now, field(now), text)),
      label,
    );

  const unit = choice(
    `What to count in a set of ${of}`,
    DOSE_UNITS.map((name) => [name, NAMES[name]]),
    (name) => dose((now) => counting(now, /** @type {import("./dose_edits.js").Unit} */ (name))),
  );
  const sides = choice(`Sides of ${of}`, SIDES, (value) =>
    dose((now) => sided(now, /** @type {Dose["sides"]} */ (value))),
  );
  const effort = choice(`Effort of ${of}`, EFFORTS, (value) => dose((now) => trying(now, value)));
  const sets = steps(() => "sets", "Sets");
  const amount = steps(unitOf, "Amount", unit.element);
  const hold = steps(() => "hold_seconds", "Hold, seconds");
  const rest = steps(() => "rest_seconds", "Rest, seconds");
  const holdAt = entry(`Where to hold ${of}`, (text) => dose((now) => heldAt(now, text)), { maxlength: MOST_LABEL });
  const tempo = entry(`Tempo of ${of}`, (text) => dose((now) => inTempo(now, text)), {
    placeholder: "3-1-1",
    maxlength: 12,
  });
  const load = entry(`Load of ${of}`, (text) => dose((now) => loaded(now, text)), {
    placeholder: "12 kg, or words",
    maxlength: MOST_LABEL,
  });
  const note = entry(`Note on ${of}`, (text) => change(() => ({ note: short(text, MOST_NOTE) || null })), {
    maxlength: MOST_NOTE,
    placeholder: `Up to ${MOST_NOTE} characters, and no names`,
  });
  const [where, speed] = [labelled("Hold where", holdAt.element), labelled("Tempo: down, still, up", tempo.element)];
  const more = make(
    "div",
    { class: "build__more" },
    ...[hold.element, rest.element, where, speed, labelled("Load", load.element), labelled("Effort", effort.element)],
    labelled("Note", note.element, "build__field--wide"),
  );

  return {
    main: make("div", { class: "build__dose" }, sets.element, amount.element, labelled("Sides", sides.element)),
    more,
    /** @param {Given} given */
    show: ({ dose: now, note: words }) => {
      /** @param {Field} field */
      const value = (field) => ({
        text: now[field] == null ? "" : span(range(/** @type {string | number} */ (now[field]))),
        less: step(now, field, -1) !== null,
        more: step(now, field, 1) !== null,
        none: "none",
      });
      sets.show(value("sets"));
      amount.show(value(unitOf(now)));
      hold.show(value("hold_seconds"));
      rest.show(value("rest_seconds"));
      hold.element.hidden = speed.hidden = now.reps == null;
      where.hidden = now.hold_seconds == null;
      holdAt.show(now.hold_at ?? "");
      tempo.show(now.tempo ?? "");
      load.show(loadOf(now));
      note.show(words ?? "");
      for (const [control, text] of /** @type {const} */ ([
        [unit, unitOf(now)],
        [sides, now.sides],
        [effort, effortOf(now)],
      ]))
        control.show(text);
    },
  };
}

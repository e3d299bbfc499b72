// Form of one dose: sets, amount and sides at once; hold, rest, tempo, load and effort on request.
//
// Keyboard: that of its controls (controls.js). Numbers take a range as well: 2-3, 8 to 10. An amount takes "max".

import { MOST_LABEL } from "../plan/constants.js";
import { range, span, unitOf } from "../plan/dose.js";
import { make } from "../widgets/dom.js";
import { choice, entry, labelled, stepper } from "./controls.js";
import { NAMES, amountField, countOf, counting, heldAt, inTempo, sided, step, typed, valueOf } from "./dose_edits.js";
import { loadOf, loaded, rated, scaleOf } from "./load_edits.js";

/** @typedef {import("../plan/link_dose.js").Dose} Dose */
/** @typedef {import("./dose_edits.js").Field} Field */
/** @typedef {import("./dose_edits.js").Count} Count */

/** @type {Count[]} */
const COUNTS = ["reps", "seconds", "minutes", "steps", "metres", "max", "open"];
/** @type {[Dose["sides"], string][]} */
const SIDES = [
  ["together", "Together"],
  ["each", "Each side"],
  ["alternating", "Taking turns"],
  ["each-direction", "Each way"],
  ["left", "Left side only"],
  ["right", "Right side only"],
];
/** @type {["" | "reps_in_reserve" | "rpe", string][]} */
const SCALES = [
  ["", "Effort: not set"],
  ["reps_in_reserve", "Good reps left"],
  ["rpe", "Effort of 10"],
];

/**
 * @param {string} of the name of the exercise
 * @param {(to: (dose: Dose) => Dose | null) => void} change edits the dose of now; null leaves it
 */
export function doseForm(of, change) {
  /** @param {(dose: Dose) => Field} field @param {string} name @param {HTMLElement} [label] */
  const steps = (field, name, label) =>
    stepper(
      name,
      of,
      (way) => change((now) => step(now, field(now), way)),
      (text) => change((now) => typed(now, field(now), text)),
      label,
    );
  const counts = choice(
    `What to count in a set of ${of}`,
    COUNTS.map((count) => [count, NAMES[count]]),
    (count) => change((now) => counting(now, /** @type {Count} */ (count))),
  );
  const sides = choice(`Sides of ${of}`, SIDES, (value) => change((now) => sided(now, /** @type {Dose["sides"]} */ (value))));
  const scale = choice(`Effort of ${of}`, SCALES, (value) =>
    change((now) => rated(now, /** @type {"" | "reps_in_reserve" | "rpe"} */ (value))),
  );
  const sets = steps(() => "sets", "Sets");
  const amount = steps(amountField, "Amount", counts.element);
  const hold = steps(() => "hold_seconds", "Hold, seconds");
  const rest = steps(() => "rest_seconds", "Rest, seconds");
  const between = steps(() => "rest_between_sides_seconds", "Between sides, seconds");
  const level = steps((now) => scaleOf(now) || "rpe", "Effort, level", scale.element);
  const holdAt = entry(`Where to hold ${of}`, (text) => change((now) => heldAt(now, text)), { maxlength: MOST_LABEL });
  const tempo = entry(`Tempo of ${of}`, (text) => change((now) => inTempo(now, text)), {
    placeholder: "3-1-1",
    maxlength: 12,
  });
  const load = entry(`Load of ${of}`, (text) => change((now) => loaded(now, text)), {
    placeholder: "2.5 kg, or words",
    maxlength: MOST_LABEL,
  });
  const [where, speed] = [labelled("Hold where", holdAt.element), labelled("Tempo: down, still, up", tempo.element)];

  return {
    main: make("div", { class: "build__dose" }, sets.element, amount.element, labelled("Sides", sides.element)),
    more: [
      ...[hold.element, where, rest.element, between.element, speed, labelled("Load", load.element)],
      level.element,
    ],
    /** @param {Dose} now */
    show: (now) => {
      /** @param {Field} field @param {string} [none] */
      const value = (field, none = "not set") => {
        const given = valueOf(now, field);
        return {
          text: given === null ? "" : span(range(given)),
          less: step(now, field, -1) !== null,
          more: step(now, field, 1) !== null,
          none,
        };
      };
      const count = countOf(now);
      const effort = scaleOf(now);
      sets.show(value("sets"));
      amount.show(value(amountField(now), count === "max" ? "max" : "open"));
      hold.show(value("hold_seconds", "none"));
      rest.show(value("rest_seconds"));
      between.show(value("rest_between_sides_seconds"));
      level.show(effort ? value(effort) : { text: "", less: false, more: false, none: "not set" });
      hold.element.hidden = speed.hidden = unitOf(now) !== "reps";
      where.hidden = now.hold_seconds == null;
      between.element.hidden = now.sides !== "each";
      /** @type {HTMLOptionElement} */ (scale.element.querySelector("option")).disabled = count === "open"; // it ends the set
      holdAt.show(now.hold_at ?? "");
      tempo.show(now.tempo ?? "");
      load.show(loadOf(now));
      counts.show(count);
      /** @type {HTMLOptionElement} */ (sides.element.querySelector("[value=alternating]")).disabled = unitOf(now) !== "reps";
      sides.show(now.sides);
      scale.show(effort);
    },
  };
}

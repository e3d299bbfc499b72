// Edition of the exercises with which a link was made, and what reads otherwise today.

import { button, make } from "../widgets/dom.js";
import { wordingOfToday } from "./request.js";

/** @typedef {import("./request.js").PlanRequest} PlanRequest */
/** @typedef {import("./request.js").Exercise} Exercise */
/** @typedef {import("./request.js").Wording} Wording */

/**
 * @param {PlanRequest} request
 * @param {Map<string, Exercise>} records
 * @param {(asThen: boolean) => void} fill shows the exercises in the original wording, or in today's
 * @returns {HTMLElement}
 */
export function editionNotice({ plan, edition: now, then, lost }, records, fill) {
  const made = plan.edition === null ? "This link does not say" : `This link was made with edition ${plan.edition} of`;
  if (!then.size && !lost.length) {
    const since = plan.edition === null ? ` which edition of our exercises it was made with; this is edition ${now}.` : " our exercises.";
    const same = plan.edition !== null && plan.edition < now ? " Its exercises have not changed since." : "";
    return make("p", { class: "plan__edition" }, `${made}${since}${same}`);
  }
  const shown = make("p", { role: "status" }, sentence(then.size, lost.length));
  let asThen = true;
  const turn = button("Show today’s wording", () => {
    asThen = !asThen;
    fill(asThen);
    turn.textContent = asThen ? "Show today’s wording" : "Show the original wording";
    shown.textContent = asThen ? sentence(then.size, lost.length) : "You are now seeing today’s wording.";
  });
  turn.className = "button plan__button";
  const changes = [...then].map(([id, wording]) => {
    const exercise = /** @type {Exercise} */ (records.get(id));
    return change(wording, wordingOfToday(exercise, now));
  });
  return make(
    "section",
    { class: "plan__changed", "aria-labelledby": "plan-changed" },
    make("h2", { id: "plan-changed" }, `${made} our exercises`),
    shown,
    then.size > 0 && make("details", {}, make("summary", {}, "See what changed"), ...changes),
    then.size > 0 && make("p", { class: "plan__row" }, turn),
  );
}

/** @param {number} changed @param {number} lost */
function sentence(changed, lost) {
  const many = (/** @type {number} */ count) => (count === 1 ? "one exercise" : `${count} exercises`);
  const kept = changed && `Since then, the wording of ${many(changed)} has changed. You see the original.`;
  const gone =
    lost &&
    `The earlier wording of ${many(lost)} could not be loaded, so you see today’s. Open the link again when you are online.`;
  return [kept, gone].filter(Boolean).join(" ");
}

/** @type {[keyof Wording, string][]} */
const PARTS = [
  ["name", "Name"],
  ["start", "Start"],
  ["steps", "Steps"],
  ["key_cue", "The cue to keep in mind"],
  ["cues", "Other cues"],
  ["not_for", "Not for"],
];

/** @param {Wording} then @param {Wording} now @returns {HTMLElement} the differing passages, both ways */
function change(then, now) {
  const differing = PARTS.filter(([part]) => text(then[part]).join("\n") !== text(now[part]).join("\n"));
  return make(
    "div",
    { class: "plan__change" },
    make("h3", {}, then.name),
    ...differing.map(([part, label]) =>
      make(
        "dl",
        { "aria-label": label },
        make("dt", {}, `${label}, when your link was made`),
        ...text(then[part]).map((line) => make("dd", {}, line)),
        make("dt", { class: "plan__now" }, `${label}, today`),
        ...text(now[part]).map((line) => make("dd", {}, line)),
      ),
    ),
  );
}

/** @param {Wording[keyof Wording]} value @returns {string[]} */
function text(value) {
  if (!Array.isArray(value)) return [String(value)];
  return value.map((caution) => (typeof caution === "string" ? caution : `${caution.who}. ${caution.advice}`));
}

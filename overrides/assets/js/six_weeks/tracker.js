// Tracker of a six-week plan: the week its reader is in, and the way on, which nobody but the reader takes.
//
// Keyboard: links and buttons. After a choice the focus goes to the heading of the week that was chosen; after "Stop
// following", to the button that takes it back.

import { stamp } from "../session/days.js";
import { WEEKS, currentWeek, readFollowedPlan, takeStep } from "../session/followed_plan.js";
import { newId } from "../session/log_records.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { sessionWithoutTimer } from "./done_alone.js";
import { fetchPlan } from "./plan_data.js";
import { weekState, weekView } from "./week_view.js";

/** @typedef {import("../session/followed_plan.js").FollowedPlan} FollowedPlan */
/** @typedef {import("../session/log_records.js").LogRecords} LogRecords */
/** @typedef {{ id: string }} Raw */

/**
 * @typedef {object} Hands what the page does
 * @property {(id: string, how: (raw: Raw) => Raw, sentence: string, undo: Raw) => Promise<boolean>} update
 * @property {(raw: Raw, sentence: string) => Promise<boolean>} add
 * @property {HTMLElement} mount
 */

/**
 * @param {Hands} hands
 * @returns {(records: LogRecords, only?: string) => Promise<void>} draws the plans that are followed, or one of them
 */
export function tracker({ mount, update, add }) {
  /** @type {Map<string, import("./plan_data.js").SixWeekPlan>} */
  const fetched = new Map();
  /** @type {Map<string, import("./week_form.js").Answers>} answers to a check that is not over, by plan and week */
  const drafts = new Map();
  let shown = "";

  return async function draw(records, only) {
    const followed = records.plans.filter(({ plan, ended }) => !ended && (!only || plan === only));
    for (const { plan } of followed)
      if (!fetched.has(plan)) await fetchPlan(plan).then((data) => fetched.set(plan, data), () => {});
    const key = JSON.stringify(followed.map((each) => [each, fetched.has(each.plan), weekState(each, records, Date.now()), records.checks]));
    if (key === shown && mount.isConnected) return; // an open question keeps its answers
    shown = key;
    mount.replaceChildren(...followed.map((each) => panel(each, records)));
  };

  /** @param {FollowedPlan} followed @param {LogRecords} records */
  function panel(followed, records) {
    const plan = fetched.get(followed.plan);
    const title = make("a", { href: siteUrl(`plans/${followed.plan}/`) }, followed.title);
    return make(
      "section",
      { class: "six-weeks", "aria-label": `Your six weeks: ${followed.title}` },
      make("p", { class: "six-weeks__title" }, title),
      bar(currentWeek(followed).week),
      plan ? weekView(followed, plan, records, draftOf(followed), acts(followed, plan)) : offline(followed),
      button("Stop following this plan", () => stop(followed), { class: "button player__button six-weeks__stop" }),
    );
  }

  /** @param {FollowedPlan} followed */
  function draftOf({ id, weeks }) {
    const key = `${id} ${weeks.length}`;
    const draft = drafts.get(key) ?? { held: null, morning: null, stopSign: false };
    drafts.set(key, draft);
    return draft;
  }

  /** @param {FollowedPlan} followed @param {import("./plan_data.js").SixWeekPlan} plan */
  function acts(followed, plan) {
    const linkOf = (/** @type {number} */ week) => plan.weeks[week - 1].link;
    return {
      /** @param {import("./week_form.js").Answers} answers @param {import("../session/followed_plan.js").Step} step */
      async choose(answers, step) {
        const check = { on: stamp(Date.now()), ...answers, step };
        const next = takeStep(followed, check, linkOf);
        const sentence = next.ended ? "Your six weeks are done." : `You are in week ${currentWeek(next).week} now.`;
        if (await change(followed, () => next, sentence))
          /** @type {HTMLElement | null} */ (mount.querySelector(".this-week__heading"))?.focus();
      },
      without: () => add(sessionWithoutTimer(followed, plan, newId(Date.now()), stamp(Date.now())), "The session is in your log."),
    };
  }

  /** @param {FollowedPlan} followed */
  function stop(followed) {
    change(followed, (kept) => ({ ...kept, ended: stamp(Date.now()) }), "You have stopped following this plan.");
  }

  /**
   * @param {FollowedPlan} followed as it was when somebody chose
   * @param {(kept: FollowedPlan) => FollowedPlan} how
   * @param {string} sentence
   */
  function change(followed, how, sentence) {
    return update(
      followed.id,
      (raw) => {
        const kept = readFollowedPlan(raw);
        // another tab may have gone on meanwhile: its choice stands
        return kept && JSON.stringify(kept) === JSON.stringify(followed) ? how(kept) : raw;
      },
      sentence,
      followed,
    );
  }
}

/** @param {number} week */
const bar = (week) =>
  make(
    "div",
    { class: "six-weeks__bar", "aria-hidden": "true" },
    ...Array.from({ length: WEEKS }, (_, index) =>
      make("span", { class: index + 1 < week ? "six-weeks__past" : index + 1 === week ? "six-weeks__present" : "" }),
    ),
  );

/** @param {FollowedPlan} followed */
function offline(followed) {
  const { week, link } = currentWeek(followed);
  return make(
    "div",
    { class: "this-week" },
    make("h2", { class: "this-week__heading", tabindex: "-1" }, `Week ${week} of ${WEEKS}`),
    make("p", { class: "notice" }, "The text of this plan could not be loaded. What you did is safe."),
    link && make("p", {}, make("a", { href: siteUrl(`play/#${link}`), class: "button player__button" }, "Do a session")),
  );
}

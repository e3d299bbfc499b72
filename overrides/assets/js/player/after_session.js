// Check after a session: how it was, what the pain rule advises, and what is asked later.
//
// Keyboard: the scale is a row of radio buttons (pain_scale.js). After saving, the focus goes to the heading
// of the advice.

import { SLUG } from "../plan/slug.js";
import { jsonText } from "../session/files.js";
import { finishedSession } from "../session/finished.js";
import { minutesText, plural } from "../session/numbers.js";
import { adviceBox } from "../session/pain_advice.js";
import { QUESTIONS, chosenRating, painScale } from "../session/pain_scale.js";
import { copyOf, ruleBoxes } from "../session/safety_rules.js";
import { openStore, storeProblem } from "../session/store.js";
import { button, make } from "../widgets/dom.js";
import { saveFile } from "../widgets/save_file.js";
import { CAN_KEEP, isWished } from "../widgets/service_worker.js";
import { siteUrl } from "../widgets/site_url.js";
import { comingNext } from "./coming_next.js";

/** @typedef {import("../session/record.js").Session} Session */

/**
 * @param {import("../session/state.js").Running} running a session at its end, or ended early
 * @param {import("../session/sequence.js").Step[]} steps
 * @param {{ back: (() => void) | null, kept: () => void }} then back: to a session ended early; kept: it is in the log
 * @returns {HTMLElement}
 */
export function afterSession(running, steps, { back, kept }) {
  const session = finishedSession(running, steps);
  const status = make("p", { role: "status", class: "player__status" });
  const submit = button("Save and see what to do next", () => form.requestSubmit(), {
    class: "button player__button player__button--main",
  });
  const sign = make("input", { type: "checkbox", name: "sign" });
  const signs = ruleBoxes("stop").flatMap((box) => [...box.querySelectorAll("ul")].map(copyOf));
  const form = make(
    "form",
    { class: "check", onsubmit: (event) => (event.preventDefault(), save()) },
    painScale("during", QUESTIONS.during, null),
    make(
      "div",
      { class: "check__sign" },
      make("label", { class: "switch" }, sign, make("span", {}, "I had one of the signs to stop")),
      make("details", {}, make("summary", {}, "Which signs?"), ...signs),
    ),
    make(
      "div",
      { class: "player__row" },
      submit,
      back && button("Back to the session", back, { class: "button player__button" }),
    ),
  );
  const view = make(
    "section",
    { class: "player__check" },
    make("h2", { tabindex: "-1" }, session.complete ? "Done" : "Session ended"),
    make("p", {}, summary(running, session)),
    status,
    form,
  );

  async function save() {
    session.pain.during = chosenRating(form, "during");
    session.stopSign = sign.checked;
    submit.disabled = true;
    try {
      const log = await openStore();
      if (!log.lasting) throw new Error("nothing is kept here");
      await log.put([session]);
      kept();
      form.replaceWith(adviceAndNext(session));
      status.textContent = "Saved in your log, in this browser only.";
    } catch (error) {
      submit.disabled = false;
      refused(error);
    }
    /** @type {HTMLElement | null} */ (view.querySelector(".answer__heading"))?.focus();
  }

  /** @param {unknown} error */
  function refused(error) {
    const file = () => saveFile(`${SLUG}-${session.id}.json`, "application/json", jsonText([session]));
    status.replaceChildren(
      `${storeProblem(error)} The session is still here. Take it with you as a file; the log can add it later. `,
      button("Save as a file", file, { class: "button player__button" }),
    );
    if (!view.querySelector(".answer")) view.append(adviceAndNext(session));
  }

  return view;
}

/** @param {import("../session/state.js").Running} running @param {Session} session */
function summary({ began, clock }, { exercises }) {
  const done = exercises.filter(({ done }) => done > 0).length;
  return `${done} of ${plural(exercises.length, "exercise")}, ${minutesText((clock.seen - began) / 1000)}.`;
}

/** @param {Session} session with the advice of the rule, and what comes next */
const adviceAndNext = (session) =>
  make(
    "div",
    {},
    adviceBox(session),
    comingNext(session),
    make("p", {}, make("a", { href: siteUrl("log/"), class: "button player__link" }, "Open the log")),
    CAN_KEEP &&
      !isWished() &&
      make("p", {}, "No signal where you train? ", make("a", { href: siteUrl("offline/") }, "Keep this site for offline"), "."),
  );

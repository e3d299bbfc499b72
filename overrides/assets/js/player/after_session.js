// After a session: how it was, what the rule says to that, and what is asked later.

import { answerBox } from "../session/pain_advice.js";
import { asking } from "../session/questions_due.js";
import { inJson } from "../session/files.js";
import { recordOf } from "../session/finished.js";
import { saveFile } from "../widgets/save_file.js";
import { QUESTIONS, chosen, scale } from "../session/pain_scale.js";
import { open, why } from "../session/store.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { boxes, copy } from "../session/safety_rules.js";
import { many, minutes } from "../session/numbers.js";

/** @typedef {import("../session/record.js").Session} Session */

/**
 * @param {import("../session/state.js").Running} running a session at its end, or ended early
 * @param {import("../session/sequence.js").Step[]} steps
 * @param {{ back: (() => void) | null, kept: () => void }} then back: to a session ended early; kept: it is in the log
 * @returns {HTMLElement}
 */
export function check(running, steps, { back, kept }) {
  const session = recordOf(running, steps);
  const status = make("p", { role: "status", class: "player__status" });
  const submit = button("Save, and ask the rule", () => form.requestSubmit(), {
    class: "player__button player__button--main",
  });
  const sign = make("input", { type: "checkbox", name: "sign" });
  const signs = boxes("stop").flatMap((box) => [...box.querySelectorAll("ul")].map(copy));
  const form = make(
    "form",
    { class: "check", onsubmit: (event) => (event.preventDefault(), save()) },
    scale("during", QUESTIONS.during, null),
    make(
      "div",
      { class: "check__sign" },
      make("label", { class: "switch" }, sign, make("span", {}, "One of the signs to stop was there")),
      make("details", {}, make("summary", {}, "Which signs?"), ...signs),
    ),
    make(
      "div",
      { class: "player__row" },
      submit,
      back && button("Back to the session", back, { class: "player__button" }),
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
    session.pain.during = chosen(form, "during");
    session.stopSign = sign.checked;
    submit.disabled = true;
    try {
      const log = await open();
      if (!log.lasting) throw new Error("nothing is kept here");
      await log.put([session]);
      kept();
      form.replaceWith(said(session));
      status.textContent = "Kept in your log, in this browser only.";
    } catch (error) {
      submit.disabled = false;
      refused(error);
    }
    /** @type {HTMLElement | null} */ (view.querySelector(".answer__heading"))?.focus();
  }

  /** @param {unknown} error */
  function refused(error) {
    const file = () => saveFile(`hip-to-knee-${session.id}.json`, "application/json", inJson([session]));
    status.replaceChildren(
      `${why(error)} The session is still here. Take it with you as a file; the log can read it in later. `,
      button("Save as a file", file, { class: "player__button" }),
    );
    if (!view.querySelector(".answer")) view.append(said(session));
  }

  return view;
}

/** @param {import("../session/state.js").Running} running @param {Session} session */
function summary({ began, clock }, { exercises }) {
  const done = exercises.filter(({ done }) => done > 0).length;
  return `${done} of ${many(exercises.length, "exercise")}, ${minutes((clock.seen - began) / 1000)}.`;
}

/** @param {Session} session what the rule says, and what comes */
function said(session) {
  const time = new Date(asking(session.ended, "hour")[0]).toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });
  const log = make("a", { href: siteUrl("log/"), class: "player__link" }, "Open the log");
  return make(
    "div",
    {},
    answerBox(session),
    make("h3", {}, "Two more questions, later"),
    make("p", {}, `How is it an hour later, from ${time} on? And how is it tomorrow morning? The log asks you both.`),
    make("p", {}, log),
  );
}

// Summary for a clinician: a QR code and a link with the last sessions.

import { longDay } from "../plan/dates.js";
import { dayOf } from "../session/days.js";
import { plural } from "../session/numbers.js";
import { rightDays } from "../session/right_days.js";
import { button, make } from "../widgets/dom.js";
import { qrCode } from "../widgets/qr.js";
import { siteUrl } from "../widgets/site_url.js";
import { MOST_SESSIONS, writeSummary } from "./summary_link.js";

/** @typedef {import("../session/record.js").Session} Session */

/** @param {Session[]} every of the log */
export function summaryView(every) {
  const sessions = rightDays(every.map((session) => ({ day: dayOf(session.began), session }))).map(({ session }) => session);
  if (!sessions.length) return make("p", {}, "There are no sessions to share yet.");
  const address = `${siteUrl("log/")}#${writeSummary(sessions)}`;
  const shown = Math.min(MOST_SESSIONS, sessions.length);
  const field = make("input", {
    class: "field",
    type: "text",
    readonly: true,
    value: address,
    id: "summary-link",
    onfocus: () => field.select(),
  });
  const status = make("span", { role: "status" });
  const copy = button(
    "Copy the link",
    async () => {
      const done = await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      );
      status.textContent = done ? "Copied" : "Please select the link instead";
    },
    { class: "button player__button" },
  );
  const which = sessions.length > shown ? `the last ${shown} of ${sessions.length} sessions` : plural(shown, "session");
  return make(
    "section",
    { class: "summary", tabindex: "-1", "aria-label": "Summary for a clinician" },
    qrCode(address, "QR code of the summary"),
    make(
      "div",
      {},
      make(
        "p",
        {},
        `This code holds ${which}, up to ${longDay(dayOf(sessions[sessions.length - 1].began))}: ` +
          "days, pain numbers and the names of the routines. No name, no address.",
      ),
      make(
        "p",
        {},
        "Scanning it opens a page that shows them. They are in the link itself, and nothing is sent to us or to " +
          "anyone. Anyone who has the link can read them.",
      ),
      make("label", { for: "summary-link" }, "The same as a link"),
      field,
      make("div", { class: "player__row" }, copy, status),
    ),
  );
}

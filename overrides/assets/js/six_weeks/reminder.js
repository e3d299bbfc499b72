// Reminder of the plan that is followed, for the start of the player: the week, its sessions, and a check that is due.

import { currentWeek } from "../session/followed_plan.js";
import { plural } from "../session/numbers.js";
import { make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { weekState } from "./week_view.js";

/**
 * @param {import("../session/log_records.js").LogRecords} records
 * @param {string} address of the session that is about to begin, after `play/`
 * @returns {HTMLElement[]} one for each plan that is followed
 */
export const reminders = (records, address) =>
  records.plans
    .filter(({ ended }) => !ended)
    .map((followed) => {
      const { week, link } = currentWeek(followed);
      const { sessions, isDue } = weekState(followed, records, Date.now());
      const session = make("a", { href: siteUrl(`play/#${link}`) }, "Do a session of this week");
      const log = make("a", { href: siteUrl("log/") }, isDue ? "The check of this week is due" : "See your week");
      const here = link === null || address === `#${link}`;
      return make(
        "p",
        { class: "notice six-weeks-reminder" },
        make("strong", {}, `${followed.title}, week ${week}. `),
        `${plural(sessions.length, "session")} done so far. `,
        ...(here ? [] : [session, ". "]),
        log,
        ".",
      );
    });

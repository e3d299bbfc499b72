// Function checks of the log: a chart, a table, and a way to add or to correct one.
//
// Keyboard: buttons; each opens a window (check_dialog.js).

import { longDay } from "../plan/dates.js";
import { dayOf } from "../session/days.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { checkChart } from "./check_chart.js";
import { checkDialog, emptyCheck } from "./check_dialog.js";
import { checkTable } from "./check_table.js";

/** @typedef {import("../session/function_check.js").FunctionCheck} FunctionCheck */
/** @typedef {Pick<ReturnType<typeof import("../session/changes.js").logChanges>, "add" | "update" | "remove">} Changes */

const PLAIN = "button player__button";

/** @param {FunctionCheck[]} checks the earliest first @param {HTMLElement} mount @param {Changes} changes */
export function checksView(checks, mount, { add, update, remove }) {
  const link = make("a", { href: siteUrl("do/function-check/"), class: "button player__link" }, "Do a function check");
  const row = make("div", { class: "player__row" }, link, button("Add one from paper", onPaper, { class: PLAIN }));
  const none = make("p", {}, "Every few weeks, see what your knee lets you do: a chair, the stairs, a step down.");
  const wide = Math.min(640, Math.max(280, mount.clientWidth));
  return make(
    "section",
    {},
    make("h2", {}, "Your function checks"),
    ...(checks.length ? [checkChart(checks, wide), checkTable(checks, act)] : [none]),
    row,
  );

  function onPaper() {
    open(
      checkDialog(emptyCheck(Date.now()), "Add a function check", {
        keep: (check) => add(check, "The check is in your log."),
      }),
    );
  }

  /** @param {FunctionCheck} check */
  function act(check) {
    const day = longDay(dayOf(check.on));
    const correct = () =>
      open(
        checkDialog(check, `Function check, ${day}`, {
          keep: (changed) => update(check.id, () => changed, "Kept."),
          remove: () => remove([check], "The check is deleted."),
        }),
      );
    return button("Change", correct, {
      class: PLAIN,
      "aria-label": `Change the function check of ${day}`,
      "data-record": check.id,
    });
  }

  /** @param {HTMLDialogElement} dialog */
  function open(dialog) {
    mount.append(dialog);
    dialog.showModal();
  }
}

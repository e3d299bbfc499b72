// Window with the pain rule and the signs to stop, over a session.
//
// Keyboard: Escape closes it, as the browser has it for dialogs. Whoever opened it gets the focus back.

import { copyOf, ruleBoxes } from "../session/safety_rules.js";
import { button, make } from "../widgets/dom.js";

/**
 * The window. It also ends the session.
 * @param {() => void} end ends the session
 */
export function rulesWindow(end) {
  const close = button("Back to the session", () => dialog.close(), { class: "button player__button" });
  const stop = button("End the session", () => (dialog.close(), end()), { class: "button player__button" });
  const dialog = make(
    "dialog",
    { class: "player__rules", "aria-label": "Pain rule and signs to stop" },
    make("div", { class: "player__row" }, close, stop),
    ...[...ruleBoxes("stop"), ...ruleBoxes("pain")].map(copyOf),
  );
  return dialog;
}

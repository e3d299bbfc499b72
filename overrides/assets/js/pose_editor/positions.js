// Positions of the figure: a button for each, one more or one less, and what is said of the one that is shown.
//
// Keyboard: buttons, of which the pressed one is the position that is shown.

import { button, make } from "../widgets/dom.js";
import { MOST_LABEL } from "../plan/constants.js";
import { PARTS } from "./figure_constants.js";
import { withPosition, withoutPosition } from "./edits.js";
import { textField, wordField } from "./fields.js";

const [FEWEST, MOST] = [2, 3];

/** @param {import("./app.js").App} app @returns {import("./fields.js").Field} */
export function positions(app) {
  const choices = make("div", { class: "pose-positions__choices", role: "group", "aria-label": "Position shown" });
  const add = button("Add a position", () => {
    app.edit(withPosition(app.figure(), app.pose()), "A position is added.", app.pose() + 1);
  }, { class: "button" });
  const remove = button("Remove it", () => {
    app.edit(withoutPosition(app.figure(), app.pose()), "The position is removed.", Math.max(0, app.pose() - 1));
  }, { class: "button" });
  const caption = textField(app, {
    name: "What a person does here",
    path: () => ["poses", app.pose(), "caption"],
    hint: "Shown below the drawing, and read aloud.",
    long: MOST_LABEL,
  });
  const arrow = wordField(app, {
    name: "Arrow into this position",
    path: () => ["poses", app.pose(), "arrow"],
    options: [...PARTS, "none"],
    left: "As for the whole drawing",
    used: () => app.pose() > 0,
  });
  let shown = "";
  return {
    element: make("div", { class: "pose-positions" }, make("div", { class: "pose-positions__row" }, choices, add, remove), caption.element, arrow.element),
    show: () => {
      const { poses } = app.figure();
      const names = poses.map((_, index) => (app.fault() && index === poses.length - 1 ? "Fault" : `${index + 1}`));
      if (shown !== names.join()) {
        shown = names.join();
        choices.replaceChildren(...names.map((name, index) => {
          const spoken = name === "Fault" ? name : `Position ${name}`;
          return button(name, () => app.turnTo(index), { class: "pose-positions__choice", "aria-label": spoken });
        }));
      }
      [...choices.children].forEach((choice, index) => choice.setAttribute("aria-pressed", String(index === app.pose())));
      const fault = app.fault();
      add.hidden = poses.length >= MOST || fault !== null;
      remove.hidden = poses.length <= FEWEST || fault !== null;
      caption.show();
      arrow.show();
      caption.element.hidden = fault !== null && app.pose() === poses.length - 1; // its own words stand below
      if (caption.element.hidden) arrow.element.hidden = true;
    },
  };
}

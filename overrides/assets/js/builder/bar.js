// Bar at the foot of the window: how long the plan takes, what was done last, and the ways on.

import { sessionMinutes, span } from "../plan/dose.js";
import { make } from "../widgets/dom.js";
import { signButton } from "./controls.js";

const SHOWN = 8000; // milliseconds for which the sentence is seen

/**
 * @param {import("./app.js").App} app
 * @param {{ add: () => void, share: () => void, undo: () => void }} acts
 */
export function bar(app, acts) {
  const total = make("strong", { class: "bar__time" });
  const count = make("span", { class: "bar__count" });
  const status = make("p", { class: "bar__said", role: "status" });
  const undo = signButton("undo", "Undo", acts.undo);
  /** @param {string} text @param {string} css @param {() => void} press */
  const way = (text, css, press) => {
    const button = make("button", { type: "button", class: `button bar__way ${css}` }, text);
    button.addEventListener("click", press);
    return button;
  };
  const share = way("Share", "button--main bar__share", acts.share);
  let over = 0;
  return {
    element: make(
      "div",
      { class: "bar", role: "region", "aria-label": "The plan so far" },
      status,
      make("p", { class: "bar__sum" }, total, " ", count),
      make("div", { class: "bar__ways" }, undo, way("Add", "bar__add", acts.add), share),
    ),
    /** @param {string} text */
    say: (text) => {
      status.textContent = status.textContent === text ? `${text}\u00a0` : text; // said again, it is another text
      clearTimeout(over);
      over = window.setTimeout(() => (status.textContent = ""), SHOWN);
    },
    /** @param {import("./plan_edits.js").Plan} plan @param {boolean} can whether something can be undone */
    show: ({ items, routine, restBetween }, can) => {
      const warmUp = app.library.routines.find(({ id }) => id === routine)?.warm_up.minutes;
      const time = sessionMinutes([...items], items.length ? warmUp : undefined, restBetween);
      total.textContent = items.length ? `About ${span(time)} min` : "No exercises yet";
      const many = `${items.length} ${items.length === 1 ? "exercise" : "exercises"}`;
      count.textContent = items.length ? `${many}${warmUp ? ", with a warm-up" : ""}` : "";
      undo.ariaDisabled = String(!can);
      share.ariaDisabled = String(!items.length);
    },
  };
}

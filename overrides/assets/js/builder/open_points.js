// Line on how often and for how long the plan says it is done, before it is handed over. What is open may stay open.

import { duration, frequency } from "../plan/how_often.js";
import { button, make } from "../widgets/dom.js";

/**
 * @param {import("./app.js").App} app
 * @param {(part: "often" | "long") => void} goTo moves the focus to the field for it
 */
export function openPoints({ library }, goTo) {
  const line = make("span", { role: "status" });
  /** @type {"often" | "long"} */
  let open = "often";
  const set = button("Set it", () => goTo(open), { class: "open-points__set" });
  return {
    element: make("p", { class: "open-points" }, line, " ", set),
    /** @param {import("./plan_edits.js").Plan} plan */
    show: (plan) => {
      const { often, long } = schedulePhrases(plan, library.routines.find(({ id }) => id === plan.routine));
      const missing = [!often && "how often", !long && "for how many weeks"].filter(Boolean);
      const said = [often, long].filter(Boolean).join(", ");
      const text = missing.length
        ? `The plan does not say ${missing.join(" or ")}. You can hand it over all the same.`
        : `${said[0].toUpperCase()}${said.slice(1)}.`;
      if (line.textContent !== text) line.textContent = text;
      open = often ? "long" : "often";
      set.hidden = !missing.length;
    },
  };
}

/**
 * @param {import("../plan/how_often.js").Schedule} plan
 * @param {import("../plan/how_often.js").Routine} [routine]
 */
const schedulePhrases = (plan, routine) => ({ often: frequency(plan, routine), long: duration(plan, routine) });

// List of routines to choose from, each with the time that it takes.

import { span } from "../plan/dose.js";
import { make } from "./dom.js";

/**
 * @param {{ id: string, title: string, minutes: import("../plan/dose.js").Range }[]} routines
 * @param {(id: string) => string} address where each leads
 * @returns {HTMLElement}
 */
export const routineList = (routines, address) =>
  make(
    "ul",
    { class: "routine-list" },
    ...routines.map(({ id, title, minutes }) =>
      make("li", {}, make("a", { href: address(id) }, title), make("span", {}, `${span(minutes, " to ")} minutes`)),
    ),
  );

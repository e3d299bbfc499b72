// Form for the days, the time, the weeks and the start of sessions in a calendar. The file is made on this device, and its
// times are those of the zone that the device is in.
//
// Keyboard: seven checkboxes (none where the plan is of every other day), three fields, a button; Enter in any field makes the file.

import { DAYS, DAY_NAMES, EVERY_OTHER_DAY, MOST_WEEKS } from "../plan/constants.js";
import { saveFile } from "./save_file.js";

/** @typedef {import("../plan/ical.js").SessionTimes} SessionTimes */
/** @typedef {import("../plan/ical.js").Times} Times */

/**
 * @param {Times} chosen the first choice
 * @param {(when: SessionTimes) => Promise<string> | string} make returns the file; a RangeError has a sentence on what to change
 * @param {string} saveAs the name of the file
 * @returns {HTMLFormElement}
 */
export function calendarForm(chosen, make, saveAs) {
  const days = DAYS.map((value, index) => {
    const checked = chosen.days !== EVERY_OTHER_DAY && chosen.days.includes(value);
    const ariaLabel = DAY_NAMES[index];
    return field(ariaLabel.slice(0, 3), "checkbox", { name: "day", value, checked, ariaLabel });
  });
  const set =
    chosen.days === EVERY_OTHER_DAY
      ? element("p", { className: "when__days", textContent: "Every other day" })
      : element("fieldset", { className: "when__days" }, element("legend", { textContent: "Days" }), ...days);
  const time = field("Time", "time", { name: "time", value: chosen.time, required: true });
  const limits = { min: "1", max: String(MOST_WEEKS) };
  const weeks = field("Weeks", "number", { name: "weeks", value: String(chosen.weeks), ...limits, required: true });
  const start = field("From", "date", { name: "start", value: chosen.start, required: true });
  const status = element("p", { className: "when__said", role: "status" });
  const button = element("button", { type: "submit", className: "button", textContent: "Create the calendar file" });
  const form = element("form", { className: "when" }, set, time, weeks, start, button, status);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    /** @param {string} name */
    const value = (name) => String(data.get(name));
    const days = chosen.days === EVERY_OTHER_DAY ? EVERY_OTHER_DAY : data.getAll("day").map(String);
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const when = { days, time: value("time"), weeks: Number(value("weeks")), start: value("start"), zone };
    try {
      saveFile(saveAs, "text/calendar", await make(when));
      status.textContent = `${saveAs} is ready. Open it to add the sessions to your calendar.`;
    } catch (error) {
      if (!days.length) status.textContent = "Choose at least one day.";
      else if (error instanceof RangeError) status.textContent = `Please look at this again. ${error.message}.`;
      else status.textContent = "That did not work. Try again when you are online.";
    }
  });
  return form;
}

/**
 * @param {string} caption
 * @param {string} type
 * @param {Partial<HTMLInputElement>} more
 */
function field(caption, type, more) {
  const input = element("input", { type, className: type === "checkbox" ? "" : "field", ...more });
  const label = element("span", { textContent: caption });
  return type === "checkbox"
    ? element("label", { className: "toggle" }, input, label)
    : element("label", { className: `when__${type}` }, label, input);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {HTMLElement[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

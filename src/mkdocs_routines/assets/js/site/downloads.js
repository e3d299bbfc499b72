// Downloads of a routine: the text for a record can be copied, and the days of the calendar chosen. Both use the
// text that the page links to; nothing else is asked for, and nothing is sent.
//
// Keyboard: a button, and a disclosure with a form (calendar_form.js).

import { EVERY_OTHER_DAY } from "../plan/constants.js";
import { defaultTimes, ics, spread } from "../plan/ical.js";
import { today } from "../plan/today.js";
import { calendarForm } from "../widgets/calendar_form.js";

/** @param {string} ending @returns {HTMLAnchorElement | null} the link to the file of this kind */
const link = (ending) => document.querySelector(`.take .take__name a[href$="${ending}"]`);

/** @param {string} url */
async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** @param {HTMLAnchorElement} text */
function offerToCopy(text) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  Object.assign(button, { type: "button", className: "button take__do", textContent: "Copy the text" });
  Object.assign(status, { className: "take__said", role: "status" });
  button.addEventListener("click", async () => {
    // what is still on its way may be copied too: where a click must come first, it has
    const blob = read(text.href).then((text) => new Blob([text], { type: "text/plain" }));
    const copied = navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    status.textContent = await copied.then(() => "Copied.", () => "That did not work. Open the file instead.");
  });
  text.closest("li")?.append(button, status);
}

/**
 * @param {HTMLAnchorElement} file
 * @param {HTMLAnchorElement} text
 * @param {DOMStringMap} of
 */
function offerToChoose(file, text, of) {
  const made = today();
  const minutes = Number(of.minutes);
  const plan = { days: of.everyOtherDay === undefined ? spread(Number(of.sessions)) : EVERY_OTHER_DAY, weeks: Number(of.weeks) };
  const title = document.querySelector("h1")?.firstChild?.textContent?.trim() ?? "";
  const address = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? location.href;
  const form = calendarForm(
    defaultTimes(plan, made),
    async (when) => ics(plan, when, { title, description: await read(text.href), address, minutes, made, at: Date.now() }),
    file.download,
  );
  const choose = document.createElement("details");
  const summary = document.createElement("summary");
  choose.className = "take__choose";
  summary.textContent = "Choose days and time";
  choose.append(summary, form);
  file.closest("li")?.append(choose);
}

const list = document.querySelector("ul.take");
const [text, file] = [link(".txt"), link(".ics")];
if (list instanceof HTMLElement && text && file) {
  if (navigator.clipboard && "ClipboardItem" in window) offerToCopy(text);
  offerToChoose(file, text, list.dataset);
}

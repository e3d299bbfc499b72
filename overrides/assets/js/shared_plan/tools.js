// Tools for a plan: print it, change it, copy it as text, put its sessions into a calendar. What makes a sheet or a calendar
// is loaded when one is asked for.

import { planRecord } from "../plan/record_text.js";
import { today } from "../plan/today.js";
import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

const NOT_LOADED = "That could not be loaded. Are you offline?";

/**
 * @param {import("./request.js").PlanRequest} request
 * @param {string} fragment with its `#`
 * @returns {HTMLElement}
 */
export function planTools({ plan, library }, fragment) {
  const made = today();
  const content = () => planRecord(plan, library, { address: location.href, made });
  const status = make("span", { role: "status", class: "plan__said" });
  const copy = button(
    "Copy as text",
    async () => {
      const copied = navigator.clipboard.writeText(content().description);
      status.textContent = await copied.then(() => "Copied.", () => "That did not work. Print the plan instead.");
    },
    { class: "button plan__button" },
  );
  const routine = library.routines.find(({ id }) => id === plan.routine);
  const tell = () => void (status.textContent = NOT_LOADED);

  async function print() {
    const { drawingsReady, handoutPage } = await import("../widgets/handout_page.js");
    const paper = handoutPage(plan, library, { link: location.href, made });
    paper.classList.add("handout--alone"); // the only thing that is printed; from the menu of the browser the whole page is
    document.querySelector(".md-content__inner")?.append(paper);
    await drawingsReady(paper);
    addEventListener("afterprint", () => paper.remove(), { once: true });
    window.print();
  }

  async function form() {
    const [{ defaultTimes, ics, spread }, { calendarForm }] = await Promise.all([
      import("../plan/ical.js"),
      import("../widgets/calendar_form.js"),
    ]);
    const often = plan.days ?? (plan.perWeek || !routine ? null : spread(routine.sessions_per_week.low));
    const when = defaultTimes({ ...plan, days: often, weeks: plan.weeks ?? (routine && Math.min(routine.weeks.low, 52)) }, made);
    return calendarForm(when, (chosen) => ics(plan, chosen, { ...content(), at: Date.now() }), "exercise-plan.ics");
  }
  const calendar = make("details", { class: "plan__calendar" }, make("summary", {}, "Add it to my calendar"));
  calendar.addEventListener("toggle", () => {
    if (calendar.open && !calendar.querySelector("form")) form().then((made) => calendar.append(made), tell);
  });
  return make(
    "section",
    { class: "plan__tools", "aria-labelledby": "plan-tools" },
    make("h2", { id: "plan-tools" }, "Take it with you"),
    make(
      "p",
      { class: "plan__row" },
      button("Print on one sheet", () => void print().catch(tell), { class: "button plan__button" }),
      navigator.clipboard && copy,
      make("a", { class: "button plan__button", href: siteUrl(`build/${fragment}`) }, "Change it"),
      status,
    ),
    calendar,
  );
}

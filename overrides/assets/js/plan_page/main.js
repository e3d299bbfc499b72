// Page of a six-week plan: the button that begins it today, or the week its reader is in.
//
// Keyboard: buttons, links and, where something has to happen first, a checkbox that Space turns. After "Start week 1
// today" the focus goes to the heading of the week.

import { logChanges } from "../session/changes.js";
import { stamp } from "../session/days.js";
import { beginPlan, currentWeek, isFinished } from "../session/followed_plan.js";
import { newId, readLog } from "../session/log_records.js";
import { openStore } from "../session/store.js";
import { fetchPlan } from "../six_weeks/plan_data.js";
import { tracker } from "../six_weeks/tracker.js";
import { make } from "../widgets/dom.js";
import { startView } from "./start_view.js";

const mount = /** @type {HTMLElement} */ (document.querySelector(".plan-page__follow"));
const id = mount.dataset.plan ?? "";

async function open() {
  const status = make("div", { role: "status", class: "notice six-weeks__status" });
  const [start, following] = [make("div"), make("div")];
  const store = await openStore();
  const { add, attempt, update } = logChanges(store, status, refresh);
  const follow = tracker({ mount: following, update, add });
  const plan = await fetchPlan(id).catch(() => null);
  await refresh();
  mount.replaceChildren(status, following, start);
  store.watch(refresh);
  setInterval(refresh, 60_000); // the day of a check comes

  async function refresh() {
    const raws = await store.all().catch(() => null);
    if (!raws) return;
    const records = readLog(raws);
    await follow(records, id);
    const [another] = records.plans.filter(({ plan, ended }) => !ended && plan !== id);
    const mine = records.plans.filter((followed) => followed.plan === id);
    const [followed] = mine.filter(({ ended }) => !ended);
    const isFollowed = followed !== undefined;
    if (followed) unfold(currentWeek(followed).week);
    start.hidden = isFollowed || !plan;
    if (start.hidden || !plan) return start.replaceChildren();
    const last = mine[mine.length - 1];
    const done = last && isFinished(last) ? plan.afterwards : null;
    const key = JSON.stringify([another?.title, done]);
    if (start.dataset.key === key) return; // a tick of the checkbox stays
    start.dataset.key = key;
    start.replaceChildren(
      startView(plan, { another: another?.title ?? null, done, lasting: store.lasting }, () => begin(another?.id ?? null)),
    );
  }

  /** @param {string | null} another the id of the record of a plan that is followed today */
  async function begin(another) {
    if (!plan) return;
    const moment = stamp(Date.now());
    delete start.dataset.key;
    const begun = beginPlan(newId(Date.now()), plan, plan.weeks[0].link, moment);
    const before = (await store.all()).filter((raw) => raw.id === another);
    const undo = async () => (await store.remove([begun.id]), store.put(before));
    const added = await attempt(
      () => store.put([begun, ...before.map((raw) => ({ ...raw, ended: moment }))]),
      "You are in week 1 now.",
      async () => void (await attempt(undo, "Undone.")),
    );
    if (added) /** @type {HTMLElement | null} */ (following.querySelector(".this-week__heading"))?.focus();
  }
}

/** @param {number} week whose exercises are shown further down the page */
function unfold(week) {
  const fold = document.getElementById(`week-${week}`);
  if (fold instanceof HTMLDetailsElement && fold.dataset.unfolded !== "true") {
    fold.open = true;
    fold.dataset.unfolded = "true"; // once: somebody may fold it again
  }
}

try {
  await open();
} finally {
  mount.removeAttribute("aria-busy");
}

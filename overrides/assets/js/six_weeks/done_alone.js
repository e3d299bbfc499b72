// Session that somebody did without the timer, as the log keeps it. It has no pain score yet: the log asks.

import { currentWeek } from "../session/followed_plan.js";
import { VERSION } from "../session/record.js";

/**
 * @param {import("../session/followed_plan.js").FollowedPlan} followed
 * @param {import("./plan_data.js").SixWeekPlan} plan
 * @param {string} id
 * @param {string} moment
 * @returns {import("../session/record.js").Session}
 */
export const sessionWithoutTimer = (followed, plan, id, moment) => ({
  version: VERSION,
  id,
  began: moment,
  ended: moment,
  title: `${plan.title}: week ${currentWeek(followed).week}`.slice(-120),
  routine: null,
  address: `#${currentWeek(followed).link}`,
  complete: true,
  exercises: [],
  pain: { during: null, hour: null, morning: null },
  stopSign: false,
});

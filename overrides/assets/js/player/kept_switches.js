// Switches of the player as this browser keeps them from one session to the next.

import { REP_SECONDS } from "../plan/constants.js";
import { SLUG } from "../plan/slug.js";
import { getItem, setItem } from "../widgets/local_storage.js";

const SWITCHES = `${SLUG}:switches`;
const DEFAULTS = {
  sound: true,
  vibration: true,
  speech: false,
  speechAsked: false,
  wait: false,
  warmUp: true,
  pace: REP_SECONDS,
};

/** @returns {typeof DEFAULTS} */
export function loadSwitches() {
  try {
    const kept = JSON.parse(getItem(SWITCHES) ?? "{}");
    const fits = Object.entries(kept).filter(([name, value]) => typeof value === typeof Reflect.get(DEFAULTS, name));
    return { ...DEFAULTS, ...Object.fromEntries(fits) };
  } catch {
    return { ...DEFAULTS };
  }
}

/** @param {typeof DEFAULTS} chosen */
export const keepSwitches = (chosen) => setItem(SWITCHES, JSON.stringify(chosen));

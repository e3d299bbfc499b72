// Switches of the player as this browser keeps them from one session to the next.

import { getItem, setItem } from "../session/local_storage.js";

const SWITCHES = "hip-to-knee:switches";
const USUAL = { sound: true, vibration: true, speech: false, wait: false, warmUp: true, pace: 4 };

/** @returns {typeof USUAL} */
export function switches() {
  try {
    const kept = JSON.parse(getItem(SWITCHES) ?? "{}");
    const fits = Object.entries(kept).filter(([name, value]) => typeof value === typeof Reflect.get(USUAL, name));
    return { ...USUAL, ...Object.fromEntries(fits) };
  } catch {
    return { ...USUAL };
  }
}

/** @param {typeof USUAL} chosen */
export const keepSwitches = (chosen) => setItem(SWITCHES, JSON.stringify(chosen));

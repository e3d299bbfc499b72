// Wake lock: the screen stays on while a session runs, where the browser can. It is released by itself when the tab
// is hidden.

/** @returns {{ on: () => Promise<boolean>, off: () => void }} */
export function wakeLock() {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let wanted = false;

  async function take() {
    try {
      lock ??= (await navigator.wakeLock?.request("screen")) ?? null;
      lock?.addEventListener("release", () => (lock = null));
      if (!wanted) off(); // it was released while the request was under way
    } catch {
      lock = null; // the battery is low, or the browser does not want to
    }
    return lock !== null;
  }

  function off() {
    wanted = false;
    lock?.release().catch(() => {});
    lock = null;
  }

  document.addEventListener("visibilitychange", () => wanted && !document.hidden && take());

  return { on: () => ((wanted = true), take()), off };
}

// Keeps the screen on while a session runs, where the browser can. It lets go by itself when the tab is hidden.

/** @returns {{ on: () => Promise<boolean>, off: () => void }} */
export function wakeLock() {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let wanted = false;

  async function take() {
    try {
      lock ??= (await navigator.wakeLock?.request("screen")) ?? null;
      lock?.addEventListener("release", () => (lock = null));
      if (!wanted) off(); // it was told to let go while it asked
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

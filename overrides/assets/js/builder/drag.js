// Dragging of an item of a list by its handle, with a mouse, a pen or a finger. The dragged item stays where it is
// in the page and the others step around it, so that nothing that has the focus is torn out.
//
// Keyboard: Escape ends a drag and leaves the list as it was. The handle is not in the order of Tab: keys move an
// item with Alt and the arrows, and with its buttons (card.js).

const EDGE = 90; // pixels from the edge of the window where the page begins to move
const SPEED = 9; // pixels a frame

/**
 * @param {HTMLElement} grip
 * @param {HTMLElement} item
 * @param {(to: number | null) => void} drop takes the new place, or null where the drag was given up
 */
export function draggable(grip, item, drop) {
  grip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !item.parentElement) return;
    event.preventDefault();
    startDrag(event, grip, item, drop);
  });
}

/**
 * @param {PointerEvent} first
 * @param {HTMLElement} grip
 * @param {HTMLElement} item
 * @param {(to: number | null) => void} drop
 */
function startDrag(first, grip, item, drop) {
  const list = /** @type {HTMLElement} */ (item.parentElement);
  const before = [...list.children].indexOf(item);
  const ends = new AbortController();
  const on = { signal: ends.signal };
  const held = first.clientY + scrollY - item.offsetTop; // where the pointer holds it
  let y = first.clientY;
  let frame = 0;

  const follow = () => {
    const by = y < EDGE ? -SPEED : y > innerHeight - EDGE ? SPEED : 0;
    if (by) scrollBy({ top: by, behavior: "instant" });
    step(item.previousElementSibling, -1);
    step(item.nextElementSibling, 1);
    item.style.translate = `0 ${y + scrollY - held - item.offsetTop}px`;
    frame = requestAnimationFrame(follow);
  };
  /** @param {Element | null} other @param {1 | -1} way it steps aside when the dragged one is half over it */
  const step = (other, way) => {
    if (!other) return;
    const [mine, its] = [item.getBoundingClientRect(), other.getBoundingClientRect()];
    const over = way > 0 ? mine.bottom - (its.top + its.height / 2) : its.top + its.height / 2 - mine.top;
    if (over > 0) list.insertBefore(other, way > 0 ? item : item.nextSibling);
  };
  /** @param {boolean} done */
  const end = (done) => {
    ends.abort();
    cancelAnimationFrame(frame);
    item.style.translate = "";
    item.classList.remove("item--dragged");
    const now = [...list.children].indexOf(item);
    drop(done && now !== before ? now : null);
  };

  grip.setPointerCapture(first.pointerId);
  item.classList.add("item--dragged");
  grip.addEventListener("pointermove", (event) => void (y = event.clientY), on);
  grip.addEventListener("pointerup", () => end(true), on);
  grip.addEventListener("pointercancel", () => end(false), on);
  addEventListener("keydown", (event) => event.key === "Escape" && end(false), on);
  follow();
}

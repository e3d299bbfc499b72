// Positions of a drawing in turn: on request they are shown one after the other in the frame of the first, there and
// back (1 2 3 2 1 …), each with its caption. Without scripts and on paper they stand side by side, and so a screen reader
// has them at any time: a turn is silent. With reduced movement nothing changes by itself, and nothing fades: the button
// steps on. A status names the position that a step or a pause leaves in the frame.
//
// Keyboard: a button, which Enter and Space press; its name is what it does next.

const HOLD = 1600; // milliseconds from one position to the next, with the cross-fade of drawing-frame.css
const AWAY = "drawing__away";

/**
 * @param {number} turn how often the position has changed
 * @param {number} positions
 * @returns {number} index of the position, there and back
 */
function positionIn(turn, positions) {
  const last = positions - 1;
  const along = turn % (2 * last);
  return Math.min(along, 2 * last - along);
}

/**
 * @param {Element} pose
 * @returns {Element[]} copies of its picture and its caption, for the eye alone
 */
function copies(pose) {
  return [...pose.children].map((child) => {
    const copy = /** @type {Element} */ (child.cloneNode(true));
    copy.classList.add("drawing__layer", AWAY);
    copy.setAttribute("aria-hidden", "true");
    copy.querySelector("svg")?.removeAttribute("aria-labelledby");
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    return copy;
  });
}

/**
 * Every position over one another in the frame of the first, which is the one that shows.
 * @param {Element[]} poses
 */
function stack([frame, ...others]) {
  const copied = others.map(copies);
  const layers = [[...frame.children], ...copied];
  frame.append(...copied.flat());
  frame.getBoundingClientRect(); // a copy that was never laid out would appear at once, and not fade in

  /** @param {number} index */
  function show(index) {
    layers.forEach((layer, at) => layer.forEach(({ classList }) => classList.toggle(AWAY, at !== index)));
  }

  function clear() {
    show(0);
    for (const copy of copied.flat()) copy.remove();
  }

  return { show, clear };
}

/**
 * @param {HTMLButtonElement} play
 * @param {Element} status
 * @param {Element[]} poses
 */
function takeTurns(play, status, poses) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {ReturnType<typeof stack> | null} */
  let frame = null;
  let timer = 0;
  let turn = 0;

  function label() {
    play.textContent = calm.matches ? "Next position" : timer ? "Pause the movement" : "Show the movement";
  }

  function next() {
    frame ??= stack(poses);
    frame.show(positionIn(++turn, poses.length));
  }

  function tell() {
    const index = positionIn(turn, poses.length);
    const caption = poses[index].querySelector(".drawing__caption")?.textContent?.trim();
    status.textContent = `Position ${index + 1} of ${poses.length}: ${caption}`;
  }

  function run() {
    status.textContent = "";
    next();
    timer = setInterval(next, HOLD);
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    label();
  }

  function reset() {
    stop();
    frame?.clear();
    frame = null;
    turn = 0;
    status.textContent = "";
  }

  play.addEventListener("click", () => {
    if (calm.matches) next(), tell();
    else if (timer) stop(), tell();
    else run();
    label();
  });
  calm.addEventListener("change", stop);
  document.addEventListener("visibilitychange", () => document.hidden && stop());
  addEventListener("beforeprint", reset); // paper shows every position in its own place
  label();
  play.hidden = false;
}

for (const drawing of document.querySelectorAll(".drawing")) {
  const play = /** @type {HTMLButtonElement | null} */ (drawing.querySelector(".drawing__play"));
  const status = drawing.querySelector(".drawing__tools [role=status]");
  const poses = [...drawing.querySelectorAll(".drawing__pose")];
  if (play && status && poses.length > 1) takeTurns(play, status, poses);
}

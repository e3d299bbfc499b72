// Hand on the live body: keys, fingers and the mouse that turn it. viewer.js names the keys.

const TURN = 15; // degrees of an arrow key
const TILT = 10;
const ACROSS = 220; // degrees of a drag from one side of the canvas to the other

/**
 * @param {HTMLCanvasElement} canvas @param {{ mirrored: boolean, driven: boolean }} state
 * @param {{ turn: (around: number, up: number) => void, reset: () => void, inside: () => void, play: () => void, turned: () => void }} acts
 */
export function turnByHand(canvas, state, { turn, reset, inside, play, turned }) {
  const sign = () => (state.mirrored ? -1 : 1);
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowLeft: () => turn(-TURN * sign(), 0),
    ArrowRight: () => turn(TURN * sign(), 0),
    ArrowUp: () => turn(0, TILT),
    ArrowDown: () => turn(0, -TILT),
    Home: reset,
    i: inside,
    I: inside,
    " ": play,
  };
  /** @type {{ x: number, y: number } | null} */
  let held = null;

  canvas.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    const turns = /^(Arrow|Home)/.test(event.key);
    if (!act || (!turns && state.driven) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // the theme turns pages with arrows
    if (event.repeat && !turns) return;
    act();
    if (turns) turned();
  });
  canvas.addEventListener("pointerdown", ({ clientX: x, clientY: y, pointerId }) => {
    held = { x, y };
    canvas.setPointerCapture(pointerId);
  });
  canvas.addEventListener("pointermove", ({ clientX: x, clientY: y, pointerType }) => {
    if (!held) return;
    const degrees = ACROSS / Math.max(canvas.clientWidth, 240);
    turn((held.x - x) * degrees * sign(), pointerType === "touch" ? 0 : (y - held.y) * degrees);
    held = { x, y };
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => (held = null));
}

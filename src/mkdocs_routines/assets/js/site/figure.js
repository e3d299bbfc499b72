// Movement of a drawing: on request its first picture goes through all positions and back. The position of each
// piece at each moment was worked out when the page was made, so that feet stay and limbs keep their length; in
// between, pieces turn evenly. With reduced movement it steps from one position to the next instead.
//
// Keyboard: a button, which Enter and Space press; its name is what it does next.

const SECONDS = 1.3; // from one position to the next
const PAUSE = 0.35; // at the first and at the last

/** @typedef {{piece: Element, moments: number[][]}} Way a piece, and [x, y, degrees, stretch] at each moment */

/**
 * @param {Element} picture
 * @returns {Way[]}
 */
const waysIn = (picture) =>
  [...picture.querySelectorAll("[data-way]")].map((piece) => ({
    piece,
    moments: (piece.getAttribute("data-way") ?? "").split(";").map((moment) => moment.split(" ").map(Number)),
  }));

/**
 * @param {Way[]} ways
 * @param {number} share 0 at the first position, 1 at the last
 */
function pose(ways, share) {
  for (const { piece, moments } of ways) {
    const position = share * (moments.length - 1);
    const before = moments[Math.floor(position)];
    const after = moments[Math.ceil(position)];
    const [x, y, angle, stretch] = before.map((value, index) => value + (after[index] - value) * (position % 1));
    piece.setAttribute("transform", `translate(${x} ${y})rotate(${angle})scale(${stretch} 1)`);
  }
}

/**
 * @param {number} seconds since the movement began
 * @param {number} legs the number of ways between positions
 * @returns {number} the share of the way: there and back, slower where it turns
 */
function progress(seconds, legs) {
  const there = legs * SECONDS + PAUSE;
  const phase = seconds % (2 * there);
  const along = Math.min(1, (phase < there ? phase : 2 * there - phase) / (legs * SECONDS));
  return (1 - Math.cos(Math.PI * along)) / 2;
}

/** @param {Element} drawing */
function setUp(drawing) {
  const play = /** @type {HTMLButtonElement | null} */ (drawing.querySelector(".drawing__play"));
  const ways = waysIn(drawing);
  if (!play || !ways.length) return;
  const legs = Number(drawing.getAttribute("data-positions")) - 1;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let spent = 0; // milliseconds of movement before the last pause
  let step = 0;

  const says = () => (calm.matches ? "Next position" : frame ? "Pause the movement" : "Show the movement");
  const label = () => (play.textContent = says());

  function run() {
    const began = performance.now() - spent;
    const next = (/** @type {number} */ now) => {
      spent = Math.max(0, now - began);
      pose(ways, progress(spent / 1000, legs));
      frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
  }

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
  }

  play.addEventListener("click", () => {
    if (calm.matches) {
      step = (step + 1) % (legs + 1);
      pose(ways, step / legs);
    } else if (frame) stop();
    else run();
    label();
  });
  calm.addEventListener("change", () => (stop(), label()));
  document.addEventListener("visibilitychange", () => document.hidden && (stop(), label()));
  addEventListener("beforeprint", () => (stop(), label(), pose(ways, 0))); // paper shows every position
  label();
  play.hidden = false;
}

for (const drawing of document.querySelectorAll(".drawing")) setUp(drawing);

// Steps of one picture: the step that is read lights up in it, and the others are paler. Without scripts picture and list
// stand side by side, and each number has its step.
//
// Keyboard: each step has a button with its number, below the picture, in their order; Enter and Space choose the step,
// and `aria-current` is on the button of the one that is lit. Whoever scrolls the page, or on a phone pushes the steps
// sideways, lights the one that comes to the middle; a tap on the picture lights the step of what it hits.

const CHOSEN = "plate__chosen";
const NARROW = "(max-width: 37em)";

/** @param {HTMLElement} plate */
function enliven(plate) {
  const list = /** @type {HTMLElement} */ (plate.querySelector(".plate__steps"));
  const steps = /** @type {HTMLElement[]} */ ([...list.children]);
  const narrow = matchMedia(NARROW);
  /** @type {IntersectionObserver | undefined} */
  let watch;

  const numbers = steps.map((step, index) => {
    const number = document.createElement("button");
    number.type = "button";
    number.className = "plate__number";
    number.textContent = `${index + 1}`;
    number.setAttribute("aria-label", `Step ${index + 1}: ${titleOf(step)}`);
    number.addEventListener("click", () => choose(step));
    return number;
  });

  /** @param {HTMLElement} step */
  function light(step) {
    const part = step.dataset.part ?? "";
    plate.classList.add("plate--lit");
    for (const shape of plate.querySelectorAll("svg [data-part]")) {
      shape.classList.toggle(CHOSEN, shape.getAttribute("data-part")?.split(" ").includes(part));
    }
    for (const [index, number] of numbers.entries()) {
      const lit = steps[index] === step;
      steps[index].classList.toggle("plate__step--lit", lit);
      if (lit) number.setAttribute("aria-current", "step");
      else number.removeAttribute("aria-current");
    }
  }

  /** @param {HTMLElement} step */
  function choose(step) {
    light(step); // at once, as a slow way there would light the steps between
    if (narrow.matches) list.scrollTo({ left: step.offsetLeft - list.offsetLeft });
    else if (!isSeen(step)) step.scrollIntoView({ block: "center" });
  }

  function follow() {
    watch?.disconnect();
    const middle = narrow.matches ? { root: list, threshold: 0.7 } : { rootMargin: "-50% 0px -50% 0px" };
    watch = new IntersectionObserver((entries) => {
      const reached = entries.find((entry) => entry.isIntersecting);
      if (reached) light(/** @type {HTMLElement} */ (reached.target));
    }, middle);
    for (const step of steps) watch.observe(step);
  }

  const row = document.createElement("div");
  row.className = "plate__numbers";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Steps");
  row.append(...numbers);
  plate.querySelector(".plate__views")?.append(row);
  plate.addEventListener("click", (event) => {
    const hit = /** @type {Element} */ (event.target).closest("svg [data-part]");
    const first = hit?.getAttribute("data-part")?.split(" ")[0];
    const step = steps.find((one) => one.dataset.part === first);
    if (step) choose(step);
  });
  narrow.addEventListener("change", follow);
  light(steps[0]);
  follow();
}

/** @param {HTMLElement} step */
const titleOf = (step) => step.querySelector(".plate__step-title")?.textContent?.trim();

/** @param {HTMLElement} step */
function isSeen(step) {
  const { top, bottom } = step.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

for (const plate of document.querySelectorAll(".plate--steps")) enliven(/** @type {HTMLElement} */ (plate));

// Exercise of a plan: its drawing, its dose in plain words, and how it is done.

import { doseInWords, isOtherSide, itemDetails } from "../plan/dose.js";
import { turnButton } from "../live_body/open_window.js";
import { draw, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("./request.js").Exercise} Exercise */
/** @typedef {import("./request.js").Wording} Wording */
/** @typedef {import("../plan/link_item.js").Item} Line */

const GAP = 36; // between two positions of a drawing
const LOW = 1.5; // width over height from which on positions stand below one another on a phone

/**
 * @param {Line} line
 * @param {Exercise} exercise
 * @param {Wording} wording
 * @param {string[]} others names of exercises that may be done in its place
 * @returns {HTMLLIElement}
 */
export function exerciseCard({ note, ...item }, exercise, wording, others) {
  const isOther = isOtherSide(exercise.drawing.works, item.dose.sides);
  const more = itemDetails(item).map(([heading, text]) => make("li", {}, `${heading}: ${text}`));
  return make(
    "li",
    { class: "plan__exercise", id: `do-${exercise.id}` },
    make("h3", { class: "plan__name" }, wording.name),
    others.length > 0 && make("p", { class: "plan__or" }, `or ${others.join(" or ")}`),
    make("p", { class: "plan__dose" }, doseInWords(item.dose)),
    more.length > 0 && make("ul", { class: "plan__details" }, ...more),
    note && make("p", { class: "plan__note" }, make("strong", {}, "Note "), note),
    exercise.retired && retired(exercise.retired),
    drawing(exercise, isOther),
    turnButton(exercise.id, wording.name, isOther),
    make("p", { class: "plan__cue" }, wording.key_cue),
    make("p", { class: "plan__begin" }, wording.start),
    make("ol", { class: "plan__steps" }, ...wording.steps.map((step) => make("li", {}, step))),
    wording.cues.length > 0 && make("ul", { class: "plan__cues" }, ...wording.cues.map((cue) => make("li", {}, cue))),
    make(
      "p",
      { class: "plan__more" },
      make("a", { href: siteUrl(`exercises/${exercise.id}/`) }, "More", make("span", { class: "visually-hidden" }, ` about: ${wording.name}`)),
      ": too hard, too easy, what studies found",
    ),
  );
}

/** @param {import("./request.js").Retired} retired */
const retired = ({ why, instead }) =>
  make(
    "p",
    { class: "notice plan__notice" },
    make("strong", {}, "We no longer offer this exercise. "),
    `${why.text} Ask whoever made your plan. `,
    instead && make("a", { href: siteUrl(`exercises/${instead}/`) }, "What we offer instead"),
  );

const OTHER = { left: "right", right: "left" };

/**
 * The positions side by side, or one below the other where they are wide and there is little room.
 * @param {Exercise} exercise
 * @param {boolean} isMirrored whether the plan is for the other side than the one it was drawn for
 */
function drawing({ id, drawing: { words, width, height, positions } }, isMirrored) {
  const swapped = words.replace(/\b(left|right)\b/g, (side) => OTHER[/** @type {"left" | "right"} */ (side)]);
  const one = (width - GAP * (positions - 1)) / positions;
  const panels = Array.from({ length: positions }, (_, index) =>
    draw(
      "svg",
      { viewBox: `0 0 ${one} ${height}`, class: "plan__position" },
      // a picture of its own: nothing of its neighbours stands beside it, however wide the place is
      draw(
        "svg",
        { width: one, height },
        draw("image", { href: siteUrl(`figures/${id}.svg`), x: -index * (one + GAP), width, height }),
      ),
    ),
  );
  const low = one / height > LOW ? " plan__drawing--low" : "";
  const mirrored = isMirrored ? " plan__drawing--mirrored" : "";
  const label = isMirrored ? swapped : words;
  return make("div", { class: `plan__drawing${low}${mirrored}`, role: "img", "aria-label": label }, ...panels);
}

// Where a reader is on a page: its entry in the table of contents is marked and kept in sight, the header shows the
// title once that has gone by, and the way to the top comes when one scrolls up.
//
// Keyboard: the way to the top is a button; after it the focus is at the top as well.

const LINE = 32; // pixels below the header where a section begins to be read
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const header = document.querySelector(".md-header");
const title = document.querySelector(".md-header__title");
const heading = document.querySelector(".md-content h1");
const up = /** @type {HTMLButtonElement | null} */ (document.querySelector(".md-top"));
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".md-nav--secondary a[href^='#']")]);
const sections = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
let before = /** @type {number | undefined} */ (undefined); // to ask for it now would lay the page out once more
let rises = false;
let waits = false;

function look() {
  waits = false;
  const edge = header?.getBoundingClientRect().bottom ?? 0;
  const isAbove = (/** @type {Element | null} */ part) => part !== null && part.getBoundingClientRect().bottom <= edge;
  title?.classList.toggle("md-header__title--active", isAbove(heading));
  const read = sections.findLastIndex((place) => place && place.getBoundingClientRect().top <= edge + LINE);
  links.forEach((link, index) => {
    link.classList.toggle("md-nav__link--passed", index < read);
    if (link.classList.toggle("md-nav__link--active", index === read)) keepInSight(link);
  });
  if (before !== undefined && scrollY !== before) rises = scrollY < before;
  if (up) up.hidden = !(rises && isAbove(heading));
  before = scrollY;
}

/** In its own list, which may be longer than the screen. @param {Element} link */
function keepInSight(link) {
  const list = link.closest(".md-sidebar__scrollwrap");
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  list.scrollBy({ top: inner.top - outer.top - outer.height / 2, behavior: calm.matches ? "auto" : "smooth" });
}

addEventListener(
  "scroll",
  () => {
    if (!waits) requestAnimationFrame(look);
    waits = true;
  },
  { passive: true },
);
up?.addEventListener("click", () => {
  scrollTo({ top: 0, behavior: calm.matches ? "auto" : "smooth" });
  /** @type {HTMLElement | null} */ (document.querySelector("a.md-logo"))?.focus({ preventScroll: true });
});
requestAnimationFrame(() => {
  look();
  for (const link of document.querySelectorAll(".md-nav--primary .md-nav__link--active")) keepInSight(link);
});

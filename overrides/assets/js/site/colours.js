// Choice of colours: those of the device, light or dark. A script in the page itself (partials/javascripts/palette.html)
// sets them before anything is painted; this one answers the buttons, and the device when it changes its own.
//
// Keyboard: radio buttons, which Tab reaches and arrow keys change.

const DEVICE = "(prefers-color-scheme)";
const DARK = matchMedia("(prefers-color-scheme: dark)");
const choices = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".md-option")]);
const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a.md-logo"));

/** The button of a choice names it, and leads to the next one. @param {HTMLInputElement} chosen */
function show(chosen) {
  const { mdColorMedia: media, mdColorScheme: scheme } = chosen.dataset;
  document.body.dataset.mdColorScheme = media === DEVICE ? (DARK.matches ? "slate" : "default") : scheme;
  for (const choice of choices) {
    const button = choice.nextElementSibling;
    if (button instanceof HTMLElement) button.hidden = choice !== chosen;
  }
}

for (const choice of choices) {
  choice.addEventListener("change", () => {
    show(choice);
    try {
      const address = new URL(home?.href ?? ".", location.href);
      localStorage.setItem(`${address.pathname}.__palette`, JSON.stringify({ index: choices.indexOf(choice) }));
    } catch {
      // storage is refused: the choice holds for this page
    }
  });
}
DARK.addEventListener("change", () => {
  const chosen = choices.find(({ checked }) => checked);
  if (chosen?.dataset.mdColorMedia === DEVICE) show(chosen);
});

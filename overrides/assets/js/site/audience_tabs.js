// Tabs for two audiences: `?view=clinician` opens what is written for clinicians, `?view=readers` the other. A
// reader's own choice of a tab goes into the address, so that a link shows to others what its sender saw.
//
// Keyboard: that of the theme's tabs, which are radio buttons.

/** @type {Record<string, string>} view in the address → the first words of its tabs and boxes */
const VIEWS = { clinician: "For clinicians", readers: "For readers" };

/**
 * @param {HTMLInputElement} input the switch of a tab
 * @returns {string} the label of the tab
 */
const label = (input) => input.labels?.[0]?.textContent?.trim() ?? "";

const tabs = () =>
  /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".tabbed-set > input[type=radio]"));

/** @param {string} name the first words of the tabs and boxes to show */
function show(name) {
  for (const tab of tabs()) {
    if (label(tab) === name) tab.checked = true; // without an event: Material would remember it as the reader's choice
  }
  for (const details of document.querySelectorAll("details")) {
    if (details.querySelector("summary")?.textContent?.trim().startsWith(name)) details.open = true;
  }
}

/** @param {Event} event */
function keep({ target }) {
  if (!(target instanceof HTMLInputElement) || !target.matches(".tabbed-set > input")) return;
  const view = Object.keys(VIEWS).find((key) => VIEWS[key] === label(target));
  if (!view) return;
  const address = new URL(location.href);
  address.searchParams.set("view", view);
  if (address.hash.startsWith("#__tabbed_")) address.hash = ""; // Material's, which means nothing in another version
  history.replaceState(history.state, "", address);
}

const requested = VIEWS[new URLSearchParams(location.search).get("view") ?? ""];
if (requested) show(requested);
document.addEventListener("change", keep);

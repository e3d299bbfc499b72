// State of a form in the address of the page: it can be sent on, and undone with the browser's own button.

/** @typedef {HTMLInputElement | HTMLSelectElement} Field a choice, or words to look for */

/**
 * Writing of a form's state into the address; whatever else stands there stays.
 * @param {Field[]} fields
 * @param {boolean} typing whether this goes on with what was typed just before: it takes its place
 */
export function writeToUrl(fields, typing) {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value.trim()) address.searchParams.set(name, value.trim());
    else address.searchParams.delete(name);
  }
  if (address.href === location.href) return;
  if (typing) history.replaceState(history.state, "", address);
  else history.pushState(history.state, "", address);
}

/**
 * Reading of a form's state from the address. A value that a list does not offer is left alone.
 * @param {Field[]} fields
 */
export function readFromUrl(fields) {
  const wanted = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? "";
    const offered = !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value);
    field.value = offered ? value : "";
  }
}

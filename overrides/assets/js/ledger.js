// Filters the list below a form: the ledger of claims, the sources. The choices stand in the address, so that they can
// be kept and sent on. Without this script the form is hidden and the list is whole.

/** @typedef {HTMLInputElement | HTMLSelectElement} Field a choice, or words to look for */

/**
 * @param {HTMLElement} entry
 * @param {Field} field
 * @returns {boolean} whether the entry fits what was chosen or typed; nothing fits everything
 */
function fits(entry, field) {
  const value = field.value.trim();
  if (field instanceof HTMLSelectElement) return !value || entry.dataset[field.name] === value;
  const text = (entry.textContent ?? "").toLowerCase();
  return value.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/**
 * Writes what was chosen into the address; whatever else stands there stays.
 * @param {Field[]} fields
 */
function keep(fields) {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value.trim()) address.searchParams.set(name, value.trim());
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}

/**
 * Chooses what the address says. A value that a list does not offer is left alone.
 * @param {Field[]} fields
 */
function recall(fields) {
  const wanted = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? "";
    const offered = !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value);
    field.value = offered ? value : "";
  }
}

/** @param {HTMLFormElement} form */
function start(form) {
  const fields = /** @type {Field[]} */ ([...form.querySelectorAll("select, input")]);
  const entries = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".entry")]);
  const all = /** @type {HTMLButtonElement} */ (form.querySelector("[type=reset]"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const { noun, none } = form.dataset;

  const show = () => {
    for (const entry of entries) entry.hidden = !fields.every((field) => fits(entry, field));
    const count = entries.filter((entry) => !entry.hidden).length;
    all.hidden = fields.every((field) => !field.value.trim());
    const found = count === entries.length ? `All ${count}` : `${count} of ${entries.length}`;
    status.textContent = count ? `${found} ${noun}` : `${none}`;
  };

  recall(fields);
  show();
  form.hidden = false;
  form.addEventListener("input", () => {
    show();
    keep(fields);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // it would bring back what the address said when the page opened
    for (const field of fields) field.value = "";
    fields[0].focus(); // the button goes
    show();
    keep(fields);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

const form = document.querySelector("form.filter");
if (form instanceof HTMLFormElement) start(form);

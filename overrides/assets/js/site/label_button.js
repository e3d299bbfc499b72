// Labels of the theme's hidden checkboxes, as buttons: only a pointer presses a label.

/**
 * @param {Element} label
 * @returns {HTMLButtonElement} a button in its place; `for` stays, the theme's styles ask for it
 */
export function asButton(label) {
  const button = document.createElement("button");
  for (const { name, value } of label.attributes) if (name !== "tabindex") button.setAttribute(name, value);
  button.type = "button";
  button.append(...label.childNodes);
  button.addEventListener("click", () => document.getElementById(label.getAttribute("for") ?? "")?.click());
  label.replaceWith(button);
  return button;
}

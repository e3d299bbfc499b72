// A button that copies a text. Where the clipboard is out of reach there is none: the text can be selected.

const SECONDS = 3;

/**
 * @param {string} name what the button says
 * @param {() => string} text what it copies
 * @param {Element} said where it is said what was done: a status, for the ear
 * @returns {HTMLButtonElement | null}
 */
export function copyButton(name, text, said) {
  if (!navigator.clipboard) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  let reset = 0;
  button.addEventListener("click", async () => {
    const copied = navigator.clipboard.writeText(text());
    const done = await copied.then(() => "Copied", () => "Please select the text instead");
    button.textContent = done; // for the eye
    said.textContent = done;
    clearTimeout(reset);
    reset = window.setTimeout(() => {
      button.textContent = name;
      said.textContent = "";
    }, SECONDS * 1000);
  });
  return button;
}

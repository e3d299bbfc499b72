// Copy button. Where the clipboard is out of reach there is none: the text can be selected.
//
// Keyboard: Enter and Space press it; the focus stays, and a status is read out.

const SECONDS = 3;

/**
 * @param {string} name its label
 * @param {() => string} text to be copied
 * @param {Element} status element with the role of a status, for screen readers
 * @returns {HTMLButtonElement | null}
 */
export function copyButton(name, text, status) {
  if (!navigator.clipboard) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  let reset = 0;
  button.addEventListener("click", async () => {
    const copied = navigator.clipboard.writeText(text());
    const done = await copied.then(() => "Copied", () => "Please select the text instead");
    button.textContent = done; // for the eye
    status.textContent = done;
    clearTimeout(reset);
    reset = window.setTimeout(() => {
      button.textContent = name;
      status.textContent = "";
    }, SECONDS * 1000);
  });
  return button;
}

// Copies a reference to this page. Where the clipboard is out of reach, nothing is offered: the text can be selected.

const said = document.querySelector(".cite__said");

/**
 * @param {HTMLElement} format a reference in one format
 * @param {Element} said where the answer is read out
 */
function button(format, said) {
  const name = `Copy ${format.dataset.name}`;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "cite__copy";
  copy.textContent = name;
  let reset = 0;
  copy.addEventListener("click", async () => {
    const text = format.querySelector("code")?.textContent ?? "";
    const done = await navigator.clipboard.writeText(text).then(() => "Copied", () => "Please select the text instead");
    copy.textContent = done; // for the eye
    said.textContent = done; // for the ear
    clearTimeout(reset);
    reset = setTimeout(() => {
      copy.textContent = name;
      said.textContent = "";
    }, 3000);
  });
  return copy;
}

if (said && navigator.clipboard) {
  for (const format of document.querySelectorAll(".cite__format")) {
    if (format instanceof HTMLElement) format.querySelector(".cite__name")?.replaceWith(button(format, said));
  }
}

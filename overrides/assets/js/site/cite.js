// Citation of this page: its reference in each format can be copied.
//
// Keyboard: a button for each format, which Enter and Space press.

import { copyButton } from "../widgets/copy_button.js";

const status = document.querySelector(".cite__said");

for (const format of document.querySelectorAll(".cite__format")) {
  const [name, code] = [format.querySelector(".cite__name"), format.querySelector("code")];
  if (!status || !name || !code) continue;
  const button = copyButton(`Copy ${name.textContent}`, () => code.textContent ?? "", status);
  if (!button) continue;
  button.className = "button cite__copy";
  name.replaceWith(button);
}

// A reference to this page in each format can be copied.

import { copyButton } from "../widgets/copy_button.js";

const said = document.querySelector(".cite__said");

for (const format of document.querySelectorAll(".cite__format")) {
  const [name, code] = [format.querySelector(".cite__name"), format.querySelector("code")];
  if (!said || !name || !code) continue;
  const button = copyButton(`Copy ${name.textContent}`, () => code.textContent ?? "", said);
  if (!button) continue;
  button.className = "cite__copy";
  name.replaceWith(button);
}

// Short address of a routine, to be copied.
//
// Keyboard: a button, which Enter and Space press.

import { copyButton } from "../widgets/copy_button.js";

for (const line of document.querySelectorAll(".short")) {
  const link = line.querySelector("a");
  const status = document.createElement("span");
  const button = link && copyButton("Copy address", () => link.href, status);
  if (!button) continue;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  button.className = "button short__copy";
  line.append(" ", button, status);
}

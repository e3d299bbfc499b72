// The short address of a routine can be copied.

import { copyButton } from "../widgets/copy_button.js";

for (const line of document.querySelectorAll(".short")) {
  const link = line.querySelector("a");
  const said = document.createElement("span");
  const button = link && copyButton("Copy address", () => link.href, said);
  if (!button) continue;
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  button.className = "short__copy";
  line.append(" ", button, said);
}

// Names of an anatomical plate that light up: a tap on a name, or on a structure in a picture, marks both and pales the
// other muscles; a second tap takes it back. Without scripts the numbers tell which is which.
//
// Keyboard: each name is a button in the order of the list; Enter and Space press it, and it says whether it is pressed.

const CHOSEN = "plate__chosen";

/** @param {HTMLElement} plate */
function enliven(plate) {
  const names = [...plate.querySelectorAll(".plate__names > li")];
  let lit = "";

  /** @param {string} part the number of a name; none for all alike */
  function show(part) {
    lit = part;
    plate.classList.toggle("plate--lit", part !== "");
    for (const shape of plate.querySelectorAll("svg [data-part]")) {
      shape.classList.toggle(CHOSEN, part !== "" && shape.getAttribute("data-part") === part);
    }
    for (const button of plate.querySelectorAll(".plate__name")) {
      button.setAttribute("aria-pressed", String(button.parentElement?.dataset.part === part));
    }
  }

  for (const name of names) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plate__name";
    button.append(...name.childNodes);
    name.append(button);
  }
  plate.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target).closest("[data-part]");
    const part = target?.getAttribute("data-part") ?? "";
    if (target || lit) show(part === lit ? "" : part);
  });
  show("");
}

for (const plate of document.querySelectorAll(".plate")) {
  if (plate.querySelector(".plate__names")) enliven(/** @type {HTMLElement} */ (plate));
}

// Texts that are cut off once they are spaced as WCAG 1.4.12 asks for.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      " p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const faults = new Set();
  for (const element of document.querySelectorAll("body *")) {
    // the title of the page stands in the header only as long as there is room, and a closed list is no loss
    if (element.closest("svg, [hidden], .md-header__topic, .md-nav[aria-expanded=false]")) continue;
    const { overflowX, overflowY, clipPath, clip, visibility } = getComputedStyle(element);
    const { width, height, left, right } = element.getBoundingClientRect();
    if (right <= 0 || left >= innerWidth) continue;
    if (width <= 2 || height <= 2 || clip !== "auto" || /inset/.test(clipPath) || visibility === "hidden") continue;
    if (!element.innerText?.trim() || element.querySelector(":scope > svg:only-child")) continue;
    const cut = (overflow, most, is) => ["hidden", "clip"].includes(overflow) && most > is + 2;
    if (cut(overflowX, element.scrollWidth, element.clientWidth) || cut(overflowY, element.scrollHeight, element.clientHeight))
      faults.add(`cut off when its text is spaced: ${element.localName}.${[...element.classList].join(".")}`);
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  return [...faults].sort();
}

// Faults in the layout of a page that stands as it will be read: scrolled to its end, its pictures loaded.
() => {
  const faults = new Set();
  const name = (element) => {
    const classes = element.getAttribute("class")?.trim().split(/\s+/).join(".");
    return element.localName + (classes ? `.${classes}` : "");
  };
  const hides = (element) => {
    const { visibility, clipPath, clip, overflow, position } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const forSight = (clip !== "auto" || /inset\((50|100)%/.test(clipPath)) && position === "absolute";
    return visibility === "hidden" || forSight || (overflow !== "visible" && (width <= 2 || height <= 2));
  };
  const hidden = new Map();
  const isHidden = (element) => {
    if (!element || element === document.body) return false;
    if (!hidden.has(element)) hidden.set(element, hides(element) || isHidden(element.parentElement));
    return hidden.get(element);
  };
  const seen = (element) => {
    const { width, height, left, right } = element.getBoundingClientRect();
    const drawnIn = right > 0 && left < innerWidth; // a drawer waits beside the page
    return width > 0 && height > 0 && drawnIn && !isHidden(element);
  };
  const all = [...document.querySelectorAll("body *")].filter((element) => !element.closest("svg, [hidden]"));
  const visible = all.filter(seen);

  // A word in two lines: its box is narrower than it is. Addresses and code may break.
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("svg, [hidden], script, style, code, pre") || !seen(parent)) continue;
    for (const match of node.data.matchAll(/[\p{L}\p{N}]{2,24}/gu)) {
      const around = node.data.slice(0, match.index).match(/\S*$/)[0] + node.data.slice(match.index).match(/^\S*/)[0];
      if (/[/@._­]/.test(around.slice(0, -1)) || around.length > 28) continue;
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const tops = new Set([...range.getClientRects()].map((line) => Math.round(line.top / 4)));
      if (tops.size > 1) faults.add(`a word is broken: "${match[0]}" in ${name(parent)}`);
    }
  }

  // A sentence that is squeezed: its lines have room for a word or two.
  for (const block of visible) {
    const own = [...block.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data.trim()).join(" ");
    if (own.length < 40 || getComputedStyle(block).display === "inline" || block.closest("pre, code, .md-header, .md-nav")) continue;
    if (block.getBoundingClientRect().width < 5 * parseFloat(getComputedStyle(block).fontSize)) faults.add(`a sentence is squeezed: ${name(block)}`);
  }

  // Two neighbours over one another.
  const flows = (element) => {
    const { position, float, display } = getComputedStyle(element);
    const inFlow = !["absolute", "fixed", "sticky"].includes(position) && float === "none";
    return inFlow && !["inline", "contents", "none"].includes(display);
  };
  // A box that goes on in the next column is two rectangles; the one around both covers what is beside it.
  const overlap = (block, other) =>
    [...block.getClientRects()].some((a) =>
      [...other.getClientRects()].some((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 4 && down > 4;
      }),
    );
  for (const parent of new Set(visible.map((element) => element.parentElement))) {
    if (!parent?.closest("main, .md-footer")) continue;
    const blocks = [...parent.children].filter((child) => !child.closest("svg") && seen(child) && flows(child));
    for (const [index, block] of blocks.entries()) {
      for (const other of blocks.slice(index + 1, index + 4)) {
        if (overlap(block, other)) faults.add(`over one another: ${name(block)} and ${name(other)}`);
      }
    }
  }

  // A picture that leaves its card, which is the nearest box that one sees.
  const isCard = (element) => {
    const { borderTopWidth, backgroundColor, boxShadow } = getComputedStyle(element);
    return borderTopWidth !== "0px" || backgroundColor !== "rgba(0, 0, 0, 0)" || boxShadow !== "none";
  };
  for (const picture of document.querySelectorAll("main img, main svg")) {
    if (picture.parentElement.closest("svg") || !seen(picture)) continue;
    let card = picture.parentElement;
    while (card.localName !== "main" && !isCard(card)) card = card.parentElement;
    if (getComputedStyle(card).overflow !== "visible") continue; // it scrolls, or is meant to cut
    const a = picture.getBoundingClientRect();
    const b = card.getBoundingClientRect();
    const out = Math.max(b.left - a.left, a.right - b.right, a.bottom - b.bottom, b.top - a.top);
    if (out > 2) faults.add(`a picture leaves its card: ${name(picture)} in ${name(card)}`);
  }

  // A row that is taller than what stands in it.
  for (const row of visible) {
    const { display, flexDirection, flexWrap, gridTemplateRows } = getComputedStyle(row);
    const isRow =
      display === "table-row" ||
      (display.endsWith("flex") && flexDirection.startsWith("row") && flexWrap === "nowrap") ||
      (display.endsWith("grid") && gridTemplateRows.split(" ").length === 1);
    if (!isRow || !row.closest("main")) continue;
    const cells = [...row.children].filter((cell) => seen(cell) && flows(cell));
    const tallest = Math.max(0, ...cells.map((cell) => {
      range.selectNodeContents(cell);
      const { paddingTop, paddingBottom } = getComputedStyle(cell);
      const own = cell.matches("img, svg, input, select, textarea, button, video, canvas");
      const height = own ? cell.getBoundingClientRect().height : range.getBoundingClientRect().height;
      return height + parseFloat(paddingTop) + parseFloat(paddingBottom);
    }));
    const { paddingTop, paddingBottom, minHeight } = getComputedStyle(row);
    const needed = Math.max(tallest + parseFloat(paddingTop) + parseFloat(paddingBottom), parseFloat(minHeight) || 0);
    const { height } = row.getBoundingClientRect();
    if (cells.length && height > needed * 1.3 + 40) faults.add(`taller than what it holds: ${name(row)}`);
  }

  const beyond = document.documentElement.scrollWidth - innerWidth;
  if (beyond > 1) faults.add(`the page is ${beyond} px wider than the window`);
  return [...faults].sort();
}

// Stops of the Tab key on a page, and the faults of each one while it has the focus.
() => {
  const name = (element) => {
    const classes = [...element.classList].filter((each) => each !== "focus-visible");
    const label = (element.getAttribute("aria-label") ?? element.innerText ?? "").trim().replace(/\s+/g, " ");
    return [element.localName, ...classes].join(".") + (label && ` "${label.slice(0, 30)}"`);
  };

  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 4 || height < 4 || !element.checkVisibility({ visibilityProperty: true })) return false;
    let opacity = 1;
    for (let box = element; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      opacity *= Number(style.opacity);
      if (style.clip !== "auto" || /inset\((50|100)%/.test(style.clipPath)) return false;
    }
    return opacity > 0.5;
  };
  /** The box that shows a stop: its own, or that of the label which draws a hidden control. */
  const shown = (stop) => [stop, ...(stop.labels ?? []), stop.nextElementSibling].find((box) => box && isSeen(box));

  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((channel, index) => channel * alpha + below[index] * (1 - alpha));
  /** The colour behind an element, pictures left out. */
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const color = rgba(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, ground(element.parentElement));
  };
  /** Relative luminance, as WCAG 2.2 defines it. */
  const luminance = (color) => {
    const [red, green, blue] = color.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** The fault of the outline of a box, or nothing. */
  const outlineFault = (box) => {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(box);
    const width = parseFloat(outlineWidth);
    const offset = parseFloat(outlineOffset);
    if (outlineStyle === "none" || width < 2) return "no outline";
    const behind = ground(offset < 0 ? box : box.parentElement);
    const ratio = contrast(over(rgba(outlineColor), behind), behind);
    if (ratio < 3) return `an outline of ${ratio.toFixed(1)}:1`;
    const inner = box.getBoundingClientRect();
    const reach = offset + width / 2;
    for (let outer = box.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(outer);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const frame = outer.getBoundingClientRect();
      const room = [inner.left - frame.left, inner.top - frame.top, frame.right - inner.right, frame.bottom - inner.bottom];
      if (room.some((side) => side < reach)) return `an outline cut off by ${name(outer)}`;
    }
    return "";
  };

  /** The middle of each line of a box, and near its corners. */
  const points = (box) =>
    [...box.getClientRects()]
      .filter(({ width, height }) => width > 3 && height > 3)
      .flatMap(({ left, right, top, bottom, width, height }) => {
        const [x, y] = [Math.min(4, width / 4), Math.min(4, height / 4)];
        const corners = [left + x, right - x].flatMap((across) => [top + y, bottom - y].map((down) => [across, down]));
        return [[(left + right) / 2, (top + bottom) / 2], ...corners];
      })
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);

  const faultsOf = (stop) => {
    const box = shown(stop);
    if (!box) return ["is not seen"];
    const faults = [];
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const isBeside = left < -1 || right > innerWidth + 1;
    const isAbove = top < -1 && bottom < innerHeight;
    const isBelow = bottom > innerHeight + 1 && top > 0;
    if (isBeside || isAbove || isBelow) faults.push("is out of the window");
    // a control that is not seen lends its outline to what stands beside it
    const outlined = box === stop ? [box] : [box, box.parentElement, stop.nextElementSibling].filter(Boolean);
    const outlines = outlined.map(outlineFault);
    if (!outlines.includes("")) faults.push(`has ${outlines[0]}`);
    const covers = points(box)
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((hit) => hit && !box.contains(hit) && !hit.contains(box) && !hit.contains(stop));
    return [...faults, ...covers.map((cover) => `is covered by ${name(cover)}`)];
  };

  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const met = new Set();
  /** @type {Element[]} */
  let way = [];
  let scrolled = NaN;
  return {
    /** The number of the stop that has the focus, and its faults; null once the focus has left what is walked. */
    async look(within, backwards) {
      const stop = document.activeElement;
      if (!stop?.matches(`${within} *`)) return null;
      // what comes and goes as the page scrolls does so in the next frames
      if (scrollY !== scrolled) await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      scrolled = scrollY;
      const faults = new Set(faultsOf(stop));
      const isAfter = way.at(-1)?.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (way.includes(stop)) return { over: true, faults: [`${name(stop)} is met twice`] };
      if (way.length && Boolean(isAfter) === backwards) faults.add("is met out of order");
      way.push(stop);
      met.add(stop);
      return { over: false, faults: [...faults].map((fault) => `${name(stop)} ${fault}`) };
    },
    /** A way begins at this element: the next Tab leads to the first stop after its start. */
    begin(at) {
      way = [];
      const element = document.querySelector(at);
      element.tabIndex = -1;
      element.focus();
      element.removeAttribute("tabindex");
    },
    /** The stops that are seen and were not met. Of the radio buttons of a group one is met. */
    missed: (within) =>
      [...document.querySelectorAll(STOPS)]
        .filter((stop) => stop.matches(`${within} *`) && !met.has(stop) && stop.tabIndex >= 0 && !stop.disabled)
        .filter((stop) => !stop.closest("[inert]") && stop.type !== "radio" && isSeen(stop))
        .map((stop) => `${name(stop)} is never met`),
  };
}

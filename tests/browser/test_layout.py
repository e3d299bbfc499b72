"""Layout of the pages as readers see them: no broken word, nothing over another, nothing cut off, nothing that moves.

One page of every kind is looked at, and with `--audit` every page (make audit).
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_routines.domain.addresses import page_addresses
from tests.browser.views import PAGES, view
from tests.support import tree
from tests.support.built import ROOT

FILLED = ("build/#v1;bridge=3x10;clam=3x8-10/ea", "r/#v1;bridge=3x10;clam=3x8-10/ea", "play/?routine=runners")
"""Apps with a plan in them."""
WIDE = "exercises/double-leg-hop-to-soft-landing/"
"""A drawing of three positions, the widest there is."""
STARTS = ("plans/kneecap-pain/", "plans/teenagers-knees/")
"""Plans that a script puts a start into, without and with something that has to happen first."""
WIDTHS = (320, 390, 768, 1280)
SHEET = {"width": 703, "height": 1043}
"""A4 without the margins of its sides, 12 mm, and of its ends, 10 and 11 mm, in pixels of CSS."""
MOST_SHIFT = 0.01
LAYOUT, CLIPPED = (Path(__file__).with_name(name).read_text("utf-8") for name in ("layout.js", "clipped.js"))
SHIFT = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
TO_THE_END = """async () => {
  const laidOut = new CSSStyleSheet();  // also what no browser lays out before it comes into sight
  laidOut.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, laidOut];
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (let y = 0; y < document.body.scrollHeight; y += 800) {
    scrollTo(0, y);
    await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 10)));
  }
  const late = [...document.images].filter((image) => !image.complete);
  const loaded = late.map((image) => new Promise((done) => (image.onload = image.onerror = done)));
  await Promise.race([Promise.all(loaded), new Promise((waited) => setTimeout(waited, 2000))]);
  scrollTo(0, 0);
}"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "path" in metafunc.fixturenames:
        some = {*PAGES, *STARTS, WIDE, "r/"}
        every = page_addresses(tree.content(ROOT)) if metafunc.config.getoption("audit") else some
        metafunc.parametrize("path", sorted({*every, *FILLED}))


def faults(page: Page) -> list[str]:
    """The faults of the page as it stands, at each width and on paper, each with where it was found."""
    found: dict[str, list[str]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        for fault in (*page.evaluate(LAYOUT), *page.evaluate(CLIPPED)):
            found.setdefault(fault, []).append(str(width))
    page.set_viewport_size(SHEET)  # type: ignore[arg-type]  # a dictionary of two numbers
    page.emulate_media(media="print")
    for fault in page.evaluate(LAYOUT):
        found.setdefault(fault, []).append("print")
    return [f"{fault} ({', '.join(places)})" for fault, places in found.items()]


def test_everything_has_its_place_and_keeps_it(browser: Browser, address: str, path: str) -> None:
    with view(browser, 390) as page:
        assert shift_of(page, address + path) <= MOST_SHIFT
        page.evaluate(TO_THE_END)
        assert faults(page) == []


def test_nothing_moves_while_it_loads_on_a_computer(browser: Browser, address: str, path: str) -> None:
    with view(browser, 1280) as page:
        assert shift_of(page, address + path) <= MOST_SHIFT


def shift_of(page: Page, address: str) -> float:
    """The cumulative layout shift of a page while it loads."""
    page.add_init_script(SHIFT)
    page.goto(address, wait_until="networkidle")
    shift: float = page.evaluate("() => window.shift")
    return shift


PLANT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
PLANTED = {
    "a word is broken": "article p { width: 2em; overflow-wrap: anywhere }",
    "a sentence is squeezed": "article p { width: 4.5em; overflow-wrap: normal }",
    "over one another": "article h2 { margin-top: -4em }",
    "a picture leaves its card": ".drawing svg { width: 200% !important; max-width: none }",
    "wider than the window": "article p { width: 200vw; max-width: none }",
    "cut off when its text is spaced": ".lead { height: 1.2em; overflow: hidden }",
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_that_is_planted_is_found(browser: Browser, address: str, fault: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + "exercises/glute-bridge/", wait_until="networkidle")
        page.evaluate(PLANT, PLANTED[fault])
        assert any(fault in found for found in faults(page))

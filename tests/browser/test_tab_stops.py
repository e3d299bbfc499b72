"""Stops of the Tab key: each one is seen, outlined, covered by nothing, and met once, in the order of the page.

Real keys are pressed, to the end of the page in light colours and back in dark ones. Of one page of every kind the
content is walked, and with `--audit` every page from its first stop to its last.
"""

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_routines.domain.addresses import page_addresses
from tests.browser.views import PAGES, view
from tests.support import tree
from tests.support.built import ROOT

FILLED = ("build/#v1;bridge=3x10;clam=3x8-10/ea", "r/#v1;bridge=3x10;clam=3x8-10/ea")
"""Apps with a plan in them."""
WALKED = ("plans/kneecap-pain/", "questions/you-may-have-heard/", "do/function-check/", "contribute/pose/")
"""Pages with stops that the other kinds of page have not."""
WHOLE = ("", "understand/mechanisms/kinetic-chain/")
"""Pages whose header, lists and foot stand for those of every page."""
WIDTHS = (390, 1280)
MOST = 80
"""How many stops of a content are met from its start, and how many from its end, where not every page is walked."""
TAB_STOPS = Path(__file__).with_name("tab_stops.js").read_text("utf-8")
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
SHIFT = 8
STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
NO_TOOLTIP = ".reference-preview { display: none !important }"
"""Tooltips of references come and go with the focus, after a while."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "path" in metafunc.fixturenames:
        every = page_addresses(tree.content(ROOT)) if metafunc.config.getoption("audit") else PAGES
        metafunc.parametrize("path", sorted({*every, *FILLED, *WALKED}))


def walk(page: Page, *, whole: bool) -> list[str]:
    """The faults of the stops of a page, from the first to the last one and back."""
    within, start, end = ("body", "body", "body") if whole else (".md-content", ".md-content", ".md-footer")
    page.evaluate(STYLE, NO_TOOLTIP)
    stops = page.evaluate_handle(TAB_STOPS)
    keyboard = page.context.new_cdp_session(page)  # one message for a key, where Playwright sends two
    found: list[str] = []
    complete = True
    ways: tuple[tuple[bool, str, Literal["light", "dark"]], ...] = ((False, start, "light"), (True, end, "dark"))
    for backwards, at, scheme in ways:
        page.emulate_media(color_scheme=scheme)
        page.evaluate("([stops, at]) => stops.begin(at)", [stops, at])
        key = {**TAB, "modifiers": SHIFT if backwards else 0}
        for count in range(100_000):
            if not whole and count == MOST:
                complete = False
                break
            keyboard.send("Input.dispatchKeyEvent", key)
            look = "([stops, within, backwards]) => stops.look(within, backwards)"
            stop: dict[str, Any] | None = page.evaluate(look, [stops, within, backwards])
            found += [f"{scheme}: {fault}" for fault in stop["faults"]] if stop else []
            if not stop or stop["over"]:
                break
    keyboard.detach()
    missed = page.evaluate("([stops, within]) => stops.missed(within)", [stops, within]) if complete else []
    return list(dict.fromkeys([*found, *missed]))


def test_every_stop_is_seen_and_nothing_covers_it(
    browser: Browser, address: str, path: str, pytestconfig: pytest.Config
) -> None:
    whole = path in WHOLE or pytestconfig.getoption("audit")
    with view(browser, WIDTHS[0]) as page:
        page.goto(address + path, wait_until="networkidle")
        found = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            page.evaluate("() => scrollTo(0, 0)")
            found += [f"{width}: {fault}" for fault in walk(page, whole=whole)]
        assert found == []


LED_TO = """() => {
  const { left, top, height } = document.querySelector(":target").getBoundingClientRect();
  const hit = document.elementFromPoint(left + 4, top + Math.min(8, height / 2));
  return [Math.round(top), hit.closest("article") !== null];
}"""


TARGETS = (
    "get-help/#adults",
    "get-help/#fnref:nhsdvt",
    "exercises/glute-bridge/#leave-it-out-or-adapt-it",
    "sources/#moore2020segments",
)


@pytest.mark.parametrize("target", TARGETS)
def test_the_header_covers_nothing_that_an_address_leads_to(browser: Browser, address: str, target: str) -> None:
    for width in WIDTHS:
        with view(browser, width) as page:
            page.goto(address + target)
            page.wait_for_function("() => scrollY > 0")
            top, is_seen = page.evaluate(LED_TO)
            assert is_seen
            assert top < 200


STYLED = {
    "is not seen": "article a { opacity: 0 }",
    "is covered by h1": "article h1 { position: fixed; inset: 0 0 auto; z-index: 9; height: 50vh; background: #fff }",
    "is out of the window": "article a:focus { position: fixed; left: -2rem }",
    "has an outline of 1.0:1": "body { --focus: var(--paper) }",
    "has an outline cut off by p": "article p { overflow: hidden }",
}
SCRIPTED = {
    "has no outline": "(link) => link.style.setProperty('outline', 'none', 'important')",
    "is met out of order": """(link) => {
      const last = [...document.querySelectorAll("article a")].filter((each) => each.checkVisibility()).at(-1);
      link.addEventListener("focus", () => last.focus(), { once: true });
      last.addEventListener("keydown", (event) => { event.preventDefault(); link.focus(); }, { once: true });
    }""",
    "is met twice": "(link) => link.addEventListener('keydown', (event) => event.preventDefault())",
    "is never met": "(link) => link.addEventListener('focus', () => link.blur())",
}


@pytest.mark.parametrize("fault", [*STYLED, *SCRIPTED])
def test_a_fault_that_is_planted_is_found(browser: Browser, address: str, fault: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + "muscles/gluteus-medius/", wait_until="networkidle")
        if fault in STYLED:
            page.evaluate(STYLE, STYLED[fault])
        else:
            page.locator("article p a").first.evaluate(SCRIPTED[fault])
        assert any(fault in found for found in walk(page, whole=False))

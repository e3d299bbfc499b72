"""Budgets of pages and tools on a phone and a desk: what their first view fetches, and that nothing in it jumps.

A phone's processor and network are slow, so that everything comes late that could push something else away.
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.log import WEEKS, opened
from tests.browser.views import view


class Budget(NamedTuple):
    ready: str
    """An element that is there once the page is."""
    kilobytes: float
    """As a good host sends them: text by Brotli."""
    requests: int


LINK = "r/#v1.1;d=mo.we.fr;w=6;bridge=3x10+2s,n:Slowly_please;sl-rdl=3x8-10/ea,r60;wall-sit=3x30s"
BUDGETS = {
    "": Budget(".leg-map", 50, 9),
    "get-help/": Budget(".sign-cards", 54, 9),
    "exercises/clamshell/": Budget(".drawing", 63, 14),
    "routines/runners/": Budget(".doses", 78, 21),
    "understand/conditions/kneecap-pain/": Budget(".footnote", 93, 22),
    "build/": Budget(".routine-choice", 94, 19),
    "play/": Budget(".routine-list", 83, 16),
    "play/?routine=three-exercise-core": Budget(".start__go", 109, 23),
    LINK: Budget(".plan__exercise", 98, 19),
    "log/": Budget(".sessions", 81, 15),
}
"""A page of each kind, and each tool with the least that it is used for."""
SHIFT = 0.01
SLOWER = 4
"""A processor at a quarter of its speed."""
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""Milliseconds, and bytes a second: the slow network that Lighthouse measures phones with."""
WATCH = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }).observe({ type: "layout-shift", buffered: true });
"""
SETTLES = 600
"""Milliseconds after a page stands, in which pictures come and what else could move it."""
PACKED = {".woff2", ".png"}


@cache
def sent(file: Path) -> int:
    """Bytes of a file on its way."""
    content = file.read_bytes()
    return len(content) if file.suffix in PACKED else len(brotli.compress(content, quality=9))


def slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("tool", BUDGETS, ids=lambda tool: tool.partition("#")[0])
def test_a_first_view_is_light_and_does_not_jump(
    browser: Browser, address: str, site: Path, tmp_path: Path, tool: str, width: int
) -> None:
    budget = BUDGETS[tool]
    asked: list[str] = []
    finger: dict[str, Any] = {"is_mobile": True, "has_touch": True} if width == 390 else {}
    with view(browser, width, letters=False, **finger) as page:
        if tool == "log/":
            opened(page, address, tmp_path, *WEEKS)
            page.goto("about:blank")
        slow(page)
        page.add_init_script(WATCH)
        page.on("request", lambda request: asked.append(unquote(urlsplit(request.url).path).lstrip("/")))
        page.goto(address + tool, wait_until="networkidle")
        expect(page.locator(budget.ready).first).to_be_visible()
        page.wait_for_timeout(SETTLES)
        shifts = page.evaluate("window.shifts")
    jumped = sum(value for value, _ in shifts)
    assert jumped <= SHIFT, shifts
    if width == 390:
        files = [site / path / "index.html" if not path or path.endswith("/") else site / path for path in asked]
        sizes = {path: sent(file) for path, file in zip(asked, files, strict=True)}
        assert len(asked) <= budget.requests, sorted(asked)
        assert sum(sizes.values()) <= budget.kilobytes * 1000, sizes

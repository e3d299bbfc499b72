"""The builder as a reader has it open, and what stands in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.views import view

THREE = "bandwalk=3x10st/way,r30-60;calf=2x10-15,r30-60,rir3;clam=2x8-12/ea,r30,rir3"
SEED = "v1;bridge=3x10+2s;sl-rdl=3x8-10/ea;bandwalk=2x10st/way;sl-squat=3x8/ea;hip-flex=2x30s/ea;90-90=2x10/ea"


@contextmanager
def builder(browser: Browser, address: str, rest: str = "", width: int = 1280, **options: Any) -> Iterator[Page]:
    """The builder of a reader who was never here. No script fails, and no request leaves the site or holds the plan."""
    with view(browser, width, **options) as page:
        faults: list[str] = []
        asked: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
        page.goto(f"{address}build/{rest}")
        expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
        yield page
        assert faults == []
        assert [url for url in asked if not url.startswith(address)] == []
        assert [url for url in asked if re.search(r"v[12]\w?\d*;|3x10|%3B", url)] == []


def plan(page: Page) -> str:
    """What stands in the address once the page has shown it, without the letter that checks it."""
    page.evaluate("new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))")
    fragment = urlsplit(page.url).fragment
    assert re.match(r"^v[12][A-Za-z.]1?;", fragment), fragment
    return fragment.partition(";")[2]


def item(page: Page, name: str) -> Locator:
    return page.locator(".item").filter(has=page.get_by_role("heading", name=name))


def said(page: Page) -> Locator:
    return page.get_by_role("region", name="The plan so far").get_by_role("status")


def names(page: Page) -> list[str]:
    return [name.partition(",")[0] for name in page.locator(".item__name").all_text_contents()]


def uncover(page: Page, width: int) -> None:
    """A window as long as the page: axe does not scroll what lies under the bar at its foot."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height + 400})

"""A page with the drawing of an exercise, and where its pieces are."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.browser.views import view

BRIDGE = "exercises/glute-bridge/"
ONE_SIDED = "exercises/single-leg-romanian-deadlift/"
MOVES = ".drawing [data-way]"
STILL_FOR = 300
"""Milliseconds in which what moves would be seen to move."""


@contextmanager
def moving(browser: Browser, address: str, path: str = BRIDGE) -> Iterator[Page]:
    """A page with a drawing, for somebody who does not mind movement."""
    with view(browser) as page:
        page.emulate_media(reduced_motion="no-preference")
        page.goto(address + path)
        yield page


def play(page: Page) -> Locator:
    return page.locator(".drawing__play")


def where(page: Page) -> list[str]:
    """Where each piece that can move is."""
    found: list[str] = page.locator(MOVES).evaluate_all(
        "pieces => pieces.map(piece => piece.getAttribute('transform'))"
    )
    assert found
    return found


def keeps_still(page: Page) -> bool:
    before = where(page)
    page.wait_for_timeout(STILL_FOR)
    return where(page) == before


def numbers(transform: str) -> list[float]:
    return [float(word) for word in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", transform)][:4]

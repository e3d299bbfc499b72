"""The pages that are looked at in a browser, and how a reader may look at them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

PAGES = (
    "",
    "understand/mechanisms/kinetic-chain/",
    "do/",
    "exercises/",
    "exercises/glute-bridge/",
    "muscles/gluteus-medius/",
    "equipment/",
    "routines/",
    "routines/hip-to-knee-bulletproofing/",
    "routines/hip-to-knee-bulletproofing/cert/",
    "clinicians/",
    "clinicians/templates/",
    "clinicians/what-to-say/",
    "build/",
    "play/?routine=three-exercise-core",
    "log/",
    "get-help/",
    "data/",
    "understand/conditions/kneecap-pain/",
    "understand/conditions/meniscus/",
    "claims/",
    "claims/landing-softly/",
    "evidence/charts/",
    "sources/",
    "sources/nascimento2018hipknee/",
)
ROUTINE = "routines/hip-to-knee-bulletproofing/"
SHARE = "Share, change or download"
"""The line on the page of a routine that its files are folded behind."""


@contextmanager
def view(browser: Browser, width: int = 1280, **options: Any) -> Iterator[Page]:
    """An empty tab of a reader who has never been here, and who wants no movement on the screen.

    Nothing is kept for when there is no network: test_offline.py looks at that.
    """
    usual: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "service_workers": "block"}
    with browser.new_context(reduced_motion="reduce", **{**usual, **options}) as context:
        yield context.new_page()


def unfold(page: Page, title: str) -> Locator:
    """The fold-out behind the line with this title, closed until the line is pressed on the keyboard."""
    summary = page.locator("article summary", has_text=title)
    fold = summary.locator("..")
    expect(fold).not_to_have_attribute("open", "")
    summary.press("Enter")
    expect(fold).to_have_attribute("open", "")
    return fold

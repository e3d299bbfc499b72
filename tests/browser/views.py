"""The pages that are looked at in a browser, and how a reader may look at them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

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
    "build/",
    "play/?routine=three-exercise-core",
    "log/",
    "get-help/",
    "data/",
    "understand/conditions/kneecap-pain/",
    "claims/",
    "claims/landing-softly/",
    "evidence/charts/",
    "sources/",
)
ROUTINE = "routines/hip-to-knee-bulletproofing/"


@contextmanager
def view(browser: Browser, width: int = 1280, **options: Any) -> Iterator[Page]:
    """An empty tab of a reader who has never been here, and who wants no movement on the screen."""
    size = {"width": width, "height": 844}
    with browser.new_context(viewport=size, reduced_motion="reduce", **options) as context:  # type: ignore[arg-type]
        yield context.new_page()

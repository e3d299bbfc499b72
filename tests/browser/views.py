"""The pages that are looked at in a browser, and how a reader may look at them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

from tests.support.built import no

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


OF_THE_TESTS = re.compile(
    r"^\[Report Only\]"  # what the server of the tests has a browser report: conftest.py looks at it
    r"|^Service Worker registration blocked by Playwright"
    r"|net::ERR_(FAILED|INTERNET_DISCONNECTED)$"  # a test has cut it off
    r"|GL Driver Message"  # reading a picture from a graphics card, as tests do, is slow
)
NOT_FOUND = "status of 404"
"""What a browser says of a page for an address that does not exist."""
OUR_LETTERS = "try { localStorage.setItem('typeface', 'kept') } catch {}"
"""A browser on the second page of a visitor and on those after it: test_typeface.py looks at the first."""
SILENT = "(?!)"
"""A pattern that no message of the console fits."""
SCHEMES: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", "default"), ("dark", "slate"))
"""What a reader may prefer, and what the body of a page then names its colours."""


@contextmanager
def view(
    browser: Browser, width: int = 1280, console: str | None = SILENT, *, letters: bool = True, **options: Any
) -> Iterator[Page]:
    """An empty tab of a reader who has kept nothing of ours but our `letters`, and wants no movement on the screen.

    Nothing is kept for when there is no network: test_offline.py looks at that. The console stays empty but for what
    fits `console`, unless that is None.
    """
    usual: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "service_workers": "block"}
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not OF_THE_TESTS.search(message.text):
            said.append(message.text)

    with browser.new_context(reduced_motion="reduce", **{**usual, **options}) as context:
        context.on("console", listen)
        context.on("weberror", lambda error: said.append(str(error.error)))
        if letters:
            context.add_init_script(OUR_LETTERS)
        yield context.new_page()
    no(text for text in said if console is not None and not re.search(console, text))


def unfold(page: Page, title: str) -> Locator:
    """The fold-out behind the line with this title, closed until the line is pressed on the keyboard."""
    summary = page.locator("article summary", has_text=title)
    fold = summary.locator("..")
    expect(fold).not_to_have_attribute("open", "")
    summary.press("Enter")
    expect(fold).to_have_attribute("open", "")
    return fold

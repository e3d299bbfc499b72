"""The typeface: a first page is set in letters of the device, and those after it in ours, once the site is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_offline import until
from tests.browser.views import ROUTINE

OURS = "Atkinson Hyperlegible Next"
FIRST = "getComputedStyle(document.querySelector('article p')).fontFamily.split(',')[0]"
KEPT = "localStorage.typeface === 'kept'"
NO_WORKER = "delete Navigator.prototype.serviceWorker"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused') } })"
SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"


@contextmanager
def reader(browser: Browser, *scripts: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """A tab of a reader who was never here, and the files of letters that it asks for."""
    usual: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "service_workers": "allow", **options}
    with browser.new_context(**usual) as context:
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url) if request.url.endswith(".woff2") else None)
        yield page, asked


def test_the_first_page_asks_for_no_letters_and_the_next_has_ours(browser: Browser, address: str) -> None:
    with reader(browser) as (page, asked):
        page.goto(address + ROUTINE)
        assert OURS not in page.evaluate(FIRST)
        until(page, f"async () => {KEPT}")
        assert asked == []
        page.goto(f"{address}exercises/glute-bridge/", wait_until="networkidle")
        assert OURS in page.evaluate(FIRST)
        assert page.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')")
        assert len(asked) == 1


def test_letters_that_are_kept_come_from_the_device(browser: Browser, address: str) -> None:
    """On a page that comes from the network as well."""
    with reader(browser) as (page, asked):
        page.goto(address)
        until(page, f"async () => {KEPT} && !!navigator.serviceWorker.controller")
        with page.expect_response("**/*common-normal.woff2") as answer:
            page.goto(f"{address}questions/how-long/")
        assert answer.value.from_service_worker
        sent = "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.woff2')).transferSize"
        assert page.evaluate(sent) == 0
        assert len(asked) == 1


@pytest.mark.parametrize("without", [NO_WORKER, NO_STORAGE], ids=["no service worker", "storage blocked"])
def test_a_browser_that_keeps_nothing_has_our_letters_at_once(browser: Browser, address: str, without: str) -> None:
    with reader(browser, without) as (page, asked):
        page.goto(address, wait_until="networkidle")
        assert OURS in page.evaluate(FIRST)
        assert len(asked) == 1


def test_who_saves_data_is_sent_no_letters(browser: Browser, address: str) -> None:
    with reader(browser, SAVES_DATA) as (page, asked):
        for path in ("", "exercises/glute-bridge/"):
            page.goto(address + path, wait_until="networkidle")
            assert OURS not in page.evaluate(FIRST)
        assert asked == []


def test_without_scripts_our_letters_come_when_they_are_there(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as (page, asked):
        page.goto(address, wait_until="networkidle")
        assert len(asked) == 1

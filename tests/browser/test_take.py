"""Take it with you: a reader chooses the days of the calendar, and copies the text for a record."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import ROUTINE, SCHEMES, SHARE, unfold, view
from tests.support.calendars import event

HERE = ZoneInfo("Europe/Berlin")
MAKE = "Create the calendar file"
READY = "hip-to-knee-bulletproofing.ics is ready. Open it to add the sessions to your calendar."
TODAY = datetime(2027, 3, 3, 9)  # a Wednesday


@contextmanager
def at_the_form(browser: Browser, address: str, width: int = 1280) -> Iterator[Page]:
    with view(browser, width, timezone_id=HERE.key) as page:
        page.clock.install(time=TODAY)
        page.goto(address + ROUTINE)
        unfold(page, SHARE)
        unfold(page, "Choose days and time")
        yield page


def made(page: Page) -> Any:
    """The session in the file that the reader gets, when the button is pressed on the keyboard."""
    with page.expect_download() as download:
        page.get_by_role("button", name=MAKE).press("Enter")
    assert download.value.suggested_filename == "hip-to-knee-bulletproofing.ics"
    return event(Path(download.value.path()).read_bytes().decode())


def test_the_calendar_begins_next_monday_as_the_routine_says(browser: Browser, address: str, site: Path) -> None:
    with at_the_form(browser, address) as page:
        given = made(page)
        expect(page.locator(".when__said")).to_have_text(READY)
    ready = event((site / f"{ROUTINE[:-1]}.ics").read_bytes().decode())
    assert given["DTSTART"].dt == datetime(2027, 3, 8, 18, tzinfo=HERE)
    for name in ("SUMMARY", "DESCRIPTION", "URL", "UID", "RRULE"):
        assert given[name] == ready[name]
    assert given["DTEND"].dt - given["DTSTART"].dt == ready["DTEND"].dt - ready["DTSTART"].dt


def test_days_time_weeks_and_start_are_chosen_by_keyboard(browser: Browser, address: str) -> None:
    with at_the_form(browser, address, 390) as page:
        for day in ("Monday", "Wednesday", "Sunday"):
            page.get_by_role("checkbox", name=day).press(" ")
        page.get_by_label("Time").fill("07:30")
        page.get_by_label("Weeks").fill("8")
        page.get_by_label("From").fill("2027-04-01")
        given = made(page)
    assert given["RRULE"].to_ical().decode() == "FREQ=WEEKLY;COUNT=16;BYDAY=FR,SU"
    assert given["DTSTART"].dt == datetime(2027, 4, 2, 7, 30, tzinfo=HERE)


def test_without_a_day_it_says_so(browser: Browser, address: str) -> None:
    with at_the_form(browser, address) as page:
        for day in ("Monday", "Wednesday", "Friday"):
            page.get_by_role("checkbox", name=day).uncheck(force=True)
        page.get_by_role("button", name=MAKE).click()
        expect(page.locator(".when__said")).to_have_text("Choose at least one day.")


def test_without_a_network_it_says_so(browser: Browser, address: str) -> None:
    with at_the_form(browser, address) as page:
        page.context.set_offline(True)
        page.get_by_role("button", name=MAKE).click()
        expect(page.locator(".when__said")).to_have_text("That did not work. Try again when you are online.")


def test_nothing_is_asked_for_but_the_text(browser: Browser, address: str) -> None:
    with at_the_form(browser, address) as page:
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}"))
        made(page)
    assert asked == [f"GET {address}{ROUTINE[:-1]}.txt "]


def test_the_text_is_copied(browser: Browser, address: str, site: Path) -> None:
    with view(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(address + ROUTINE)
        unfold(page, SHARE)
        page.get_by_role("button", name="Copy the text").press("Enter")
        expect(page.locator(".take__said")).to_have_text("Copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / f"{ROUTINE[:-1]}.txt").read_text("utf-8")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_open_form_has_no_barrier(browser: Browser, address: str, width: int) -> None:
    with at_the_form(browser, address, width) as page:
        for scheme, colours in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
            results = AXE.run(page)
            assert results.violations_count == 0, scheme + results.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_there_are_no_files(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + ROUTINE)
        files = [page.get_by_text(SHARE), page.locator(".take"), page.locator(".adapt"), page.locator(".handout-files")]
        unfold(page, SHARE)
        for each in files:
            expect(each).to_be_visible()
        page.emulate_media(media="print")
        for each in files:
            expect(each).to_be_hidden()
        expect(page.get_by_role("heading", name="When to do more or less")).to_be_visible()
        expect(page.get_by_text("Less.", exact=True)).to_be_visible()

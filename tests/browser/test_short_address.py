"""Short addresses and redirects in a real browser: with scripts and without, on the page and on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import ROUTINE, SHARE, unfold, view

SHORT = "r/bulletproofing/"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_short_address_leads_to_its_routine(browser: Browser, address: str, scripts: bool) -> None:
    with view(browser, java_script_enabled=scripts) as page:
        page.goto(address + SHORT, wait_until="commit")
        page.wait_for_url(address + ROUTINE)
        expect(page.locator("h1")).to_contain_text("Hip-to-Knee Bulletproofing")


def test_a_browser_that_does_not_go_on_by_itself_is_shown_the_way(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        stays(page, address + SHORT)
        page.goto(address + SHORT)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Hip-to-Knee Bulletproofing")).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(address + ROUTINE)


def stays(page: Page, address: str) -> None:
    """Take the automatic way on out of one page."""

    def without(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', 'name="was"'))  # type: ignore[attr-defined]

    page.route(address, without)


def test_the_short_address_is_copied_and_said_to_be(browser: Browser, address: str) -> None:
    with view(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(address + ROUTINE)
        line = unfold(page, SHARE).locator(".short")
        button = line.get_by_role("button", name="Copy address")
        button.focus()
        page.keyboard.press("Enter")
        expect(line.get_by_role("status")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == line.get_by_role("link").get_attribute("href")
        expect(line.get_by_role("button", name="Copied")).to_be_focused()
        expect(line.get_by_role("button", name="Copy address")).to_be_visible()
        expect(line.get_by_role("status")).to_be_empty()


def test_where_nothing_may_be_copied_the_address_is_there_to_be_read(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(address + ROUTINE)
        unfold(page, SHARE)
        expect(page.locator(".short a")).to_be_visible()
        expect(page.locator(".short button")).to_have_count(0)


def test_on_paper_the_short_address_stands_once_and_without_its_button(browser: Browser, address: str) -> None:
    with view(browser, 794) as page:
        page.goto(address + ROUTINE)
        unfold(page, SHARE)
        expect(page.locator(".short button")).to_have_count(1)
        page.emulate_media(media="print")
        expect(page.locator(".short a")).to_be_visible()
        expect(page.locator(".short button")).to_be_hidden()
        after = "getComputedStyle(document.querySelector('.short a'), '::after').content"
        assert page.evaluate(after) == "none"


def test_the_line_is_as_high_before_its_button_comes_as_after(browser: Browser, address: str) -> None:
    heights = []
    for scripts in (True, False):
        with view(browser, java_script_enabled=scripts) as page:
            page.goto(address + ROUTINE)
            unfold(page, SHARE)
            if scripts:
                expect(page.locator(".short button")).to_be_visible()
            box = page.locator(".short").bounding_box()
            assert box
            heights.append(box["height"])
    assert abs(heights[0] - heights[1]) < 12

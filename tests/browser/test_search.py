"""The search of the site: an exercise comes first by any of its names, however the search is opened."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import view

NAMES = [
    ("butt bridge", "glute-bridge"),
    ("clams", "clamshell"),
    ("RDL", "romanian-deadlift"),
    ("monster walk", "monster-walk"),
]


@pytest.mark.parametrize(("typed", "exercise"), NAMES)
def test_the_search_puts_an_exercise_first_by_any_of_its_names(
    browser: Browser, address: str, typed: str, exercise: str
) -> None:
    with view(browser) as page:
        page.goto(address + "get-help/")
        page.get_by_role("textbox", name="Search").press_sequentially(typed)
        first = page.locator(".md-search-result__link").first
        expect(first).to_have_attribute("href", re.compile(rf"/exercises/{exercise}/"))


def by_key(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially("clams")


def by_icon(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("clams")


def by_address(page: Page) -> None:
    page.goto(page.url + "?q=clams")


@pytest.mark.parametrize(("search", "width"), [(by_key, 1280), (by_icon, 390), (by_address, 1280), (by_address, 390)])
def test_the_search_loads_what_it_needs_however_it_is_opened(
    browser: Browser, address: str, search: Callable[[Page], None], width: int
) -> None:
    with view(browser, width) as page:
        page.goto(address + "get-help/")
        search(page)
        expect(page.locator(".md-search-result__link").first).to_have_attribute("href", re.compile("/clamshell/"))


def test_on_a_small_screen_it_is_opened_and_closed_by_keys(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + "get-help/")
        button = page.get_by_role("button", name="Search")
        button.press("Enter")
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
        expect(page.get_by_role("textbox", name="Search")).to_be_hidden()

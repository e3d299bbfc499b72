"""The list of exercises and the builder find the same exercises by the same words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.browser.builder import builder
from tests.browser.views import view

CASES = yaml.safe_load(Path(__file__).with_name("search.yml").read_text("utf-8"))
assert len(CASES) >= 30
SHOWN = ".explorer .entry:not([hidden])"
SHOWN_SINCE = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
"""The list follows the frame that shows the letter."""


@pytest.fixture(scope="module")
def explorer(browser: Browser, address: str) -> Iterator[Page]:
    with view(browser) as page:
        page.goto(address + "exercises/")
        page.locator("form.filter").wait_for()
        yield page


@pytest.fixture(scope="module")
def finder(browser: Browser, address: str) -> Iterator[Page]:
    with builder(browser, address) as page:
        yield page


def in_list(page: Page, typed: str) -> set[str]:
    page.get_by_label("Name").fill(typed)
    page.evaluate(SHOWN_SINCE)
    return set(page.locator(SHOWN).evaluate_all("entries => entries.map((entry) => entry.dataset.id)"))


SAME = """wanted => {
  const shown = [...document.querySelectorAll(".finder__list .found")].map(({ dataset }) => dataset.id);
  return shown.sort().join() === wanted.sort().join();
}"""


def wait_in_builder(page: Page, typed: str, wanted: set[str]) -> None:
    """Until the builder shows these exercises for what is typed. Its words for searching come when they are wanted."""
    page.get_by_role("searchbox", name="Search exercises").fill(typed)
    page.wait_for_function(SAME, arg=sorted(wanted))


@pytest.mark.parametrize("typed", CASES)
def test_both_find_the_same_exercises(explorer: Page, finder: Page, typed: str) -> None:
    every = in_list(explorer, "")
    found = in_list(explorer, typed)
    wait_in_builder(finder, typed, found)
    if CASES[typed] == "some":
        assert set() < found < every
    else:
        assert found == set(CASES[typed])

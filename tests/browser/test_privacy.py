"""What the pages ask for when they are opened: files of the site, which exist, and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Response, expect

from tests.browser.views import PAGES, view

OF_THE_SEARCH = re.compile(r"search/index\.json$|/search_dialog-[\w-]+\.js$")
"""The index, and the scripts of the dialog: the list of exercises and the builder load the words and the matcher."""


@dataclass
class Visit:
    """What went between a reader's browser and the world."""

    asked: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cookies: list[object] = field(default_factory=list)
    searched: list[int] = field(default_factory=list)
    """How many files of the search were asked for: before a search, and after it."""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """One reader opens the pages, one after the other, and searches."""
    visit = Visit()
    with view(browser) as page:
        page.on("request", lambda request: visit.asked.append(request.url))
        page.on("response", lambda response: visit.answers.append(response))
        page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: visit.errors.append(str(error)))
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
        visit.searched.append(len([url for url in visit.asked if OF_THE_SEARCH.search(url)]))
        page.get_by_role("button", name="Search").click()
        page.get_by_role("combobox", name="Search this site").press_sequentially("butt bridge")
        expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()
        visit.searched.append(len({url for url in visit.asked if OF_THE_SEARCH.search(url)}))
        visit.cookies.extend(page.context.cookies())
        yield visit


def test_no_request_leaves_the_site(visit: Visit, address: str) -> None:
    assert len(visit.asked) > len(PAGES)
    assert {url for url in visit.asked if not url.startswith(address)} == set()


def test_who_does_not_search_is_spared_the_dialog_and_the_index(visit: Visit) -> None:
    assert visit.searched == [0, 2]


def test_every_file_that_is_asked_for_is_there(visit: Visit) -> None:
    assert {(answer.url, answer.status) for answer in visit.answers if answer.status not in {200, 304}} == set()


def test_no_script_fails(visit: Visit) -> None:
    assert visit.errors == []


def test_no_cookie_is_set(visit: Visit) -> None:
    assert visit.cookies == []

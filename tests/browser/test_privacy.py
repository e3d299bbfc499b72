"""What a page asks for when it is opened: files of the site, which exist, and nothing else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.views import PAGES, view


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[tuple[list[str], list[Response], list[str]]]:
    """The addresses asked for, the answers, and the errors, while one reader opens the pages and searches."""
    asked: list[str] = []
    answers: list[Response] = []
    errors: list[str] = []
    with view(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda answer: answers.append(answer))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        for path in PAGES:
            page.goto(address + path, wait_until="networkidle")
        page.get_by_role("textbox", name="Search").fill("butt bridge")
        page.get_by_role("link", name="Glute bridge").first.wait_for()
        yield asked, answers, errors


Opened = tuple[list[str], list[Response], list[str]]


def test_no_request_leaves_the_site(opened: Opened, address: str) -> None:
    asked = opened[0]
    assert len(asked) > len(PAGES)
    assert {url for url in asked if not url.startswith(address)} == set()


def test_every_file_that_is_asked_for_is_there(opened: Opened) -> None:
    assert {(answer.url, answer.status) for answer in opened[1] if answer.status not in {200, 304}} == set()


def test_no_script_fails(opened: Opened) -> None:
    assert opened[2] == []


def test_no_cookie_is_set(opened: Opened) -> None:
    assert [answer.url for answer in opened[1] if "set-cookie" in answer.headers] == []


def test_the_text_is_set_in_our_own_typeface(opened: Opened, browser: Browser, address: str) -> None:
    fonts = {answer.url: answer.status for answer in opened[1] if answer.url.endswith(".woff2")}
    assert fonts
    assert set(fonts.values()) == {200}
    with view(browser) as page:
        page.goto(address)
        wanted = page.locator("article p").first.evaluate("p => getComputedStyle(p).fontFamily.split(',')[0]")
        assert "Atkinson Hyperlegible Next" in wanted
        loaded = "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded').map(f => f.family))"
        assert wanted.strip("\"'") in [family.strip("\"'") for family in page.evaluate(loaded)]

"""A browser that keeps nothing for the site: reading, searching, colours and every tool work, and nothing complains."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import view

BLOCKED = """() => {
  const refuse = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, { get: refuse });
  Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
  const none = async () => refuse();
  for (const name of ["register", "getRegistration"]) navigator.serviceWorker[name] = none;
  for (const name of ["persist", "persisted", "estimate"]) navigator.storage[name] = none;
}"""
CONDITION = "understand/conditions/kneecap-pain/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab in which every kind of storage throws. Its console has to stay empty."""
    with view(browser, service_workers="allow") as page:
        page.add_init_script(f"({BLOCKED})()")
        yield page


def test_a_page_is_read_searched_and_coloured(page: Page, address: str) -> None:
    page.goto(address + CONDITION, wait_until="networkidle")
    page.get_by_role("radio", name="Numbers").check()
    expect(page.locator("details[data-depth]").last).to_have_attribute("open", "")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Colours as on your device (switch to light)").click()
    page.get_by_title("Light colours (switch to dark)").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".search-open").click()
    page.keyboard.type("squat")
    expect(page.get_by_role("option").first).to_contain_text("quat")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("squat"))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("", "h1"),
        ("build/#v1;bridge=3x10", ".build .item"),
        ("r/#v1;bridge=3x10", "article h2"),
        ("plans/kneecap-pain/", ".plan-page__follow"),
        ("exercises/glute-bridge/", "article h1"),
    ],
)
def test_every_tool_opens(page: Page, address: str, path: str, shown: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator(shown).first).to_be_visible()


def test_a_session_is_done_and_the_log_says_that_it_keeps_nothing(page: Page, address: str) -> None:
    page.goto(address + "play/?routine=three-exercise-core")
    page.get_by_role("button", name="Start").first.click()
    expect(page.locator(".stage")).to_be_visible()
    page.goto(address + "log/", wait_until="networkidle")
    expect(page.locator(".log__notes")).not_to_be_empty()

"""From an empty plan to six weeks later: a clinician builds it, a patient does it, and takes what came of it elsewhere.

Everybody has a browser of their own, and no request of any of them leaves the site or holds the plan or the log.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.sessions import DURING, errors, press, rate, read_in, reader, saved, tab, to_the_end

CHOSEN = ("Glute bridge", "Clamshell")
LINK = re.compile(r"r/#v1\w1?;bridge=[^;]+;clam=\S+$")


def by_mouse(page: Page) -> None:
    search = page.get_by_role("searchbox", name="Search exercises")
    for name in CHOSEN:
        search.fill(name)
        page.get_by_role("button", name=f"Add {name}", exact=True).click()
    expect(page.locator(".item")).to_have_count(len(CHOSEN))
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_role("button", name="Copy link").click()


def by_thumb(page: Page) -> None:
    page.get_by_role("button", name="Add", exact=True).tap()
    search = page.get_by_role("searchbox", name="Search exercises")
    for name in CHOSEN:
        search.fill(name)
        page.get_by_role("button", name=f"Add {name}", exact=True).tap()
    expect(page.locator(".item")).to_have_count(len(CHOSEN))
    page.get_by_role("button", name="Done").tap()
    page.get_by_role("button", name="Share", exact=True).tap()
    page.get_by_role("button", name="Copy link").tap()


def by_keyboard(page: Page) -> None:
    def go_to(name: str, key: str = "Tab") -> None:
        for _ in range(150):
            page.keyboard.press(key)
            spoken = page.evaluate("(e => e.getAttribute('aria-label') || e.textContent)(document.activeElement)")
            if spoken.strip() == name:
                return
        pytest.fail(f"Tab does not lead to {name}")

    for name, back in zip(CHOSEN, ("Tab", "Shift+Tab"), strict=True):
        go_to("Search exercises", back)  # from an exercise in the list, it lies behind
        page.keyboard.press("Control+A")
        page.keyboard.type(name)
        go_to(f"Add {name}")
        page.keyboard.press("Enter")
    expect(page.locator(".item")).to_have_count(len(CHOSEN))
    go_to("Share")
    page.keyboard.press("Enter")
    go_to("Copy link")
    page.keyboard.press("Enter")


WAYS: dict[str, tuple[Callable[[Page], None], int, bool]] = {
    "by mouse": (by_mouse, 1280, False),
    "by thumb": (by_thumb, 390, True),
    "by keyboard": (by_keyboard, 1280, False),
}


def watch(context: BrowserContext, asked: list[str]) -> None:
    context.on("request", lambda request: asked.append(f"{request.url} {request.headers} {request.post_data or ''}"))


@pytest.mark.parametrize("way", WAYS)
def test_a_plan_is_built_handed_over_done_kept_and_taken_along(
    browser: Browser, address: str, tmp_path: Path, way: str
) -> None:
    build, width, touch = WAYS[way]
    asked: list[str] = []
    with reader(browser, width, has_touch=touch, permissions=["clipboard-read", "clipboard-write"]) as clinician:
        watch(clinician, asked)
        page = clinician.new_page()
        page.goto(address)
        page.get_by_role("link", name="build your own").click()
        expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
        build(page)
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        link = page.evaluate("navigator.clipboard.readText()")
        assert LINK.search(link), link

    with reader(browser, has_touch=True) as patient:
        watch(patient, asked)
        page = tab(patient)
        page.goto(link)
        expect(page.locator(".plan__exercise")).to_have_count(2)
        page.get_by_role("link", name="Start", exact=True).click()
        press(page, "Start")
        to_the_end(page)
        expect(page.locator(".player__check")).to_contain_text("2 of 2 exercises")
        rate(page.locator(".player__check"), DURING, "3")
        press(page, "Save and see what to do next")
        page.get_by_role("link", name="Open the log").click()
        expect(page.locator(".sessions tbody tr")).to_have_count(1)
        kept = {"log.json": saved(page, "Save all as JSON"), "log.csv": saved(page, "Save as a table (CSV)")}
        assert errors(page) == []
    [session] = json.loads(kept["log.json"])["sessions"]
    assert [each["name"] for each in session["exercises"]] == list(CHOSEN)
    assert session["pain"] == {"during": 3, "hour": None, "morning": None}

    for name, text in kept.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        with reader(browser) as elsewhere:
            watch(elsewhere, asked)
            page = tab(elsewhere)
            page.goto(address + "log/")
            read_in(page, tmp_path / name)
            expect(page.locator(".log__status")).to_have_text("1 added.")
            assert saved(page, "Save all as JSON") == kept["log.json"]

    assert len(asked) > 50
    assert [each for each in asked if not each.startswith((address, "blob:" + address))] == []
    assert [each for each in asked if re.search(r"bridge=|clam=|%3B|\"during\"|v1\w1?;", each)] == []

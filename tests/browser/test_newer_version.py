"""A newer version of the site: told where its reader would see a difference, else not worth a word."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_keep import STORED, tap
from tests.browser.test_offline import ARRIVED, WAITS, changing, keep, reader, release, until

__all__ = ["changing"]

TAKEN = "() => navigator.serviceWorker.addEventListener('controllerchange', () => (window.taken = true))"
SESSION = "async () => (await navigator.locks.query()).held.length > 0"
UNSEEN = {
    "head": ("index.html", "</title>", '</title><meta name="dcterms.modified" content="2030-01-01">'),
    "page that is not kept here": ("play/index.html", "</h1>", "</h1><p>Other words.</p>"),
}


def edit(folder: Path, path: str, old: str, new: str) -> None:
    """A newer build, in which a file has changed."""
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), "utf-8")
    release(folder)


def take_over(page: Page) -> None:
    """Open the newer version that is announced."""
    page.evaluate("window.before = true")
    page.get_by_role("button", name="Reload").click()
    page.wait_for_function("() => !window.before && document.readyState === 'complete'")


@pytest.mark.parametrize("change", UNSEEN)
def test_what_this_reader_would_not_see_takes_over_without_a_word_once_no_page_is_open(
    browser: Browser, changing: tuple[Path, str], change: str
) -> None:
    folder, address = changing
    release(folder)
    with reader(browser) as (context, page, faults):
        keep(page, address)
        page.goto(address)
        edit(folder, *UNSEEN[change])
        until(page, ARRIVED)
        page.goto(f"{address}about/")  # whoever goes on at once comes there
        page.goto(address)
        expect(page.locator(".newer")).to_have_count(0)
        assert page.evaluate(WAITS)
        page.goto("about:blank")
        later = context.new_page()
        later.goto(address)
        until(later, f"async () => !(await ({WAITS})())")
        expect(later.locator(".newer")).to_have_count(0)
    assert faults == []


def test_nothing_takes_over_while_a_session_runs(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    release(folder)
    with reader(browser) as (context, page, faults):
        keep(page, address)
        page.goto(f"{address}play/?routine=three-exercise-core#keep")
        page.get_by_role("button", name="Start", exact=True).click()
        expect(page.locator("body.playing")).to_be_visible()
        until(page, SESSION)
        page.evaluate(TAKEN)
        edit(folder, *UNSEEN["head"])
        until(page, ARRIVED)
        page.wait_for_timeout(300)
        assert not page.evaluate("window.taken")
        page.goto("about:blank")
        later = context.new_page()
        later.goto(address)
        until(later, f"async () => !(await ({WAITS})())")
    assert faults == []


def test_a_newer_version_of_what_is_kept_is_told_and_fetched(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    release(folder)
    with reader(browser) as (context, page, faults):
        tap(page, address)
        page.goto(address)
        before = page.evaluate(STORED)
        edit(folder, *UNSEEN["page that is not kept here"])
        until(page, ARRIVED)
        take_over(page)
        until(page, f"async () => `${{await ({STORED})()}}` !== '{','.join(before)}'")
        page.goto(f"{address}offline/")
        expect(page.locator(".keep__status")).to_contain_text("on this device.")
        context.set_offline(True)
        page.goto(f"{address}play/")
        expect(page.get_by_text("Other words.")).to_be_visible()
    assert faults == []


def test_what_is_kept_stays_until_all_of_the_newer_version_is_here(
    browser: Browser, changing: tuple[Path, str]
) -> None:
    folder, address = changing
    release(folder)
    earlier = {*folder.glob("kept/*.bin")}
    with reader(browser) as (context, page, faults):
        tap(page, address)
        page.goto(address)
        edit(folder, *UNSEEN["page that is not kept here"])
        for pack in {*folder.glob("kept/*.bin")} - earlier:
            pack.unlink()
        until(page, ARRIVED)
        take_over(page)
        page.goto(f"{address}offline/")
        expect(page.locator(".keep__status")).to_contain_text("The download stopped.")
        context.set_offline(True)
        page.goto(f"{address}play/?routine=three-exercise-core")
        page.get_by_role("button", name="Start", exact=True).click()
        expect(page.locator(".stage")).to_be_visible()
        page.goto(f"{address}plans")
        assert page.url == f"{address}plans/"
        expect(page.locator("h1")).to_be_visible()
    assert faults == []

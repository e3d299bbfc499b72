"""The site without a network, and how a newer version of it arrives: with a real service worker."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mkdocs_routines.files import offline
from tests.browser.views import ROUTINE
from tests.support import built, served, tree

PLAN = "r/#v1.1;bridge=3x10+2s,n:Between_us"
CONTROLLED = "() => !!navigator.serviceWorker.controller"
WAITS = "async () => !!(await navigator.serviceWorker.getRegistration())?.waiting"
GONE = "async () => !(await navigator.serviceWorker.getRegistration())"
LOOK = "async () => { await (await navigator.serviceWorker.getRegistration()).update() }"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  return found;
}"""
PDF = """async (url) => {
  const answer = await fetch(url);
  return [answer.status, (await answer.text()).slice(0, 5)];
}"""


def tools(site: Path) -> list[tuple[str, str]]:
    """The pages that a script fills, and where."""
    mounts = {"build/": "#builder", "log/": "#log", "play/": "#player", "r/": "#plan"}
    return [(page, mount) for page, mount in mounts.items() if (site / page / "index.html").exists()]


@contextmanager
def reader(browser: Browser, width: int = 390) -> Iterator[tuple[BrowserContext, Page, list[str]]]:
    """A reader whose browser may keep the site, and what scripts failed at."""
    size: Any = {"width": width, "height": 844}
    with browser.new_context(viewport=size, reduced_motion="reduce", service_workers="allow") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield context, page, faults


def keep(page: Page, address: str) -> None:
    """Open the site, until the browser has kept what it keeps."""
    page.goto(address)
    page.wait_for_function(CONTROLLED)


def until(page: Page, what: str) -> None:
    """Wait for what takes time to know."""
    end = time.monotonic() + 30
    while not page.evaluate(what):
        assert time.monotonic() < end, what
        page.wait_for_timeout(50)


@pytest.fixture
def changing(site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that is published anew now and then: its folder and its address."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("claims", "*.png", "*.map"))
    with served.serve(folder) as server:
        yield folder, server.address
        assert server.unexpected() == []


def publish(folder: Path, version: str) -> None:
    """A newer version: other words on home, on the player and in its style sheet, and the worker that knows of them."""
    for page in ("index.html", "play/index.html"):
        text = (folder / page).read_text("utf-8").partition("<!-- version")[0]
        (folder / page).write_text(f"{text}<!-- version --><p id='version'>{version}</p>", "utf-8")
    style = folder / "assets/css/site.css"
    style.write_text(f"{style.read_text('utf-8')}\n:root {{ --version: {version} }}\n", "utf-8")
    script = (built.ROOT / "overrides" / offline.WORKER).read_text("utf-8")
    (folder / offline.WORKER).write_text(offline.service_worker(script, folder), "utf-8")


def version(page: Page) -> list[str]:
    """The version of the page, and that of its style sheet."""
    said = "[document.getElementById('version')?.textContent ?? 'first', "
    return page.evaluate(f"{said} getComputedStyle(document.documentElement).getPropertyValue('--version').trim()]")  # type: ignore[no-any-return]


def test_without_a_network_everything_for_a_routine_opens(browser: Browser, site: Path, address: str) -> None:
    with reader(browser) as (context, page, faults):
        asked: list[str] = []
        context.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
        keep(page, address)
        page.goto(f"{address}exercises/glute-bridge/")
        expect(page.locator("h1")).to_contain_text("Glute bridge")
        opened = f"{address}exercises/glute-bridge/"  # what is opened is kept beside its showing
        until(page, f"({KEPT})().then((kept) => kept.includes('{opened}'))")
        context.set_offline(True)
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        page.goto(address + ROUTINE)
        expect(page.locator(".doses tbody tr")).to_have_count(6)
        drawing = page.locator(".doses img").first
        drawing.scroll_into_view_if_needed()
        page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=drawing.element_handle())
        assert page.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')")
        pdf = f"{address}handouts/hip-to-knee-bulletproofing-a4.pdf"
        assert page.evaluate(PDF, pdf) == [200, "%PDF-"]
        page.goto(f"{address}play/?routine=hip-to-knee-bulletproofing")
        page.get_by_role("button", name="Start", exact=True).click()
        expect(page.locator(".stage")).to_be_visible()
        for tool, mount in tools(site):
            page.goto(f"{address}{tool}")
            expect(page.locator(mount)).not_to_be_empty()
        page.goto(f"{address}plans/kneecap-pain/")
        page.get_by_role("button", name="Start week 1 today").click()
        expect(page.locator(".this-week__heading")).to_have_text("Week 1 of 6")
        page.goto(f"{address}do/function-check/")
        expect(page.get_by_role("button", name="Start 30 seconds")).to_be_visible()
        page.goto(address + PLAN)
        expect(page.locator(".plan__exercise")).to_have_count(1)
        expect(page.locator(".plan__note")).to_contain_text("Between us")
        page.goto(f"{address}get-help/")
        expect(page.locator("h1")).to_contain_text("help")
        page.goto(f"{address}exercises/glute-bridge/?view=clinician")
        expect(page.locator("h1")).to_contain_text("Glute bridge")
        page.goto(f"{address}exercises/wall-sit/")
        expect(page.locator("h1")).to_contain_text("You are offline")
        page.get_by_role("link", name="routine", exact=True).click()
        expect(page.locator("h1")).to_contain_text("Routines")
        for url in [*asked, *page.evaluate(KEPT)]:
            assert url.startswith(address)
            assert "#" not in url
            assert "bridge=" not in url
            assert "Between" not in url
    assert faults == []


def test_without_a_network_the_search_that_was_used_goes_on(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, address)
        page.keyboard.press("/")
        field, first = page.get_by_role("combobox", name="Search this site"), page.get_by_role("option").first
        field.fill("swollen")
        expect(first).to_have_attribute("href", f"{address}get-help/")
        until(page, f"({KEPT})().then((kept) => kept.includes('{address}search/index.json'))")
        context.set_offline(True)
        page.goto(f"{address}get-help/")
        page.keyboard.press("/")
        field.fill("bulletproof knees")
        expect(first).to_have_attribute("href", f"{address}{ROUTINE}")
        first.click()
        expect(page.locator("h1")).to_contain_text("Bulletproofing")
    assert faults == []


def test_a_newer_version_arrives_at_the_next_page_and_whole(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    with reader(browser) as (context, page, faults):
        keep(page, address)
        publish(folder, "second")
        page.evaluate(LOOK)
        notice = page.get_by_role("status").filter(has_text="A newer version of this site is available")
        expect(notice).to_be_visible()
        assert version(page) == ["first", ""]
        notice.get_by_role("button", name="Reload").click()
        page.wait_for_function("() => document.getElementById('version')?.textContent === 'second'")
        assert version(page) == ["second", "second"]
        context.set_offline(True)
        page.goto(f"{address}play/")
        assert version(page) == ["second", "second"]
    assert faults == []


def test_a_newer_version_waits_for_the_end_of_a_session(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    with reader(browser) as (context, page, faults):
        keep(page, address)
        page.goto(f"{address}play/?routine=three-exercise-core#keep")
        page.get_by_role("button", name="Start", exact=True).click()
        expect(page.locator("body.playing")).to_be_visible()
        publish(folder, "second")
        page.evaluate(LOOK)
        until(page, WAITS)
        other = context.new_page()
        other.goto(address)
        assert version(other) == ["first", ""]  # another tab stays with the version of the session
        page.wait_for_timeout(500)
        assert page.evaluate(WAITS)
        expect(page.locator(".newer")).to_be_hidden()
        other.evaluate("window.before = true")
        other.get_by_role("button", name="Reload").click()
        other.wait_for_function("() => !window.before && document.readyState === 'complete'")
        assert version(other) == ["first", ""]
        assert page.evaluate(WAITS)
        expect(page.locator(".stage")).to_be_visible()
    assert faults == []


def test_where_pages_are_edited_an_earlier_worker_goes(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    with reader(browser) as (_, page, faults):
        keep(page, address)
        shutil.copy(built.ROOT / "overrides" / offline.WORKER, folder)
        page.evaluate(LOOK)
        until(page, GONE)
    assert faults == []


def test_what_is_kept_is_of_this_build_and_small(site: Path) -> None:
    kept = offline.precached(site)
    for url in (
        *("./", "get-help/", "log/", "offline/", "play/", "r/", "routines/", ROUTINE),
        *(page for page, _ in tools(site)),
        *("api/v1/exercises/glute-bridge.json", "assets/plan.json", "assets/builder.json", "assets/js/builder/main.js"),
        *("figures/glute-bridge.svg", "handouts/runners-a4.pdf"),
    ):
        assert url in kept
    assert not [url for url in kept if "-fault-" in url], "a drawn fault is kept once it is seen"
    library = tree.content(built.ROOT).library
    most = 580_000 * len(library.routines)  # bytes: page and sheet
    most += 40_000 * len(library.exercises)  # 26,000: the drawing, large and small; 14,000: the record
    most += 300_000 * len(library.six_week_plans)  # page and record, with the doses of each week
    assert sum((site / path).stat().st_size for path in kept.values()) < most  # a third of it on its way
    worker = (site / offline.WORKER).read_text("utf-8")
    assert worker.count('"integrity": "sha256-') == len(kept)
    assert 'BUILD = ""' not in worker


def test_the_site_can_be_installed(site: Path, browser: Browser, address: str) -> None:
    manifest = json.loads((site / offline.MANIFEST).read_text("utf-8"))
    assert manifest["start_url"] == "./"
    assert {each["url"] for each in manifest["shortcuts"]} == {page for page, _ in tools(site)} - {"r/"}
    for icon in manifest["icons"]:
        assert (site / icon["src"]).is_file()
    with reader(browser) as (context, page, _):
        page.goto(address)
        chrome = context.new_cdp_session(page)
        faults = chrome.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert {fault["errorId"] for fault in faults} <= {"in-incognito"}  # as some say each browser of a test is
        assert chrome.send("Page.getAppManifest")["errors"] == []

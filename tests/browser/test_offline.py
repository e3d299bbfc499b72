"""The site without a network, and how a newer version of it arrives: with a real service worker."""

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import brotli
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
ARRIVED = f"async () => {{ await ({LOOK})(); return ({WAITS})(); }}"
"""Whether a newer version waits, after a look for it: one look may be that of the page itself, before the edit."""
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  return found;
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
    release(folder)


def release(folder: Path) -> None:
    """What the build writes last: the worker that knows of the files as they are, and the packs of them."""
    script = (built.ROOT / "overrides" / offline.WORKER).read_text("utf-8")
    for path, content in offline.offline_files(script, folder):
        (folder / path).write_bytes(content)


def version(page: Page) -> list[str]:
    """The version of the page, and that of its style sheet."""
    said = "[document.getElementById('version')?.textContent ?? 'first', "
    return page.evaluate(f"{said} getComputedStyle(document.documentElement).getPropertyValue('--version').trim()]")  # type: ignore[no-any-return]


def test_unasked_the_first_page_and_those_that_help_are_kept(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, f"{address}exercises/glute-bridge/")
        until(page, f"({KEPT})().then((kept) => kept.includes('{address}exercises/glute-bridge/'))")
        page.goto(f"{address}questions/how-long/")
        opened = f"{address}questions/how-long/"  # what is opened is kept beside its showing
        until(page, f"({KEPT})().then((kept) => kept.includes('{opened}'))")
        context.set_offline(True)
        for path in ("", "get-help/", "exercises/glute-bridge/?view=clinician", "questions/how-long/"):
            page.goto(address + path)
            expect(page.locator("h1")).not_to_contain_text("offline")
        assert page.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')")
        page.goto(f"{address}exercises/wall-sit/?view=clinician")
        expect(page.locator("h1")).to_contain_text("You are offline")
        wanted = page.locator(".wanted")
        expect(wanted).to_contain_text("The page exercises/wall-sit/ is not kept on this device.")
        again = wanted.get_by_role("link", name="Try again")
        expect(again).to_have_attribute("href", f"{address}exercises/wall-sit/?view=clinician")
        expect(wanted.get_by_role("listitem")).to_have_text(
            ["Home", "Get help", "How long until it is better?", "Glute bridge"]
        )
        wanted.get_by_role("link", name="Glute bridge").click()
        expect(page.locator("h1")).to_contain_text("Glute bridge")
    assert faults == []


def test_a_plan_from_a_link_that_cannot_be_opened_is_not_lost(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, address)
        context.set_offline(True)
        page.goto(address + PLAN)
        expect(page.get_by_role("link", name="Try again")).to_have_attribute("href", address + PLAN)
        assert page.url == f"{address}offline/"
        page.reload()
        expect(page.get_by_role("link", name="Try again")).to_have_attribute("href", address + PLAN)
    assert faults == []


def test_without_a_network_the_search_that_was_used_goes_on(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, address)
        page.goto(address + ROUTINE)
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
        until(page, ARRIVED)
        notice = page.get_by_role("status").filter(has_text="A newer version of this site is available")
        expect(notice).to_be_visible()
        assert version(page) == ["first", ""]
        notice.get_by_role("button", name="Reload").click()
        page.wait_for_function("() => document.getElementById('version')?.textContent === 'second'")
        assert version(page) == ["second", "second"]
        page.goto(f"{address}play/")
        context.set_offline(True)
        page.goto(address)
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
        until(page, ARRIVED)
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


def test_the_first_visit_keeps_a_quarter_of_a_megabyte(site: Path) -> None:
    shell = offline.shell_files(site)
    worker = re.findall(r'"(assets/[^"]+\.js)"', (site / offline.WORKER).read_text("utf-8").partition(");")[0])
    assert len(worker) == 6
    contents = [(site / path).read_bytes() for path in (*shell.values(), *worker, offline.WORKER)]
    assert sum(len(brotli.compress(content, quality=5)) for content in contents) < 250_000
    records = re.compile("(api|claims|exercises|handouts|plans|routines|sources)/")
    assert not [address for address in shell if records.match(address)]


def test_what_one_tap_keeps_is_three_megabytes(site: Path) -> None:
    listed = json.loads((site / offline.PACK_LIST).read_text("utf-8"))
    assert listed["size"] == sum((site / pack["url"]).stat().st_size for pack in listed["packs"])
    assert listed["size"] < 3_000_000 / 46 * max(46, len(tree.content(built.ROOT).library.exercises))
    kept = {file for pack in listed["packs"] for file in pack["files"]}
    for url in (
        *("./", "get-help/", "log/", "offline/", "play/", "r/", "routines/", "claims/", "search/index.json", ROUTINE),
        *(page for page, _ in tools(site)),
        *("api/v1/exercises/glute-bridge.json", "assets/plan.json", "assets/builder.json", "assets/js/builder/main.js"),
        *("figures/clamshell-mirrored.svg", "live/body.bin"),
    ):
        assert url in kept
    worker = (site / offline.WORKER).read_text("utf-8")
    assert 'BUILD = ""' not in worker
    assert "KEPT = {}" not in worker


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

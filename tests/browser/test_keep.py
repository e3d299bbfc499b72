"""One tap that keeps the whole site: what it says, what opens without a network, and how it is mended and removed."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.files import offline
from tests.browser.axe import AXE
from tests.browser.test_offline import KEPT, PLAN, changing, keep, reader, release, tools, until
from tests.browser.views import ROUTINE, SCHEMES, view

__all__ = ["changing"]

STORED = "async () => (await (await caches.open('packs')).keys()).map(({ url }) => url).sort()"
PACKS = f"async () => (await ({STORED})()).filter((url) => url.endsWith('.bin'))"
BYTES = f"""async () => {{
  const sizes = (await ({PACKS})()).map(async (url) => (await (await caches.match(url)).blob()).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}}"""
POLICY = "async () => (await fetch(location)).headers.get('Content-Security-Policy-Report-Only')"
THROW_AWAY = {
    "one pack": f"async () => (await caches.open('packs')).delete((await ({PACKS})())[1])",
    "the list": "async () => (await caches.open('packs')).delete(new URL('../kept/list.json', location))",
    "all of it": "async () => caches.delete('packs')",
}


def tap(page: Page, address: str) -> None:
    """Keep the site, until all of it is here."""
    page.goto(f"{address}offline/")
    page.get_by_role("button", name="Keep for offline").click()
    expect(page.locator(".keep__status")).to_contain_text("Kept on ")


def test_everything_that_is_kept_opens_without_a_network(browser: Browser, site: Path, address: str) -> None:
    with reader(browser) as (context, page, faults):
        asked: list[str] = []
        context.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
        tap(page, address)
        context.set_offline(True)
        page.goto(address + ROUTINE)
        expect(page.locator(".doses tbody tr")).to_have_count(6)
        drawing = page.locator(".doses img").first
        drawing.scroll_into_view_if_needed()
        page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=drawing.element_handle())
        assert page.evaluate("document.fonts.check('1em \"Atkinson Hyperlegible Next\"')")
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
        page.goto(f"{address}exercises/glute-bridge?view=clinician")
        expect(page.locator("h1")).to_contain_text("Glute bridge")
        assert page.url == f"{address}exercises/glute-bridge/?view=clinician"
        assert page.evaluate(POLICY)  # what its host sends with each file
        page.goto(f"{address}claims/landing-softly/index.html")
        assert page.url == f"{address}claims/landing-softly/"
        page.keyboard.press("/")
        page.get_by_role("combobox", name="Search this site").fill("bulletproof knees")
        expect(page.get_by_role("option").first).to_have_attribute("href", f"{address}{ROUTINE}")
        page.goto(f"{address}sources/hott2019trial/")
        expect(page.locator(".wanted")).to_contain_text("sources/hott2019trial/")
        page.get_by_role("link", name="routine", exact=True).click()
        expect(page.locator("h1")).to_contain_text("Routines")
        for url in [*asked, *page.evaluate(KEPT)]:
            assert url.startswith(address)
            assert "#" not in url
            assert "bridge=" not in url
            assert "Between" not in url
    assert faults == []


def test_its_size_is_said_before_and_true(browser: Browser, site: Path, address: str) -> None:
    size = json.loads((site / offline.PACK_LIST).read_text("utf-8"))["size"]
    with reader(browser) as (_, page, faults):
        page.goto(f"{address}offline/")
        expect(page.get_by_role("button", name=f"Keep for offline ({size / 1e6:.1f} MB)")).to_be_visible()
        tap(page, address)
        assert page.evaluate(BYTES) == size
    assert faults == []


def test_a_download_that_stopped_goes_on_where_it_was(browser: Browser, changing: tuple[Path, str]) -> None:
    folder, address = changing
    release(folder)
    names = [pack["url"] for pack in json.loads((folder / offline.PACK_LIST).read_text("utf-8"))["packs"]]
    assert len(names) > 2
    with reader(browser) as (_, page, faults):
        (folder / names[-1]).rename(folder / "aside")
        page.goto(f"{address}offline/")
        page.get_by_role("button", name="Keep for offline").click()
        expect(page.get_by_role("status").filter(has_text="The download stopped.")).to_be_visible()
        assert sorted(page.evaluate(PACKS)) == sorted(address + name for name in names[:-1])
        (folder / "aside").rename(folder / names[-1])
        for name in names[:-1]:
            (folder / name).unlink()  # what is there is not fetched again
        page.get_by_role("button", name="Continue").press("Enter")
        expect(page.locator(".keep__status")).to_contain_text("Kept on ")
        expect(page.locator(".keep__status")).to_be_focused()
    assert faults == []


@pytest.mark.parametrize("thrown_away", ["one pack", "the list", "all of it"])
def test_what_a_browser_has_thrown_away_is_fetched_again(browser: Browser, address: str, thrown_away: str) -> None:
    with reader(browser) as (_, page, faults):
        tap(page, address)
        all_of_them = page.evaluate(STORED)
        page.evaluate(THROW_AWAY[thrown_away])
        assert page.evaluate(STORED) != all_of_them
        page.goto(f"{address}get-help/")
        until(
            page,
            f"async () => JSON.stringify(await ({STORED})()) === '{json.dumps(all_of_them, separators=(',', ':'))}'",
        )
    assert faults == []


def test_what_is_removed_stays_away(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        tap(page, address)
        page.get_by_role("button", name="Remove").click()
        expect(page.get_by_role("button", name="Keep for offline")).to_be_visible()
        page.goto(address)
        page.goto(f"{address}offline/")
        expect(page.get_by_role("button", name="Keep for offline")).to_be_visible()
        assert page.evaluate(STORED) == []
        context.set_offline(True)
        page.goto(address + ROUTINE)
        expect(page.locator("h1")).to_contain_text("You are offline")
    assert faults == []


def test_a_device_without_room_says_so(browser: Browser, address: str) -> None:
    with reader(browser) as (context, page, faults):
        keep(page, f"{address}offline/")
        chrome = context.new_cdp_session(page)
        room: dict[str, Any] = {"origin": address.rstrip("/")}
        chrome.send("Storage.overrideQuotaForOrigin", {**room, "quotaSize": 600_000})
        page.wait_for_function("async () => (await navigator.storage.estimate()).quota <= 600_000")
        page.get_by_role("button", name="Keep for offline").click()
        expect(page.get_by_role("status").filter(has_text="There is not enough room on this device.")).to_be_visible()
        chrome.send("Storage.overrideQuotaForOrigin", room)
        assert page.evaluate(PACKS) == []  # nothing was fetched in vain
        page.get_by_role("button", name="Keep for offline").click()
        expect(page.locator(".keep__status")).to_contain_text("Kept on ")
    assert faults == []


def test_a_browser_that_keeps_nothing_is_told_so_without_a_button(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.add_init_script("delete Navigator.prototype.serviceWorker")
        page.goto(f"{address}offline/")
        expect(page.locator(".keep")).to_contain_text("This browser does not keep sites for offline.")
        expect(page.locator(".keep").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize(
    "page_asked_for", ["javascript:alert(1)", "//elsewhere.example/", "https://elsewhere.example/"]
)
def test_an_address_that_is_none_of_ours_is_neither_repeated_nor_led_to(
    browser: Browser, address: str, page_asked_for: str
) -> None:
    with view(browser) as page:
        page.goto(f"{address}offline/?page={page_asked_for}")
        wanted = page.locator(".wanted")
        expect(wanted).to_contain_text("The page you asked for is not kept on this device.")
        expect(wanted).not_to_contain_text(page_asked_for)
        assert wanted.get_by_role("link", name="Try again").evaluate("link => link.href").startswith(address)


def test_who_saves_data_is_sent_nothing_unasked(browser: Browser, address: str) -> None:
    with reader(browser) as (_, page, faults):
        page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { value: true })")
        page.goto(address)
        page.goto(f"{address}offline/", wait_until="networkidle")
        assert page.evaluate("async () => await navigator.serviceWorker.getRegistration() === undefined")
        tap(page, address)
        page.goto(address)
        assert page.evaluate(PACKS)
    assert faults == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_box_has_no_barrier_and_is_not_printed(browser: Browser, address: str, width: int) -> None:
    with reader(browser, width) as (_, page, _):
        page.goto(f"{address}offline/")
        for act in ("Keep for offline", "Remove"):
            expect(page.get_by_role("button", name=act)).to_be_visible()
            for scheme, colours in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
                results = AXE.run(page)
                assert results.violations_count == 0, scheme + results.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.get_by_role("button", name=act).click()
        page.emulate_media(media="print")
        expect(page.locator(".keep")).to_be_hidden()

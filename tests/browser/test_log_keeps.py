"""The log loses nothing: what cannot be read is kept, and what is read in or handed over is whole."""

import io
import json
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.log import MORNING, ROWS, TUESDAY, WEEKS, opened, put
from tests.browser.sessions import (
    NOTHING_KEPT,
    SESSION,
    errors,
    log_file,
    press,
    rate,
    read_in,
    reader,
    saved,
    tab,
)
from tests.js.test_log import HOSTILE


def test_records_that_cannot_be_read_are_said_and_kept(browser: Browser, address: str) -> None:
    broken = {"id": "broken", "version": 2, "pain": "?"}
    newer = {"id": "newer", "version": 3, "more": [1]}
    older = {
        **{name: SESSION[name] for name in ("began", "ended", "title", "routine", "address", "complete")},
        "id": "older",
        "version": 1,
        "exercises": "Glute bridge (glute-bridge) 3/3",
        "pain_during": 4,
        "pain_hour": 3,
    }
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "log/")
        expect(page.locator(".log__tools")).to_be_visible()
        put(page, broken, newer, older, version=2)
        page.reload()
        notes = page.locator(".player__note")
        expect(notes).to_have_count(2)
        expect(notes.first).to_contain_text("1 record could not be read. Nothing is lost")
        expect(notes.last).to_contain_text("1 record came from a newer version of this page")
        expect(page.locator(ROWS)).to_have_count(1)
        rate(page.locator(".question"), MORNING, "0")
        press(page, "Save")
        expect(page.locator(".answer")).to_be_visible()
        kept = {each["id"]: each for each in json.loads(saved(page, "Save all as JSON"))["sessions"]}
        pain = {"during": 4, "hour": 3, "morning": 0}
        assert kept == {"broken": broken, "newer": newer, "older": {**SESSION, "id": "older", "pain": pain}}
        assert errors(page) == []


def test_a_file_that_is_none_of_ours_changes_nothing(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION)
        for text in ("", "no log", '{"kind": "hip-to-knee log", "sessions": 3}', "\x00\x01", "a;b\n1;2"):
            (tmp_path / "other.csv").write_text(text, encoding="utf-8")
            page.locator(".log__status").evaluate("status => status.replaceChildren()")
            read_in(page, tmp_path / "other.csv")
            expect(page.locator(".log__status")).to_have_text("This is not a file of this log. Nothing was added.")
            expect(page.locator(ROWS)).to_have_count(1)
        assert errors(page) == []


def test_a_file_read_in_twice_is_there_once(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION)
        read_in(page, log_file(tmp_path, SESSION, {"version": 2}))
        said = "0 added, 1 were already here and have not changed, 1 could not be read."
        expect(page.locator(".log__status")).to_have_text(said)
        expect(page.locator(ROWS)).to_have_count(1)


def test_where_nothing_can_be_kept_it_says_so_and_shows_what_is_read_in(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({NOTHING_KEPT})()")
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS)
        expect(page.locator(".player__note")).to_contain_text("This browser is not saving anything for this site")
        assert len(json.loads(saved(page, "Save all as JSON"))["sessions"]) == len(WEEKS)


def test_a_full_storage_is_said_and_changes_nothing(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION)
        page.evaluate("""() => {
          IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
        }""")
        read_in(page, log_file(tmp_path, *WEEKS))
        full = "The storage of this browser is full. Nothing was changed."
        expect(page.locator(".log__status")).to_have_text(full)
        rate(page.locator(".question"), MORNING, "2")
        press(page, "Save")
        expect(page.locator(".log__status")).to_have_text(full)
        expect(page.get_by_role("group", name=MORNING).get_by_label("2", exact=True)).to_be_checked()
        page.reload()
        expect(page.locator(ROWS)).to_have_count(1)


def test_a_summary_is_scanned_and_read_elsewhere_and_nothing_is_sent(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    asked: list[str] = []
    with reader(browser, 1280, device_scale_factor=2) as context:
        page = tab(context, TUESDAY)
        page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
        opened(page, address, tmp_path, *WEEKS)
        press(page, "Summary for a clinician")
        picture = Image.open(io.BytesIO(page.locator(".qr").screenshot()))
        [code] = zxingcpp.read_barcodes(picture.convert("1"))
        assert code.text == page.get_by_label("The same as a link").input_value()
        assert code.text.startswith(f"{address}log/#s1;from=2026-09-28;of=three-exercise-core;0.6-5-4;21.5-4-3;")
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
        page.goto(code.text)
        expect(page.get_by_text("A read-only summary.")).to_be_visible()
        expect(page.locator(ROWS)).to_have_count(len(WEEKS))
        expect(page.locator(ROWS).last).to_contain_text("Do less next time")
        expect(page.get_by_role("button", name="Change")).to_have_count(0)
        expect(page.locator(".log__tools")).to_have_count(0)
        assert page.evaluate("indexedDB.databases()") == []
        assert errors(page) == []
    assert [url for url in asked if not url.startswith(address) or "s1;" in url or "6-5-4" in url] == []


def test_a_hostile_summary_is_said_to_be_broken(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        for fragment in (*HOSTILE[4:9], "s1;<img src=x onerror=alert(1)>", "s1;from=2026-10-12;of=a"):
            page.goto("about:blank")
            page.evaluate("place => { location.href = place }", f"{address}log/#{fragment}")
            expect(page.locator("#log [role=alert]").first).to_be_visible()
            assert page.locator("#log :is(img, script, iframe)").count() == 0
        assert errors(page) == []


NEWER = """() => new Promise((done) => {
  const asked = indexedDB.open("hip-to-knee-log", 99);
  asked.onsuccess = () => (asked.result.close(), done());
})"""
WITHOUT_TABLE = """() => new Promise((done) => {
  indexedDB.deleteDatabase("hip-to-knee-log").onsuccess = () => {
    const asked = indexedDB.open("hip-to-knee-log", 3);
    asked.onsuccess = () => (asked.result.close(), done());
  };
})"""


def test_a_connection_that_has_gone_is_opened_again(browser: Browser, address: str, tmp_path: Path) -> None:
    """Browsers end those of tabs in the background, and one of a newer page ends this one."""
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION)
        other = tab(context, TUESDAY)
        other.goto(address + "about/")
        other.evaluate(NEWER)
        page.bring_to_front()
        rate(page.locator(".question"), MORNING, "0")
        press(page, "Save")
        expect(page.locator(".answer")).to_be_visible()
        assert json.loads(saved(page, "Save all as JSON"))["sessions"][0]["pain"]["morning"] == 0
        assert errors(page) == []


def test_a_database_without_its_table_is_mended(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "about/")
        page.evaluate(WITHOUT_TABLE)
        opened(page, address, tmp_path, SESSION)
        page.reload()
        expect(page.locator(ROWS)).to_have_count(1)
        assert errors(page) == []

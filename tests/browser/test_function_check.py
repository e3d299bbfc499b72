"""The function check: done with the timer, kept in the log, corrected, deleted, saved and read in again."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.log import TUESDAY
from tests.browser.sessions import (
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

PAGE = "do/function-check/"
STEP = "How much did your sore side hurt in the step down"
CHECK: dict[str, Any] = {
    "version": 3,
    "kind": "function-check",
    "id": "first",
    "on": "2026-11-10T17:00:00+00:00",
    "stands": [9, 11],
    "hands": False,
    "stairs": "little",
    "stepDown": 3,
}
CHECKS = [
    CHECK,
    {**CHECK, "id": "second", "on": "2026-11-17T17:00:00+00:00", "stands": [12, None], "stairs": None},
    {**CHECK, "id": "third", "on": "2026-11-23T17:00:00+00:00", "stands": [15, 14], "stepDown": None},
]
ROWS = ".checks tbody tr"
VOICE = """
window.spoken = [];
speechSynthesis.getVoices = () => [{ localService: true, lang: "en-GB" }];
speechSynthesis.speak = ({ text }) => spoken.push(text);
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
"""A voice of this device, and what it said."""


def opened(page: Page, address: str, folder: Path, *records: dict[str, Any]) -> None:
    """The log, with these checks in it."""
    page.goto(address + "log/")
    read_in(page, log_file(folder, *records))
    expect(page.locator(ROWS)).to_have_count(len([each for each in records if "stands" in each]))


def cells(page: Page, row: int) -> list[str]:
    return [cell.inner_text().strip() for cell in page.locator(ROWS).nth(row).locator("th, td").all()][:5]


def test_thirty_seconds_are_counted_down_and_the_field_for_the_count_is_next(browser: Browser, address: str) -> None:
    with reader(browser, 1280) as context:
        context.add_init_script(VOICE)
        page = tab(context, TUESDAY)
        page.goto(address + PAGE)
        digits, key = page.locator(".stopwatch__digits"), page.locator(".stopwatch__key")
        expect(digits).to_have_text("30")
        key.press("Enter")
        expect(page.locator(".stopwatch__phase")).to_have_text("Get ready")
        page.clock.run_for(5_000)
        expect(page.locator(".stopwatch__phase")).to_have_text("seconds: stand up, sit down")
        page.clock.run_for(10_000)
        assert 19 <= int(digits.inner_text()) <= 20
        page.clock.run_for(21_000)
        expect(page.get_by_label("First try")).to_be_focused()
        expect(page.locator(".stopwatch [role=status]")).to_have_text("Stop. Write down how many times you stood up.")
        page.keyboard.type("11")
        key.press("Enter")
        page.clock.run_for(36_000)
        expect(page.get_by_label("Second try")).to_be_focused()
        spoken = page.evaluate("() => window.spoken")
        assert spoken[:4] == [
            "Get ready. Sit, arms crossed.",
            "Go",
            "15 seconds left",
            "Stop. Write down how many times you stood up.",
        ]
        assert errors(page) == []


def test_a_timer_is_stopped_and_started_again(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + PAGE)
        press(page, "Start 30 seconds")
        page.clock.run_for(12_000)
        press(page, "Stop")
        expect(page.locator(".stopwatch__digits")).to_have_text("30")
        press(page, "Start 30 seconds")
        page.clock.fast_forward(10 * 60_000)  # the phone slept
        expect(page.locator(".stopwatch [role=status]")).to_contain_text("The timer stopped while this page was away.")
        expect(page.get_by_label("First try")).to_have_value("")


def test_a_check_is_kept_and_the_next_is_compared_with_it(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + PAGE)
        press(page, "Save this check")
        expect(page.locator(".function-check__note")).to_have_text(
            "Fill in one part first: a count, the stairs, or the step down."
        )
        page.get_by_label("First try").fill("11")
        page.get_by_label("Second try").fill("12")
        page.get_by_label("Comfortable", exact=True).check(force=True)
        rate(page.locator("#check-step"), STEP, "3")
        page.reload()  # nothing is lost
        expect(page.get_by_label("Second try")).to_have_value("12")
        expect(page.get_by_label("Comfortable", exact=True)).to_be_checked()
        press(page, "Save this check")
        result = page.locator("#check-save .answer")
        expect(result.get_by_role("heading", name="Saved in your log")).to_be_focused()
        expect(result).to_contain_text("Rising from a chair: 12 times in 30 seconds")
        expect(result).to_contain_text("This is your starting point.")
        expect(page.get_by_label("First try")).to_have_value("")

        page.clock.fast_forward(14 * 24 * 3_600_000)
        page.get_by_label("First try").fill("16")
        rate(page.locator("#check-step"), STEP, "6")
        press(page, "Save this check")
        expect(result).to_contain_text("Your last count was on Tuesday 24 November. 4 more than last time.")
        expect(result).to_contain_text("In people with knee osteoarthritis, a change of 3 or more is probably real.")
        expect(result).to_contain_text("The step down hurt more than 5 out of 10. Do less next time")
        result.get_by_role("link", name="Open your log").click()
        expect(page.locator(ROWS)).to_have_count(2)
        assert errors(page) == []


def test_the_log_shows_every_check_beside_the_pain(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser, 1280) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION, *CHECKS)
        chart = page.get_by_role("img", name="Times up from a chair in 30 seconds, in 3 checks, 10 Nov to 23 Nov")
        heights = [float(mark.get_attribute("cy") or 0) for mark in chart.locator("circle").all()]
        assert heights == sorted(heights, reverse=True)
        assert len(heights) == 3
        assert [cells(page, row) for row in range(3)] == [
            ["Monday 23 November", "15", "+3", "A little sore or unsure", "–\nleft out"],
            ["Tuesday 17 November", "12", "+1", "–\nleft out", "3"],
            ["Tuesday 10 November", "11", "–\nleft out", "A little sore or unsure", "3"],
        ]
        page.emulate_media(media="print")
        expect(page.locator(ROWS).first).to_be_visible()
        expect(page.locator("svg.stands")).to_be_visible()
        assert [button.inner_text() for button in page.locator("#log :is(button, .button):visible").all()] == []


def test_a_check_is_corrected_deleted_and_taken_back(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *CHECKS)
        change = page.get_by_role("button", name="Change the function check of 10 November 2026")
        change.press("Enter")
        window = page.get_by_role("dialog", name="Function check, 10 November 2026")
        expect(window.get_by_label("Second try")).to_have_value("11")
        page.keyboard.press("Escape")
        expect(change).to_be_focused()
        change.press("Enter")
        window.get_by_label("Second try").fill("10")
        rate(window, STEP, "5")
        window.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(".log__status")).to_contain_text("Kept.")
        expect(change).to_be_focused()
        kept = {each["id"]: each for each in json.loads(saved(page, "Save all as JSON"))["sessions"]}
        assert kept["first"] == {**CHECK, "stands": [9, 10], "stepDown": 5}
        change.press("Enter")
        press(page, "Delete this check")
        expect(page.locator(ROWS)).to_have_count(2)
        expect(page.get_by_role("button", name="Undo")).to_be_focused()
        press(page, "Undo")
        expect(page.locator(ROWS)).to_have_count(3)


def test_a_check_on_paper_is_typed_in(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "log/")
        press(page, "Add one from paper")
        window = page.get_by_role("dialog", name="Add a function check")
        window.get_by_role("button", name="Save", exact=True).click()
        expect(window.get_by_role("alert")).to_have_text("Fill in one part first.")
        window.get_by_label("First try").fill("8")
        window.get_by_label("I used my hands or arms").check()
        window.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(ROWS)).to_contain_text("8, with hands")


def test_both_files_are_read_in_elsewhere_and_nothing_is_lost(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION, *CHECKS)
        for name in ("Save all as JSON", "Save as a table (CSV)"):
            (tmp_path / name).write_text(saved(page, name), encoding="utf-8")
        before = json.loads((tmp_path / "Save all as JSON").read_text("utf-8"))["sessions"]
    for name in ("Save all as JSON", "Save as a table (CSV)"):
        with reader(browser) as context:
            page = tab(context, TUESDAY)
            page.goto(address + "log/")
            read_in(page, tmp_path / name)
            expect(page.locator(".log__status")).to_have_text("4 added.")
            assert json.loads(saved(page, "Save all as JSON"))["sessions"] == before
            read_in(page, tmp_path / name)
            expect(page.locator(".log__status")).to_have_text("0 added, 4 were already here and have not changed.")

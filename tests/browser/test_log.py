"""The log: asked and answered, changed, deleted and taken back, drawn and printed."""

import json
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.log import HOUR, MORNING, ROWS, TUESDAY, WEEKS, opened, put
from tests.browser.sessions import (
    SESSION,
    barriers,
    errors,
    log_file,
    press,
    rate,
    read_in,
    reader,
    saved,
    tab,
)

MORNINGS = [
    ("1", "Keep to your plan", "3 to 5: acceptable"),
    ("4", "Do less next time", "3 to 5: acceptable"),
    ("5", "Do less next time", "Above 5, or worse the next morning"),
    ("8", "Do less next time", "Above 5, or worse the next morning"),
    ("I do not remember", "Keep to your plan, if it settles by the morning", "3 to 5: acceptable"),
]


def test_the_next_morning_is_asked_for_and_answered_with_the_rule(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *({**SESSION, "id": f"s{number}"} for number in range(len(MORNINGS))))
        expect(page.locator(".question")).to_have_count(len(MORNINGS))
        for number, (morning, heading, quoted) in enumerate(MORNINGS):
            asked = page.locator(".question").nth(number)
            expect(asked.get_by_role("group")).to_have_count(1)
            asked.get_by_role("button", name="Save").click()
            expect(asked.get_by_text("Choose a number first.")).to_be_visible()
            rate(asked, MORNING, morning)
            asked.get_by_role("button", name="Save").click()
            expect(asked.get_by_role("heading", name=heading, exact=True)).to_be_focused()
            expect(asked.locator(".answer__quote")).to_contain_text(quoted)
            expect(asked.locator(".answer__source").first).to_contain_text("The limits are a convention")
            expect(asked.locator(".answer__source").get_by_role("link", name="More on this")).to_be_visible()
            expect(asked).to_contain_text("It is not a diagnosis")
        page.reload()
        for _, heading, _ in MORNINGS:
            expect(page.locator(ROWS).filter(has_text=heading).first).to_be_visible()
        expect(page.locator(".question")).to_have_count(0)
        assert errors(page) == []


def test_questions_come_when_their_time_comes(browser: Browser, address: str, tmp_path: Path) -> None:
    fresh = {**SESSION, "pain": {"during": 4, "hour": None, "morning": None}}
    with reader(browser) as context:
        page = tab(context, datetime.fromisoformat("2026-11-23T18:00:00+00:00"))
        opened(page, address, tmp_path, fresh)
        expect(page.locator(".question")).to_have_count(0)
        page.clock.run_for(31 * 60_000)
        expect(page.get_by_role("group", name=HOUR)).to_be_visible()
        rate(page.locator(".question"), HOUR, "2")
        page.clock.run_for(2 * 60_000)  # looking again takes no choice away
        expect(page.get_by_role("group", name=HOUR).get_by_label("2", exact=True)).to_be_checked()
        press(page, "Save")
        expect(page.locator(".answer__heading")).to_have_text("Keep to your plan, if it settles by the morning")


def test_numbers_are_put_right(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, SESSION)
        change = page.get_by_role("button", name="Change the session of 23 November 2026")
        change.press("Enter")
        window = page.get_by_role("dialog", name="Three-exercise core, Monday 23 November")
        expect(window.get_by_role("group", name=HOUR).get_by_label("3", exact=True)).to_be_checked()
        page.keyboard.press("Escape")
        expect(change).to_be_focused()
        change.press("Enter")
        rate(window, MORNING, "9")
        window.get_by_label("I had one of the signs to stop").check()
        window.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(ROWS)).to_contain_text("Stop, and get help")
        expect(change).to_be_focused()
        [kept] = json.loads(saved(page, "Save all as JSON"))["sessions"]
        assert kept == {**SESSION, "pain": {"during": 4, "hour": 3, "morning": 9}, "stopSign": True}


def test_one_session_is_deleted_and_taken_back(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS)
        page.get_by_role("button", name="Change the session of 2 November 2026").click()
        press(page, "Delete this session")
        expect(page.locator(ROWS)).to_have_count(len(WEEKS) - 1)
        expect(page.get_by_role("button", name="Undo")).to_be_focused()
        press(page, "Undo")
        expect(page.locator(ROWS)).to_have_count(len(WEEKS))
        expect(page.locator(".log__status")).to_have_text("Undone.")


def test_everything_is_deleted_when_that_is_meant_and_taken_back(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS)
        put(page, {"id": "broken", "version": "?"})
        page.evaluate("localStorage['hip-to-knee:session'] = 'half a session'")
        page.evaluate("localStorage['hip-to-knee:function-check'] = 'half a check'")
        page.reload()
        before = saved(page, "Save all as JSON")
        press(page, "Delete all")
        press(page, "Keep everything")
        expect(page.locator(ROWS)).to_have_count(len(WEEKS))
        press(page, "Delete all")
        page.get_by_role("dialog").get_by_role("button", name="Delete all").click()
        expect(page.get_by_text("You have no sessions yet.")).to_be_visible()
        assert page.evaluate("Object.keys(localStorage).filter((key) => /session|check/.test(key))") == []
        press(page, "Undo")
        expect(page.locator(ROWS)).to_have_count(len(WEEKS))
        assert saved(page, "Save all as JSON") == before
        assert page.evaluate("localStorage['hip-to-knee:session']") == "half a session"
        assert page.evaluate("localStorage['hip-to-knee:function-check']") == "half a check"
        press(page, "Delete all")
        page.get_by_role("dialog").get_by_role("button", name="Delete all").click()
        expect(page.get_by_role("button", name="Undo")).to_be_focused()
        page.reload()
        expect(page.get_by_text("You have no sessions yet.")).to_be_visible()


def test_two_tabs_show_the_same(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        first, second = tab(context, TUESDAY), tab(context, TUESDAY)
        second.goto(address + "log/")
        opened(first, address, tmp_path, SESSION)
        expect(second.locator(ROWS)).to_have_count(1)
        rate(second.locator(".question"), MORNING, "1")
        rate(first.locator(".question"), MORNING, "2")
        press(first, "Save")
        expect(second.locator(ROWS)).to_contain_text("Keep to your plan")
        expect(second.locator(".question")).to_have_count(0)
        assert errors(first) == errors(second) == []


def test_a_chart_shows_the_last_weeks_and_the_table_everything(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS)
        chart = page.get_by_role("img", name="Pain from 0 to 10 in 7 sessions")
        expect(chart).to_be_visible()
        assert chart.locator("circle").count() == 7
        heights = [float(mark.get_attribute("cy") or 0) for mark in chart.locator("circle").all()]
        during = [session["pain"]["during"] for session in WEEKS[1:]]
        by_pain = dict(sorted(zip(during, heights, strict=True)))
        assert [*by_pain.values()] == sorted(by_pain.values(), reverse=True)  # more pain stands higher
        expect(page.get_by_text("The chart shows the last 6 weeks.")).to_be_visible()
        heard = page.get_by_role("table", name="Pain from 0 to 10").aria_snapshot()
        assert '- rowheader "Monday 28 September"' in heard
        assert heard.count("- columnheader") == 7


def test_on_paper_there_are_the_numbers_and_no_buttons(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser, 800) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS, SESSION)
        page.emulate_media(media="print")
        expect(page.locator(ROWS).first).to_be_visible()
        expect(page.locator("svg.pain")).to_be_visible()
        assert [button.inner_text() for button in page.locator("#log button:visible").all()] == []
        expect(page.locator(".question")).to_be_hidden()


def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser, is_mobile=True, has_touch=True) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS, SESSION)
        press(page, "Summary for a clinician")
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
            for part in page.locator("#log button, .scale__mark").all():
                box = part.bounding_box()
                assert box is None or min(box["width"], box["height"]) >= 44
        press(page, "Delete all")
        assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [320, 320]


def test_axe_finds_no_barrier(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "log/")
        expect(page.locator(".log__tools")).to_be_visible()
        barriers(page, "empty")
        early = {**SESSION, "id": "early", "complete": False, "pain": {"during": 8, "hour": None, "morning": None}}
        read_in(page, log_file(tmp_path, *WEEKS, SESSION, {**early, "stopSign": True}, {**early, "id": "x"}))
        expect(page.locator(ROWS)).to_have_count(len(WEEKS) + 3)
        press(page, "Summary for a clinician")
        barriers(page, "full")
        link = page.get_by_label("The same as a link").input_value()
        page.get_by_role("button", name="Change the session of").first.click()
        barriers(page, "change")
        page.keyboard.press("Escape")
        rate(page.locator(".question").last, MORNING, "6")
        page.locator(".question").last.get_by_role("button", name="Save").click()
        expect(page.locator(".answer")).to_be_visible()
        barriers(page, "answer")
        page.goto(address)
        page.goto(link)
        expect(page.locator(ROWS).first).to_be_visible()
        barriers(page, "summary")


def test_without_scripts_the_page_says_so_and_shows_the_rule(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "log/")
        expect(page.get_by_text("A sheet of paper does the same job.")).to_be_visible()
        expect(page.locator(".rule--pain")).to_contain_text("3 to 5: acceptable")

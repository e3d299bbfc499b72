"""The log when a clock was wrong, and when there are thousands of sessions."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.log import ROWS, TUESDAY, WEEKS, opened, put
from tests.browser.sessions import SESSION, errors, press, reader, tab

CHECK = {
    "version": 3,
    "kind": "function-check",
    "stands": [11, 12],
    "hands": False,
    "stairs": None,
    "stepDown": None,
}
WRONG = [
    {**SESSION, "id": f"in-{year}", "began": f"{year}-01-01T00:10:00+00:00", "ended": f"{year}-01-01T00:40:00+00:00"}
    for year in (1970, 2099)
]
MANY = 10_000
MOST_NODES = 6_000
"""What a page with 100 rows, a chart of 300 sessions and the frame of the site may have: 10,000 rows are 200,000."""


def test_sessions_of_a_wrong_clock_stand_in_the_table_and_leave_the_chart_as_it_was(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        opened(page, address, tmp_path, *WEEKS, *WRONG)
        chart = page.get_by_role("img", name="Pain from 0 to 10 in 7 sessions")
        expect(chart).to_be_visible()
        assert chart.locator("circle").count() == 7
        expect(page.get_by_text("10 sessions since 28 September 2026")).to_be_visible()
        expect(page.get_by_text("The chart leaves out 2 sessions whose day cannot be right")).to_be_visible()
        press(page, "Summary for a clinician")
        expect(page.get_by_text("This code holds 8 sessions, up to 16 November 2026")).to_be_visible()
        assert errors(page) == []


def test_a_function_check_of_a_wrong_clock_leaves_its_chart_as_it_was(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "log/")
        expect(page.get_by_text("You have no sessions yet.")).to_be_visible()
        days = ("2026-10-01", "2026-11-01", "2099-01-01")
        put(page, *({**CHECK, "id": f"check-{day}", "on": f"{day}T18:00:00+00:00"} for day in days))
        page.reload()
        expect(page.get_by_role("img", name="Times up from a chair in 30 seconds, in 2 checks")).to_be_visible()
        expect(page.locator(".checks tbody tr")).to_have_count(3)


def nodes(page: Page) -> int:
    return int(page.evaluate("document.querySelectorAll('*').length"))


def test_thousands_of_sessions_are_drawn_a_hundred_at_a_time(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + "log/")
        expect(page.get_by_text("You have no sessions yet.")).to_be_visible()
        pain = {"during": 3, "hour": 2, "morning": 1}
        put(
            page,
            *({**SESSION, "id": f"s{number}", "title": f"Number {number}", "pain": pain} for number in range(MANY)),
        )
        page.reload()
        expect(page.locator(ROWS)).to_have_count(100)
        expect(page.get_by_text(f"{MANY} sessions since 23 November 2026")).to_be_visible()
        expect(page.get_by_text("The chart has room for the last 300 sessions.")).to_be_visible()
        assert nodes(page) < MOST_NODES
        press(page, "Show earlier sessions")
        expect(page.locator(ROWS)).to_have_count(200)
        expect(page.locator(ROWS).nth(100).get_by_role("button")).to_be_focused()
        assert errors(page) == []

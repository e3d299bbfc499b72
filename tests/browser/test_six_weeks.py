"""A six-week plan that is followed from its first week to its last: every third, and with `--audit` each of them."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.log import TUESDAY
from tests.browser.sessions import (
    barriers,
    errors,
    press,
    read_in,
    reader,
    saved,
    tab,
)
from tests.browser.six_weeks import DAY, HEADING, KNEECAP, PLANS, THIS_MORNING, answer, days, in_week, sessions, start

assert len(PLANS) >= 7


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "id_" in metafunc.fixturenames:
        metafunc.parametrize("id_", PLANS if metafunc.config.getoption("audit") else [*PLANS][::3])


def test_a_plan_is_followed_from_week_one_to_its_end(browser: Browser, address: str, tmp_path: Path, id_: str) -> None:
    plan = PLANS[id_]
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, id_)
        expect(page.locator(".six-weeks__status")).to_contain_text("You are in week 1 now.")
        page.goto(address + "log/")
        sessions(page, plan, 1)
        days(page, 7)
        answer(page, "1", "Yes", "Go on to week 2")
        press(page, "Go on to week 2")
        in_week(page, 2)
        expect(page.locator(HEADING)).to_be_focused()

        days(page, 7)  # a missed week, where the plan has sessions in it
        missed = plan.weeks[1].sessions_per_week is not None
        answer(page, "0", "Yes", "Go back to week 1" if missed else "Go on to week 3")
        expect(page.locator(".week-form .answer")).to_contain_text("There was no session this week." if missed else "")
        press(page, "Do week 2 again")
        expect(page.locator(HEADING)).to_have_text("Week 2 of 6, for the second time")

        sessions(page, plan, 2)
        days(page, 7)
        stricter = plan.pain_rule == "pain-up-to-2"  # 4 of 10 is above its limit, and within the rule of the others
        answer(page, "4", "Yes", "Do week 2 again, gently" if stricter else "Do week 2 again")
        press(page, "Go on to week 3")  # the reader chooses
        in_week(page, 3)
        sessions(page, plan, 3)
        days(page, 7)
        answer(page, "7", "Not yet", "Do week 3 again, gently")
        press(page, "Go back to week 2")
        in_week(page, 2)
        text = saved(page, "Save all as JSON")
        tomorrow = TUESDAY + timedelta(days=29)
        assert errors(page) == []
    (tmp_path / "log.json").write_text(text, encoding="utf-8")

    with reader(browser) as context:  # another device
        page = tab(context, tomorrow)
        page.goto(address + "log/")
        read_in(page, tmp_path / "log.json")
        in_week(page, 2)
        assert saved(page, "Save all as JSON") == text
        for week in (2, 3, 4, 5):
            sessions(page, plan, week)
            days(page, 7)
            answer(page, "2", "Yes", f"Go on to week {week + 1}")
            press(page, f"Go on to week {week + 1}")
            in_week(page, week + 1)
        sessions(page, plan, 6)
        days(page, 7)
        answer(page, "0", "Yes", "Finish the six weeks")
        press(page, "Finish the six weeks")
        expect(page.locator(".log__status")).to_contain_text("Your six weeks are done.")
        expect(page.locator(".six-weeks")).to_have_count(0)
        rows = [row.inner_text().split("\t")[0] for row in page.locator(".plan-weeks tbody tr").all()]
        assert rows == ["1", "2", "2", "3", "2", "3", "4", "5", "6"]
        [followed] = [each for each in json.loads(saved(page, "Save all as JSON"))["sessions"] if "plan" in each]
        steps = [week["check"]["step"] for week in followed["weeks"]]
        assert steps == ["on", "stay", "on", "back", "on", "on", "on", "on", "on"]
        page.goto(f"{address}plans/{id_}/")
        expect(page.locator(".six-weeks-start")).to_contain_text("Your six weeks are done.")
        assert errors(page) == []


def test_nothing_moves_on_by_itself(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        days(page, 100)
        page.reload()
        in_week(page, 1)
        answer(page, "0", "Yes", "Read this first")
        expect(page.locator(".week-form .answer")).to_contain_text("two weeks ago, or more")
        press(page, "Begin again, gently")
        expect(page.locator(".this-week__gentler")).to_contain_text("begin again with week 1 and one set")


def test_a_check_can_be_done_before_its_day_and_says_when_that_is(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        expect(page.locator(".this-week__check")).to_contain_text("the check is due on Tuesday 1 December.")
        expect(page.get_by_role("group", name=THIS_MORNING)).to_be_hidden()
        page.get_by_text("Do this check now").click()
        expect(page.get_by_role("group", name=THIS_MORNING)).to_be_visible()


def test_a_sign_to_stop_leaves_no_way_on(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        days(page, 7)
        page.reload()
        form = page.locator(".week-form")
        form.get_by_text("Which signs?").click()
        expect(form.locator("details")).to_contain_text("chest pain")
        form.get_by_label("I had one of the signs to stop").check()
        press(page, "See our suggestion")
        box = form.locator(".answer--help")
        expect(box).to_contain_text("Stop, and get help")
        assert [key.inner_text() for key in box.get_by_role("button").all()] == ["Do week 1 again", "Change my answers"]
        box.get_by_role("link", name="Get help: who to call").click()
        expect(page).to_have_url(f"{address}get-help/")


def test_a_session_with_the_timer_counts(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        start(page, address, KNEECAP)
        page.locator(".six-weeks").get_by_role("link", name="Do a session").click()
        expect(page.locator(".six-weeks-reminder")).to_contain_text("Six weeks for kneecap pain, week 1. 0 sessions")
        press(page, "Start")
        for _ in range(60):
            page.clock.run_for(60_000)
            if page.locator(".player__check").count():
                break
        press(page, "Save and see what to do next")
        expect(page.locator(".answer").first).to_be_visible()
        page.goto(address + "log/")
        expect(page.locator(".this-week__done")).to_contain_text("1 of 2 sessions done")
        expect(page.locator(".sessions tbody tr")).to_contain_text("Six weeks for kneecap pain: week 1")
        page.goto(address + "play/")
        expect(page.locator(".six-weeks-reminder")).to_contain_text("1 session done so far. Do a session of this week.")
        assert errors(page) == []


def test_axe_finds_no_barrier_and_nothing_is_wider_than_a_phone(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context, datetime.fromisoformat("2026-11-24T08:00:00+00:00"))
        page.goto(f"{address}plans/teenagers-knees/")
        expect(page.locator(".six-weeks-start")).to_be_visible()
        barriers(page, "start")
        start(page, address, KNEECAP)
        barriers(page, "week")
        page.clock.fast_forward(7 * DAY)
        answer(page, "3", "Not yet", "Do week 1 again, gently")
        barriers(page, "suggestion")
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
            for part in page.locator(".six-weeks :is(button, .button, .scale__mark)").all():
                box = part.bounding_box()
                assert box is None or min(box["width"], box["height"]) >= 44
        press(page, "Do week 1 again, gently")
        expect(page.locator(".this-week__gentler")).to_contain_text("Do week 1 again, with one set of each exercise.")
        page.goto(address + "log/")
        in_week(page, 1)
        barriers(page, "log")

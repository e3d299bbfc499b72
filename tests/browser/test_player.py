"""A session from its start to its end, and what leads to one."""

import json
import re
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Route, expect

from tests.browser.sessions import (
    CORE,
    DURING,
    begin,
    errors,
    press,
    rate,
    read_in,
    reader,
    saved,
    seconds,
    stage,
    tab,
    to_the_end,
)


def test_every_routine_has_a_start_button_that_leads_here(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "routines/kneecap-pain/")
        page.get_by_role("link", name="Start a session").click()
        expect(page).to_have_url(f"{address}play/?routine=kneecap-pain")
        title = page.locator(".start__title")
        expect(title).to_be_visible()
        page.goto(address + "do/start/")
        page.get_by_role("link", name="Start a session").click()
        expect(title).to_have_text("Three-exercise core")


def test_a_session_goes_step_by_step(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        expect(stage(page, "kind")).to_have_text("Get ready")
        expect(stage(page, "picture")).to_have_attribute("src", re.compile("/figures/.+[.]svg$"))
        first = stage(page, "name").inner_text()
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text(re.compile("Set 1 of 2"))
        expect(stage(page, "many")).to_have_text("1")
        seconds(page, 4)
        expect(stage(page, "many")).to_have_text("2")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Rest")
        expect(stage(page, "name")).to_have_text(f"Next: {first}")
        expect(stage(page, "many")).to_have_text("30")
        seconds(page, 12)
        expect(stage(page, "many")).to_have_text("18")
        press(page, "Skip exercise")
        expect(stage(page, "kind")).to_have_text("Get ready")
        expect(stage(page, "where")).to_have_text("Exercise 2 of 3")
        assert stage(page, "name").inner_text() != first
        press(page, "Back")
        expect(stage(page, "name")).to_have_text(re.compile("Next: "))
        assert errors(page) == []


def test_a_session_to_its_end_is_in_the_log_and_comes_out_of_a_file_the_same(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, warm=True)
        expect(stage(page, "kind")).to_have_text("Warm up")
        to_the_end(page)
        expect(page.get_by_role("heading", name="Done")).to_be_focused()
        expect(page.locator(".player__check")).to_contain_text("3 of 3 exercises")
        rate(page.locator(".player__check"), DURING, "2")
        press(page, "Save and see what to do next")
        expect(page.get_by_role("heading", name="Keep to your plan", exact=True)).to_be_focused()
        expect(page.locator(".answer__quote")).to_have_text("0 to 2: fine. Carry on as planned.")
        page.get_by_role("link", name="Open the log").click()
        expect(page.locator(".sessions tbody tr")).to_have_count(1)
        expect(page.locator(".sessions tbody tr")).to_contain_text("Three-exercise core")
        texts = {"log.json": saved(page, "Save all as JSON"), "log.csv": saved(page, "Save as a table (CSV)")}
        assert errors(page) == []
    [session] = json.loads(texts["log.json"])["sessions"]
    assert session["complete"] is True
    assert session["pain"] == {"during": 2, "hour": None, "morning": None}
    assert [(each["sets"], each["done"]) for each in session["exercises"]] == [(2, 2)] * 3
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        with reader(browser) as context:
            page = tab(context)
            page.goto(address + "log/")
            read_in(page, tmp_path / name)
            expect(page.locator(".log__status")).to_have_text("1 added.")
            assert saved(page, "Save all as JSON") == texts["log.json"]
            assert saved(page, "Save as a table (CSV)") == texts["log.csv"]


def test_it_waits_for_whoever_asks_for_that(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + CORE)
        page.get_by_role("switch", name="Wait for me after repetitions").check()
        begin(page, address)
        seconds(page, 80)
        expect(stage(page, "many")).to_have_text("12")
        expect(stage(page, "told")).to_have_text("Press “Done” when you are.")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Rest")


def test_another_exercise_may_take_the_place(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "play/?routine=hip-to-knee-bulletproofing")
        page.get_by_label("Exercise 4").select_option("Split squat")
        page.get_by_role("switch", name="Warm up first").uncheck()
        press(page, "Start")
        for _ in range(3):
            press(page, "Skip exercise")
        expect(stage(page, "name")).to_have_text("Split squat")
        expect(stage(page, "picture")).to_have_attribute("src", re.compile("/figures/split-squat[.]svg$"))


def withdrawn(route: Route) -> None:
    """The bridge as it would be once it is retired."""
    answer = route.fetch()
    document = answer.json()
    why = {"text": "It asked for too much.", "sources": []}
    document["exercise"]["retired"] = {"day": "2026-11-23", "why": why, "instead": None}
    route.fulfill(response=answer, json=document)


def test_a_plan_from_a_link_is_done_and_a_broken_part_is_said(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.route("**/api/v1/exercises/glute-bridge.json", withdrawn)
        page.goto(address + "play/#v1;of=three-exercise-core;bridge=1x5,n:slowly;no-such=3x10")
        expect(page.locator(".start__title")).to_have_text("Three-exercise core, adapted")
        notes = page.locator(".player__note")
        expect(notes.first).to_contain_text("no-such")
        expect(notes.last).to_have_text("Glute bridge is no longer offered here. It asked for too much.")
        page.get_by_role("switch", name="Warm up first").uncheck()
        press(page, "Start")
        expect(stage(page, "next")).to_have_text("1 set of 5. slowly")
        seconds(page, 10 + 20)
        rate(page.locator(".player__check"), DURING, "0")
        press(page, "Save and see what to do next")
        expect(page.locator(".answer")).to_be_visible()
        assert [url for url in asked if not url.startswith(address) or "slowly" in url] == []
        assert errors(page) == []


HOSTILE = [
    ("?routine=no-such", "There is no routine with that name."),
    ("?routine=../../secret", "There is no routine with that name."),
    ("?routine=constructor", "There is no routine with that name."),
    ("#v1;", "There is no exercise in this link."),
    ("#v9;bridge=3x10", "This link is newer than the copy of this page that your device keeps."),
    ("#v1;<img src=x onerror=alert(1)>=3x10", "There is no exercise in this link."),
]


def test_an_address_that_asks_for_nothing_we_have_is_told_so(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        for path, said in HOSTILE:
            page = tab(context)
            page.goto(address + "play/" + path)
            expect(page.get_by_role("alert")).to_contain_text(said)
            assert page.locator("#player img").count() == 0
            assert errors(page) == []
            page.close()


def test_without_a_routine_in_the_address_there_is_a_choice(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "play/")
        expect(page.locator(".routine-list li").first).to_have_text("Hip and knee warm-up13 minutes")
        page.get_by_role("link", name="Three-exercise core").first.click()
        expect(page.locator(".start__title")).to_have_text("Three-exercise core")


def test_a_sign_to_stop_is_answered_with_help(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        rate(page.locator(".player__check"), DURING, "0")
        page.get_by_label("I had one of the signs to stop").check()
        press(page, "Save and see what to do next")
        answer = page.locator(".answer")
        expect(answer.get_by_role("heading")).to_have_text("Stop, and get help")
        expect(answer).to_contain_text("Call an ambulance")
        expect(answer.get_by_role("link", name="Get help: who to call, and how fast")).to_be_visible()


def test_an_open_question_is_said_before_the_next_session(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        press(page, "Save and see what to do next")
        expect(page.locator(".answer")).to_be_visible()
        page = tab(context, datetime.fromisoformat("2026-11-24T08:00:00+00:00"))
        page.goto(address + CORE)
        page.get_by_role("link", name="Answer it in your log").click()
        expect(page.get_by_role("heading", name="How was it?")).to_be_visible()

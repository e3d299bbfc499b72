"""A session of doses that have no count, that change sides, go straight on, last minutes, or change by the week."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.sessions import (
    DURING,
    SESSION,
    errors,
    log_file,
    press,
    rate,
    read_in,
    reader,
    saved,
    seconds,
    stage,
    tab,
)


def begin(page: Page, address: str, plan: str) -> None:
    page.goto(f"{address}play/#v2.1;{plan}")
    press(page, "Start")
    expect(page.locator(".stage")).to_be_visible()


def finish(page: Page) -> dict[str, Any]:
    """The session is over: it is rated, and stands in the log."""
    rate(page.locator(".player__check"), DURING, "1")
    press(page, "Save and see what to do next")
    expect(page.locator(".answer")).to_be_visible()
    page.get_by_role("link", name="Open the log").click()
    [session] = json.loads(saved(page, "Save all as JSON"))["sessions"]
    found: dict[str, Any] = session
    return found


def test_an_open_set_counts_up_until_somebody_is_done(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, "bridge=1xmax;calf=1xopen,rir1-2")
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text("Set 1 of 1: as many as you can")
        expect(stage(page, "many")).to_have_text("0:00")
        seconds(page, 80)
        expect(stage(page, "many")).to_have_text("1:20")
        expect(stage(page, "unit")).to_have_text("so far")
        expect(stage(page, "next")).to_have_text("Press “Done” at the end.")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Rest")
        press(page, "End rest")
        press(page, "Next")
        expect(stage(page, "kind")).to_have_text("Set 1 of 1: until 1 to 2 good repetitions remain")
        press(page, "Done")
        session = finish(page)
        assert session["complete"] is True
        assert [(each["sets"], each["done"]) for each in session["exercises"]] == [(1, 1), (1, 1)]
        assert errors(page) == []


def test_one_more_set_is_offered_and_is_kept_apart(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, "bridge=1-3x5,r30;calf=1-2x5,r30")
        seconds(page, 10 + 20)
        expect(stage(page, "kind")).to_have_text("One more set?")
        expect(stage(page, "next")).to_have_text("Your plan says 1 to 3 sets. One more is up to you.")
        press(page, "One more")
        expect(stage(page, "kind")).to_have_text("Set 2 of 1 to 3: 5 repetitions")
        seconds(page, 20)
        expect(stage(page, "kind")).to_have_text("One more set?")
        press(page, "Back")
        expect(stage(page, "kind")).to_have_text("Set 2 of 1 to 3: 5 repetitions")
        press(page, "Done")
        press(page, "No more: go on")
        expect(stage(page, "kind")).to_have_text("Get ready")
        expect(stage(page, "name")).to_have_text("Calf raise")
        seconds(page, 10 + 20)
        expect(stage(page, "kind")).to_have_text("One more set?")
        seconds(page, 30)  # nobody answers: it goes on, and that is the end
        expect(page.get_by_role("heading", name="Done")).to_be_visible()
        session = finish(page)
        assert session["complete"] is True
        done = [(each["sets"], each["mostSets"], each["done"]) for each in session["exercises"]]
        assert done == [(1, 3, 2), (1, 2, 1)]
        table = saved(page, "Save as a table (CSV)")
        assert "Glute bridge (glute-bridge) 2/1-3 | Calf raise (calf-raise) 1/1-2" in table
        (tmp_path / "log.csv").write_text(table, encoding="utf-8", newline="")
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "log/")
        read_in(page, tmp_path / "log.csv")
        expect(page.locator(".log__status")).to_have_text("1 added.")
        assert json.loads(saved(page, "Save all as JSON"))["sessions"] == [session]


def test_sides_take_turns_and_a_side_is_named(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, "bridge=1x5/alt+2-4s,r0;sl-rdl=1x5/left")
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text(
            "Set 1 of 1: 5 repetitions on each side, taking turns, hold 2 seconds, up to 4"
        )
        expect(stage(page, "phase")).to_have_text("Left · Move · 2")
        seconds(page, 6)
        expect(stage(page, "phase")).to_have_text("Right · Move · 2")
        expect(stage(page, "many")).to_have_text("1")
        seconds(page, 6)
        expect(stage(page, "many")).to_have_text("2")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Get ready")  # no rest: straight on
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text("Set 1 of 1, left side: 5 repetitions")
        expect(stage(page, "picture")).to_have_class(re.compile("stage__picture--other"))  # drawn for the right side


def test_a_superset_goes_round_by_round(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, "re=90;bridge=2x5,ss;calf=2x5,r45;clam=1x5/ea,rs20")
        seen = []
        for _ in range(8):
            seen.append(f"{stage(page, 'name').inner_text()}: {stage(page, 'kind').inner_text()}")
            page.locator(".stage__main button").last.click()
        assert seen == [
            "Glute bridge: Get ready",
            "Glute bridge: Set 1 of 2: 5 repetitions",
            "Calf raise: Get ready",
            "Calf raise: Set 1 of 2: 5 repetitions",
            "Next: Glute bridge: Rest",
            "Glute bridge: Get ready",
            "Glute bridge: Set 2 of 2: 5 repetitions",
            "Calf raise: Get ready",
        ]
        press(page, "Done")
        expect(stage(page, "many")).to_have_text("90")  # the rest between exercises
        press(page, "End rest")
        press(page, "Next")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Now the right side")
        expect(stage(page, "many")).to_have_text("20")
        press(page, "Next")
        press(page, "Done")
        session = finish(page)
        assert [(each["sets"], each["done"]) for each in session["exercises"]] == [(2, 2), (2, 2), (1, 1)]


def test_nobody_needs_to_be_there_for_an_hour_on_a_bicycle(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address, "bridge=1x3600s,r30;calf=1x5")
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text("Set 1 of 1: 60 minutes")
        expect(stage(page, "many")).to_have_text("60:00")
        page.clock.fast_forward(40 * 60_000)
        expect(stage(page, "many")).to_have_text("20:00")
        expect(stage(page, "told")).to_have_text("")
        page.clock.fast_forward(25 * 60_000)
        expect(stage(page, "kind")).to_have_text("Rest")
        expect(stage(page, "told")).to_have_text("Paused: you were away for 5 minutes.")
        press(page, "Carry on")
        seconds(page, 12)
        expect(stage(page, "many")).to_have_text("18")


def test_the_week_is_asked_for_and_guessed_from_the_log(browser: Browser, address: str, tmp_path: Path) -> None:
    plan = "w=6;bridge=1x5~3:1x8~5:1xmax"
    with reader(browser) as context:
        page = tab(context)
        page.goto(f"{address}play/#v2.1;{plan}")
        week = page.get_by_label("Which week are you in?")
        expect(week).to_have_value("1")
        expect(week.locator("option")).to_have_count(6)
        dose = page.locator(".start__dose [aria-hidden]").first
        expect(dose).to_have_text("1 × 5")
        week.select_option("Week 4")
        expect(dose).to_have_text("1 × 8")
        press(page, "Start")
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text("Set 1 of 1: 8 repetitions")

        earlier = {**SESSION, "address": f"#v2.1;{plan}", "routine": None}
        days = [f"2026-11-{day:02}T17:00:00+00:00" for day in (1, 9, 23)]
        path = log_file(tmp_path, *({**earlier, "id": day, "began": day, "ended": day} for day in days))
        press(page, "Skip exercise")
        press(page, "Save and see what to do next")
        expect(page.locator(".answer")).to_be_visible()

    with reader(browser) as context:
        page = tab(context, datetime.fromisoformat("2026-11-30T18:00:00+00:00"))
        page.goto(address + "log/")
        read_in(page, path)
        expect(page.locator(".log__status")).to_have_text("3 added.")
        page.goto(f"{address}play/#v2.1;{plan}")
        expect(page.get_by_label("Which week are you in?")).to_have_value("5")
        expect(page.locator(".start__dose [aria-hidden]").first).to_have_text("1 × max")
        assert errors(page) == []

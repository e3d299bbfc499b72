"""A session through calls, reloads, other tabs and refusals: nothing of it is lost."""

import json
import re
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.sessions import (
    CORE,
    DURING,
    EVENING,
    NOTHING_KEPT,
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
)


def test_a_reload_in_the_middle_loses_nothing(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 10 + 4 * 3 + 1)
        where = {part: stage(page, part).inner_text() for part in ("name", "kind", "many")}
        assert where["many"] == "4"
        page.reload()
        expect(page.get_by_role("heading", name="Carry on where you stopped?")).to_be_visible()
        expect(page.locator(".unfinished")).to_contain_text(f"You stopped at {where['name']}, set 1.")
        press(page, "Carry on")
        assert {part: stage(page, part).inner_text() for part in where} == where
        seconds(page, 3)
        expect(stage(page, "many")).to_have_text("5")
        page.goto(address + "play/")  # by another way, without the routine in the address
        press(page, "End it")
        expect(page.get_by_role("heading", name="Session ended")).to_be_visible()
        press(page, "Save and see what to do next")
        expect(page.locator(".answer")).to_be_visible()
        page.goto(address + CORE)
        expect(page.locator(".start__title")).to_be_visible()


def test_a_phone_call_stops_the_session_where_it_was(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 10 + 4 * 3 + 1)
        page.clock.fast_forward(5 * 60_000)
        expect(stage(page, "told")).to_have_text("Paused: you were away for 5 minutes.")
        expect(stage(page, "many")).to_have_text("4")
        press(page, "Carry on")
        seconds(page, 3)
        expect(stage(page, "many")).to_have_text("5")


def test_a_tab_in_the_background_keeps_the_time(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 1)
        page.clock.fast_forward(54_000)  # as slow as timers get: the next look comes a minute later
        seconds(page, 1)
        expect(stage(page, "kind")).to_have_text("Rest")
        expect(stage(page, "told")).to_be_empty()


def test_where_nothing_can_be_kept_it_says_so_and_gives_a_file(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({NOTHING_KEPT})()")
        page = tab(context)
        page.goto(address + "get-help/")
        of_the_theme = list(errors(page))
        errors(page).clear()
        page.goto(address + CORE)
        expect(page.locator(".player__note")).to_contain_text("This browser is not saving anything for this site")
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        rate(page.locator(".player__check"), DURING, "6")
        press(page, "Save and see what to do next")
        expect(page.locator(".player__status")).to_contain_text("The session is still here.")
        expect(page.get_by_role("heading", name="Do less next time")).to_be_visible()
        (tmp_path / "session.json").write_text(saved(page, "Save as a file"), encoding="utf-8")
        assert errors(page) == of_the_theme * 2  # it was opened twice
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "log/")
        read_in(page, tmp_path / "session.json")
        expect(page.locator(".sessions tbody tr")).to_contain_text("Do less next time")


def test_a_full_storage_loses_nothing_and_a_second_try_keeps_it(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        page.evaluate("""() => {
          window.keep = Storage.prototype.setItem;
          Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
        }""")
        seconds(page, 2)
        expect(stage(page, "told")).to_have_text("This browser cannot save your place. Keep this page open.")
        page.evaluate("() => { Storage.prototype.setItem = window.keep }")
        seconds(page, 2)
        expect(stage(page, "told")).to_be_empty()
        for _ in range(3):
            press(page, "Skip exercise")
        page.evaluate("""() => {
          window.put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
        }""")
        rate(page.locator(".player__check"), DURING, "1")
        press(page, "Save and see what to do next")
        expect(page.locator(".player__status")).to_contain_text("The storage of this browser is full.")
        page.evaluate("() => { IDBObjectStore.prototype.put = window.put }")
        press(page, "Save and see what to do next")
        expect(page.locator(".player__status")).to_have_text("Saved in your log, in this browser only.")
        page.goto(address + "log/")
        expect(page.locator(".sessions tbody tr")).to_have_count(1)


def test_a_session_that_cannot_be_read_is_put_aside_and_said_to_be(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "log/")
        begin(page, address)
        sound = json.loads(page.evaluate("localStorage['hip-to-knee:session']"))
        endless = {**sound["workout"]["items"][0], "dose": {**sound["workout"]["items"][0]["dose"], "sets": 3_000_000}}
        too_much = json.dumps({**sound, "workout": {**sound["workout"], "items": [endless]}})
        for kept in ("{", "null", "[]", '{"version": 9}', '{"version": 1, "workout": 3}', too_much):
            page.goto(address + "log/")  # where no session runs that would be kept once more
            page.evaluate("kept => { localStorage['hip-to-knee:session'] = kept }", kept)
            page.goto(address + CORE)
            expect(page.locator(".player__note")).to_contain_text("could not be read. It has been set aside")
            assert page.evaluate("localStorage['hip-to-knee:session-unreadable']") == kept
        press(page, "Start")
        expect(page.locator(".stage")).to_be_visible()
        assert errors(page) == []


def test_two_tabs_do_not_run_one_session_twice(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        first = tab(context)
        begin(first, address)
        seconds(first, 15)
        second = tab(context, EVENING + timedelta(seconds=15))
        second.goto(address + CORE)
        press(second, "Carry on")
        expect(stage(second, "kind")).to_have_text(re.compile("Set 1"))
        seconds(first, 2)
        expect(first.locator("#player")).to_contain_text("This session is running in another tab.")
        expect(first.get_by_role("button", name="Carry on here")).to_be_focused()
        press(second, "Skip exercise")
        seconds(second, 2)
        first.wait_for_function("() => JSON.parse(localStorage['hip-to-knee:session']).clock.index >= 5")
        press(first, "Carry on here")
        expect(stage(first, "where")).to_have_text("Exercise 2 of 3")  # what was done in the other tab is done
        seconds(second, 2)
        expect(second.locator("#player")).to_contain_text("This session is running in another tab.")
        for _ in range(2):
            press(first, "Skip exercise")
        press(first, "Save and see what to do next")
        expect(first.locator(".answer")).to_be_visible()
        second.wait_for_function("() => !('hip-to-knee:session' in localStorage)")
        press(second, "Carry on here")  # it is over, and in the log: it does not begin again
        expect(second.locator(".start__go")).to_be_visible()


def test_a_session_ended_early_can_be_gone_back_to(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 13)
        press(page, "Pain rule, signs to stop")
        expect(stage(page, "told")).to_have_text("Paused")
        press(page, "End the session")
        press(page, "Back to the session")
        expect(stage(page, "kind")).to_have_text(re.compile("Set 1"))

"""A session from its start to its end: on a phone, by keyboard, by ear, through calls, reloads and refusals."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.sessions import (
    CORE,
    DURING,
    EVENING,
    NOTHING_KEPT,
    barriers,
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
        page.goto(address + "do/")
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
        press(page, "Save, and ask the rule")
        expect(page.get_by_role("heading", name="Keep your plan", exact=True)).to_be_focused()
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
            expect(page.locator(".log__status")).to_have_text("1 read in.")
            assert saved(page, "Save all as JSON") == texts["log.json"]
            assert saved(page, "Save as a table (CSV)") == texts["log.csv"]


def test_a_reload_in_the_middle_loses_nothing(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 10 + 4 * 3 + 1)
        where = {part: stage(page, part).inner_text() for part in ("name", "kind", "many")}
        assert where["many"] == "4"
        page.reload()
        expect(page.get_by_role("heading", name="Go on where you stopped?")).to_be_visible()
        expect(page.locator(".unfinished")).to_contain_text(f"You stopped at {where['name']}, set 1.")
        press(page, "Go on")
        assert {part: stage(page, part).inner_text() for part in where} == where
        seconds(page, 3)
        expect(stage(page, "many")).to_have_text("5")
        page.goto(address + "play/")  # by another way, without the routine in the address
        press(page, "End it")
        expect(page.get_by_role("heading", name="Session ended")).to_be_visible()
        press(page, "Save, and ask the rule")
        expect(page.locator(".answer")).to_be_visible()
        page.goto(address + CORE)
        expect(page.locator(".start__title")).to_be_visible()


def test_a_phone_call_stops_the_session_where_it_was(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 10 + 4 * 3 + 1)
        page.clock.fast_forward(5 * 60_000)
        expect(stage(page, "told")).to_have_text("Nobody was here for 5 minutes, so it waits where you left.")
        expect(stage(page, "many")).to_have_text("4")
        press(page, "Go on")
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


def test_a_session_by_keyboard_alone_and_the_focus_is_never_lost(browser: Browser, address: str) -> None:
    with reader(browser, 1280) as context:
        page = tab(context)
        page.goto(address + CORE)
        start = page.get_by_role("button", name="Start")
        expect(start).to_be_visible()
        for _ in range(40):
            page.keyboard.press("Tab")
            if start.evaluate("button => button === document.activeElement"):
                break
        page.keyboard.press("Enter")
        expect(stage(page, "name")).to_be_focused()
        page.keyboard.press("Space")
        expect(stage(page, "told")).to_have_text("Paused")
        page.keyboard.press("Space")
        expect(stage(page, "told")).to_be_empty()
        page.keyboard.press("ArrowRight")
        expect(stage(page, "kind")).to_have_text(re.compile("Set 1"))
        page.keyboard.press("ArrowLeft")
        expect(stage(page, "kind")).to_have_text("Get ready")
        page.keyboard.press("s")  # elsewhere this opens the search, and n the next page
        page.keyboard.press("n")
        expect(stage(page, "name")).to_be_focused()
        rules = page.get_by_role("button", name="Pain rule, signs to stop")
        for _ in range(9):
            page.keyboard.press("Tab")
            if rules.evaluate("button => button === document.activeElement"):
                break
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog", name="Pain rule and signs to stop")).to_contain_text("Call an ambulance")
        page.keyboard.press("Escape")
        expect(rules).to_be_focused()
        for _ in range(3):
            page.get_by_role("button", name="Skip exercise").focus()
            page.keyboard.press("Enter")
        heading = page.get_by_role("heading", name="Session ended")
        expect(heading).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(7):
            page.keyboard.press("ArrowRight")
        expect(page.get_by_role("radio", name="7", exact=True)).to_be_checked()
        save = page.get_by_role("button", name="Save, and ask the rule")
        for _ in range(9):
            page.keyboard.press("Tab")
            if save.evaluate("button => button === document.activeElement"):
                break
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Do less next time")).to_be_focused()
        assert errors(page) == []


def test_a_screen_reader_hears_of_steps_and_not_of_seconds(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        page.evaluate("""() => {
          window.heard = [];
          const status = document.querySelector(".stage [role=status]");
          new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
        }""")
        seconds(page, 10 + 48 + 30 + 1)
        heard = page.evaluate("heard")
        assert len(heard) == 3
        assert re.fullmatch(r".+[.] Set 1 of 2: 8 to 12 repetitions[.]", heard[0])
        assert re.fullmatch(r"Rest, 30 seconds[.] Next: .+, set 2 of 2[.]", heard[1])
        expect(page.get_by_role("timer")).to_have_attribute("aria-live", "off")


STAND_INS = """() => {
  window.tones = []; window.words = []; window.buzzes = []; window.locks = [];
  const node = () => ({ connect: (next) => next, frequency: {}, start: (when) => tones.push(when), stop: () => {},
    gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} } });
  window.AudioContext = class {
    currentTime = 100; resume = async () => {}; createOscillator = node; createGain = node;
  };
  navigator.vibrate = (pattern) => buzzes.push(pattern);
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => VOICES, cancel: () => {},
    speak: ({ text }) => words.push(text) } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => { locks.push(kind);
    return { addEventListener: () => {}, release: async () => locks.push("released") }; } } });
}"""
OWN = '[{ localService: false, lang: "en-US" }, { localService: true, lang: "en-GB" }]'


def test_steps_are_heard_and_felt_and_the_screen_stays_on(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', OWN)})()")
        page = tab(context)
        page.goto(address + CORE)
        page.get_by_role("switch", name="Spoken steps").check()
        begin(page, address)
        assert page.evaluate("tones") == [110, 107, 108, 109]  # the end of ten seconds, and three before it
        assert page.evaluate("words")[0].startswith("Get ready: ")
        assert page.evaluate("locks") == ["screen"]
        seconds(page, 10)
        assert page.evaluate("tones").count(148) == 1  # the end of twelve repetitions
        assert page.evaluate("buzzes") == [[200], [200, 100, 200]]
        page.locator(".stage__choices summary").click()
        for name in ("Sounds", "Vibration", "Spoken steps"):
            page.locator(".stage__choices").get_by_role("switch", name=name).uncheck()
        before = page.evaluate("[tones.length, words.length, buzzes.length]")
        press(page, "Done")
        assert page.evaluate("[tones.length, words.length, buzzes.length]") == before
        assert json.loads(page.evaluate("localStorage['hip-to-knee:switches']"))["sound"] is False


def test_a_voice_that_is_not_of_the_device_is_not_used(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', '[{ localService: false, lang: `en-US` }]')})()")
        page = tab(context)
        page.goto(address + CORE)
        page.get_by_text("Spoken steps").click()
        spoken = page.get_by_role("switch", name="Spoken steps: this device has no English voice of its own")
        expect(spoken).not_to_be_checked()


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
    """The exercises as they would be once the bridge is retired."""
    answer = route.fetch()
    exercises = answer.json()
    [bridge] = [each for each in exercises["exercises"] if each["id"] == "glute-bridge"]
    bridge["retired"] = {"day": "2026-11-23", "why": {"text": "It asked for too much.", "sources": []}, "instead": None}
    route.fulfill(response=answer, json=exercises)


def test_a_plan_from_a_link_is_done_and_a_broken_part_is_said(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.route("**/api/v1/exercises.json", withdrawn)
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
        press(page, "Save, and ask the rule")
        expect(page.locator(".answer")).to_be_visible()
        assert [url for url in asked if not url.startswith(address) or "slowly" in url] == []
        assert errors(page) == []


HOSTILE = [
    ("?routine=no-such", "There is no routine of that name."),
    ("?routine=../../secret", "There is no routine of that name."),
    ("?routine=constructor", "There is no routine of that name."),
    ("#v1;", "There is no exercise in this link."),
    ("#v9;bridge=3x10", "notation v9"),
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
        page.get_by_role("link", name="Three-exercise core").first.click()
        expect(page.locator(".start__title")).to_have_text("Three-exercise core")


def test_where_nothing_can_be_kept_it_says_so_and_gives_a_file(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({NOTHING_KEPT})()")
        page = tab(context)
        page.goto(address + "get-help/")
        of_the_theme = list(errors(page))
        errors(page).clear()
        page.goto(address + CORE)
        expect(page.locator(".player__note")).to_contain_text("This browser keeps nothing for this site")
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        rate(page.locator(".player__check"), DURING, "6")
        press(page, "Save, and ask the rule")
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
        expect(stage(page, "told")).to_have_text("This browser cannot keep your place. Leave this page open.")
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
        press(page, "Save, and ask the rule")
        expect(page.locator(".player__status")).to_contain_text("The storage of this browser is full.")
        page.evaluate("() => { IDBObjectStore.prototype.put = window.put }")
        press(page, "Save, and ask the rule")
        expect(page.locator(".player__status")).to_have_text("Kept in your log, in this browser only.")
        page.goto(address + "log/")
        expect(page.locator(".sessions tbody tr")).to_have_count(1)


def test_a_session_that_cannot_be_read_is_put_aside_and_said_to_be(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "log/")
        for kept in ("{", "null", "[]", '{"version": 9}', '{"version": 1, "workout": 3}'):
            page.evaluate("kept => { localStorage['hip-to-knee:session'] = kept }", kept)
            page.goto(address + CORE)
            expect(page.locator(".player__note")).to_contain_text("could not be read. It was put aside")
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
        press(second, "Go on")
        expect(stage(second, "kind")).to_have_text(re.compile("Set 1"))
        seconds(first, 2)
        expect(first.locator("#player")).to_contain_text("This session goes on in another tab.")
        expect(first.get_by_role("button", name="Go on here")).to_be_focused()
        press(second, "Skip exercise")
        seconds(second, 2)
        first.wait_for_function("JSON.parse(localStorage['hip-to-knee:session']).clock.index >= 5")
        press(first, "Go on here")
        expect(stage(first, "where")).to_have_text("Exercise 2 of 3")  # what was done in the other tab is done
        seconds(second, 2)
        expect(second.locator("#player")).to_contain_text("This session goes on in another tab.")
        for _ in range(2):
            press(first, "Skip exercise")
        press(first, "Save, and ask the rule")
        expect(first.locator(".answer")).to_be_visible()
        second.wait_for_function("!('hip-to-knee:session' in localStorage)")
        press(second, "Go on here")  # it is over, and in the log: it does not begin again
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


def test_a_sign_to_stop_is_answered_with_help(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        rate(page.locator(".player__check"), DURING, "0")
        page.get_by_label("One of the signs to stop was there").check()
        press(page, "Save, and ask the rule")
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
        press(page, "Save, and ask the rule")
        expect(page.locator(".answer")).to_be_visible()
        page = tab(context, datetime.fromisoformat("2026-11-24T08:00:00+00:00"))
        page.goto(address + CORE)
        page.get_by_role("link", name="Answer it in your log").click()
        expect(page.get_by_role("heading", name="How was it?")).to_be_visible()


def test_everything_is_large_enough_for_a_thumb_and_nothing_is_wider_than_the_screen(
    browser: Browser, address: str
) -> None:
    with reader(browser, is_mobile=True, has_touch=True) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 11)
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(WIDE) == [width, width]
            for button in page.locator(".stage button").all():
                assert least(button) >= 44
            for name in ("Pause", "Back", "Done"):
                assert least(page.get_by_role("button", name=name, exact=True)) >= 64
            number = stage(page, "many").evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
            assert number >= 90
        press(page, "Pain rule, signs to stop")
        assert page.evaluate(WIDE) == [320, 320]
        press(page, "End the session")
        assert page.evaluate(WIDE) == [320, 320]
        for mark in page.locator(".scale__mark").all():
            assert least(mark) >= 44


WIDE = "[document.scrollingElement.scrollWidth, innerWidth]"


def least(place: Locator) -> float:
    """How wide or high it is, whichever is less."""
    box = place.bounding_box()
    assert box
    return min(box["width"], box["height"])


def states(page: Page, address: str) -> Any:
    """Each thing there is to see, one after the other."""
    page.goto(address + CORE)
    expect(page.locator(".start__go")).to_be_visible()
    yield "before"
    page.get_by_role("switch", name="Warm up first").uncheck()
    press(page, "Start")
    yield "ready"
    seconds(page, 12)
    yield "work"
    press(page, "Pain rule, signs to stop")
    yield "rules"
    press(page, "Back to the session")
    yield "paused"
    press(page, "Go on")
    press(page, "Done")
    seconds(page, 1)
    yield "rest"
    for _ in range(3):
        press(page, "Skip exercise")
    yield "questions"
    rate(page.locator(".player__check"), DURING, "7")
    press(page, "Save, and ask the rule")
    expect(page.locator(".answer")).to_be_visible()
    yield "answer"


def test_axe_finds_no_barrier(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        for state in states(page, address):
            barriers(page, state)


def test_without_scripts_the_page_says_so_and_shows_the_rules(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + CORE)
        expect(page.get_by_text("Your browser runs no scripts here")).to_be_visible()
        expect(page.locator(".rule--pain")).to_contain_text("3 to 5: acceptable")
        expect(page.locator(".rule--stop")).to_contain_text("Call an ambulance")

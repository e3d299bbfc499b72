"""A session by keyboard, by ear, by thumb, and on small screens."""

import json
import re
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sessions import (
    CORE,
    DURING,
    barriers,
    begin,
    errors,
    press,
    rate,
    reader,
    seconds,
    stage,
    tab,
)

STAND_INS = """() => {
  window.tones = []; window.words = []; window.buzzes = []; window.locks = [];
  const node = () => ({ connect: (next) => next, frequency: {}, start: (when) => tones.push(when), stop: () => {},
    gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} } });
  window.AudioContext = class extends EventTarget {
    state = "running"; currentTime = 100; createOscillator = node; createGain = node;
    resume = async () => {}; close = async () => {};
  };
  navigator.vibrate = (pattern) => buzzes.push(pattern);
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => VOICES, cancel: () => {},
    speak: ({ text }) => words.push(text) } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => { locks.push(kind);
    return { addEventListener: () => {}, release: async () => locks.push("released") }; } } });
}"""


OWN = '[{ localService: false, lang: "en-US" }, { localService: true, lang: "en-GB" }]'


def tab_to(page: Page, place: Locator, keys: int) -> None:
    """The Tab key leads there, and does not have to be pressed more often than that."""
    for _ in range(keys):
        page.keyboard.press("Tab")
        if place.evaluate("place => place === document.activeElement"):
            return
    raise AssertionError(f"Tab does not lead to {place}")


def test_a_session_by_keyboard_alone_and_the_focus_is_never_lost(browser: Browser, address: str) -> None:
    with reader(browser, 1280) as context:
        page = tab(context)
        page.goto(address + CORE)
        start = page.get_by_role("button", name="Start")
        expect(start).to_be_visible()
        tab_to(page, start, 40)
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
        tab_to(page, rules, 9)
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
        save = page.get_by_role("button", name="Save and see what to do next")
        tab_to(page, save, 9)
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


def test_the_side_whose_turn_it_is_is_heard(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', OWN)})()")
        page = tab(context)
        page.goto(address + "play/#v2.1;bridge=1x3/alt;sl-rdl=1x3/right")
        page.get_by_role("switch", name="Spoken steps").check()
        press(page, "Start")
        seconds(page, 10 + 4 * 6 + 45 + 10)
        words = page.evaluate("words")
        assert words[1] == "Glute bridge. Set 1 of 1: 3 repetitions on each side, taking turns. Left first."
        assert words[2:7] == ["Right", "Left", "Right", "Left", "Right"]
        assert words[-1] == "Single-leg Romanian deadlift. Set 1 of 1, right side: 3 repetitions."


def test_a_voice_that_is_not_of_the_device_is_not_used(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', '[{ localService: false, lang: `en-US` }]')})()")
        page = tab(context)
        page.goto(address + CORE)
        page.get_by_text("Spoken steps").click()
        spoken = page.get_by_role("switch", name="Spoken steps: this device has no English voice")
        expect(spoken).not_to_be_checked()


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


def test_on_its_side_a_phone_shows_count_and_buttons_at_once(browser: Browser, address: str) -> None:
    with reader(browser, is_mobile=True, has_touch=True) as context:
        page = tab(context)
        begin(page, address)
        seconds(page, 11)
        for width, height in ((844, 390), (667, 375)):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("scrollTo(0, 0)")
            for part in (stage(page, "many"), stage(page, "cue"), *page.locator(".stage button:visible").all()):
                box = part.bounding_box()
                assert box
                assert box["y"] + box["height"] <= height
            assert page.evaluate(WIDE) == [width, width]
            for button in page.locator(".stage button").all():
                assert least(button) >= 44


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
    press(page, "Carry on")
    press(page, "Done")
    seconds(page, 1)
    yield "rest"
    for _ in range(3):
        press(page, "Skip exercise")
    yield "questions"
    rate(page.locator(".player__check"), DURING, "7")
    press(page, "Save and see what to do next")
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
        expect(page.get_by_text("JavaScript is off in your browser")).to_be_visible()
        expect(page.locator(".rule--pain")).to_contain_text("3 to 5: acceptable")
        expect(page.locator(".rule--stop")).to_contain_text("Call an ambulance")

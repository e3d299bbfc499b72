"""A session that guides: read aloud if wished, left and right by name, the position in words, and what comes next."""

import json
import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.sessions import CORE, DURING, begin, errors, press, rate, reader, seconds, stage, tab
from tests.browser.test_player_senses import OWN, STAND_INS

ASKED = "Shall each step be read aloud?"
SPLIT = "play/#v1;split-sq=2x8/ea"


def test_whether_to_read_aloud_is_asked_once_and_kept(browser: Browser, address: str) -> None:
    for answer, spoken in (("Read aloud", True), ("No, thank you", False)):
        with reader(browser) as context:
            context.add_init_script(f"({STAND_INS.replace('VOICES', OWN)})()")
            page = tab(context)
            page.goto(address + CORE)
            expect(page.get_by_text(ASKED)).to_be_visible()
            press(page, answer)
            expect(page.get_by_text(ASKED)).to_have_count(0)
            expect(page.get_by_role("switch", name="Spoken steps")).to_be_checked(checked=spoken)
            page.reload()
            expect(page.locator(".start__go")).to_be_visible()
            expect(page.get_by_text(ASKED)).to_have_count(0)
            begin(page, address)
            assert len(page.evaluate("words")) == int(spoken)
            assert errors(page) == []


def test_whoever_starts_without_an_answer_is_not_asked_again(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', OWN)})()")
        page = tab(context)
        begin(page, address)
        kept = json.loads(page.evaluate("localStorage['hip-to-knee:switches']"))
        assert (kept["speechAsked"], kept["speech"]) == (True, False)


def test_without_a_voice_of_the_device_nothing_is_asked(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({STAND_INS.replace('VOICES', '[{ localService: false, lang: `en-US` }]')})()")
        page = tab(context)
        page.goto(address + CORE)
        expect(page.locator(".start__go")).to_be_visible()
        expect(page.get_by_text(ASKED)).to_have_count(0)


def test_left_and_right_are_named_and_drawn(browser: Browser, address: str) -> None:
    mirrored = re.compile("stage__picture--other")
    with reader(browser) as context:
        page = tab(context)
        begin_link(page, address)
        expect(stage(page, "caption")).not_to_be_empty()
        seconds(page, 10)
        expect(stage(page, "kind")).to_have_text("Set 1 of 2, left side: 8 repetitions")
        expect(stage(page, "picture")).to_have_class(mirrored)  # it is drawn on the right
        expect(page.get_by_role("status").first).to_have_text("Split squat. Set 1 of 2, left side: 8 repetitions.")
        press(page, "Done")
        expect(stage(page, "kind")).to_have_text("Now the right side")
        seconds(page, 5)
        expect(stage(page, "kind")).to_have_text("Set 1 of 2, right side: 8 repetitions")
        expect(stage(page, "picture")).not_to_have_class(mirrored)
        assert errors(page) == []


def begin_link(page: Page, address: str) -> None:
    page.goto(address + SPLIT)
    press(page, "Start")
    expect(page.locator(".stage")).to_be_visible()


def test_the_words_below_the_drawing_follow_the_repetition(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        caption, lying, lifted = stage(page, "caption"), "Lie on your back, knees bent, feet flat.", "Lift your hips"
        expect(caption).to_have_text(lying)
        seconds(page, 10)
        expect(caption).to_contain_text(lifted)
        seconds(page, 2.2)
        expect(caption).to_have_text(lying)
        seconds(page, 2)
        expect(caption).to_contain_text(lifted)
        press(page, "Done")
        expect(caption).to_have_text(lying)


def test_after_a_session_the_morning_the_next_day_and_the_step_on_are_named(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        begin(page, address)
        for _ in range(3):
            press(page, "Skip exercise")
        rate(page.locator(".player__check"), DURING, "1")
        press(page, "Save and see what to do next")
        coming = page.locator(".coming li")
        expect(coming).to_have_count(4)
        expect(coming.nth(0)).to_have_text("In an hour, from 19:00 on: how is it? Your log asks.")
        expect(coming.nth(1)).to_contain_text("Tomorrow morning: how is it then?")
        expect(coming.nth(2)).to_have_text("Next session: from Wednesday 25 November on.")
        expect(coming.nth(3)).to_contain_text("A step on: ")
        assert errors(page) == []


def test_after_much_pain_the_step_goes_back_and_after_a_sign_there_is_none(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        for number, sign, last in (("7", False, "A step back: "), ("0", True, "waits until somebody has seen you")):
            page = tab(context)
            begin(page, address)
            for _ in range(3):
                press(page, "Skip exercise")
            rate(page.locator(".player__check"), DURING, number)
            page.get_by_label("I had one of the signs to stop").set_checked(sign)
            press(page, "Save and see what to do next")
            expect(page.locator(".coming li").last).to_contain_text(last)
            page.close()


def test_a_plan_with_days_names_its_next_day(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "play/#v1;d=mo.fr;bridge=1x5")
        press(page, "Start")
        seconds(page, 10 + 20)
        rate(page.locator(".player__check"), DURING, "0")
        press(page, "Save and see what to do next")
        expect(page.locator(".coming li").nth(2)).to_have_text("Next session: Friday 27 November.")

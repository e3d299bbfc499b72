"""A shared plan with the doses and the fields of the second notation, and with one of a notation to come."""

import re

from playwright.sync_api import Browser, expect

from tests.browser.test_shared_view import reader


def test_every_dose_of_the_second_notation_is_shown_in_words(browser: Browser, address: str) -> None:
    fields = "d=eod;w=6;t=Stairs%2C_first;g=Two_flights_without_pain;re=60"
    items = (
        "bridge=2-3x8-10+5-10s,r0,rir1-2,ss",
        "sl-rdl=2-3x10/left,2.5kg~3:3x12/left,rpe7-8",
        "calf=3xmax/alt,rs10",
        "wall-sit=1x4500s",
        "sl-squat=3xopen/ea,rs20,rir0",
    )
    with reader(browser) as (page, faults):
        page.goto(f"{address}r/#v2.1;{fields};{';'.join(items)}")
        plan = page.locator("#plan")
        expect(plan.get_by_role("heading", name="Stairs, first")).to_be_visible()
        for fact in ("Two flights without pain", "Every other day", "6 weeks", "60 s"):
            expect(plan.locator(".plan__facts")).to_contain_text(fact)
        expect(plan.locator(".plan__dose")).to_have_text(
            [
                "2 to 3 sets of 8 to 10, with a hold of 5 to 10 seconds at the top",
                "2 to 3 sets of 10, left side only",
                "3 sets of as many as you can, on each side, taking turns",
                "75 minutes",
                "3 sets, each until no good repetition remains, each side",
            ]
        )
        expect(plan.locator(".plan__details")).to_have_text(
            [
                re.compile(
                    "1 to 2 good repetitions leftRest: none, go straight onThen: straight on with the next exercise$"
                ),
                "Load: 2.5 kgFrom week 3: 3 sets of 12, left side only; effort: 7 to 8 of 10",
                "Between sides: 20 s of rest",
            ]
        )
        expect(plan.get_by_role("img", name="The left side works.")).to_have_class(
            re.compile("plan__drawing--mirrored")
        )
        expect(plan.get_by_role("note")).to_contain_text("a rest between sides must come with each side")
        plan.get_by_text("Add it to my calendar").click()
        expect(plan.locator(".when__days")).to_have_text("Every other day")
        with page.expect_download() as download:
            plan.get_by_role("button", name="Create the calendar file").click()
        assert "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=21\r\n" in download.value.path().read_bytes().decode()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert faults == []


def test_a_link_of_a_notation_to_come_asks_for_one_visit(browser: Browser, address: str) -> None:
    with reader(browser) as (page, faults):
        page.goto(f"{address}r/#v3.1;bridge=3x10")
        notice = page.locator("#plan").get_by_role("note")
        expect(notice).to_contain_text("This link is newer than the copy of this page that your device keeps.")
        expect(notice).to_contain_text("Open this once with network: http")
    assert faults == []

"""Handouts from a browser: each dose once, drawings that fill the sheet, and one sheet whatever is noted."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.paper import EIGHT, MAKE, close, sheets
from tests.browser.views import view
from tests.support import tree
from tests.support.built import ROOT

LIBRARY = tree.content(ROOT).library
ROUTINES = sorted(LIBRARY.routines)
assert ROUTINES


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("count", [5, 6])
def test_a_plan_with_long_notes_gives_up_large_drawings_and_stays_on_one_sheet(
    browser: Browser, address: str, paper: str, count: int
) -> None:
    note = "Only as deep as feels good today: a chair, a wall, a rail. " * 2
    items = [{**item, "note": note} for item in EIGHT["items"] if "band" not in item["exercise"]][:count]
    with view(browser) as page:
        page.goto(f"{address}routines/runners/")
        page.evaluate(MAKE, [None, {**EIGHT, "days": None, "items": items}])
        page.evaluate("() => document.querySelector('.handout').remove()")
        [sheet] = sheets(page, paper)
        assert sheet.count(close(note)) == count


def test_the_drawings_of_a_handout_use_the_sheet(browser: Browser, address: str) -> None:
    with view(browser, viewport={"width": 726, "height": 1123}) as page:  # A4 between its margins
        for id_ in ROUTINES:
            page.goto(f"{address}routines/{id_}/")
            page.emulate_media(media="print")
            page.wait_for_function(
                "() => [...document.querySelectorAll('.handout img')].every(({ naturalWidth }) => naturalWidth > 0)"
            )
            drawings = page.locator(".handout__drawing").all()
            wide = [round(box["width"] * 25.4 / 96) for drawing in drawings if (box := drawing.bounding_box())]
            assert len(wide) == len(LIBRARY.routines[id_].record.items)
            assert min(wide) >= (30 if len(wide) < 7 else 20), (id_, wide)
            page.emulate_media(media="screen")


def test_a_dose_of_a_routine_stands_once_on_paper(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}routines/kneecap-pain/")
        expect(page.locator(".doses__numbers", has_text="3 × 20–30 s")).to_be_visible()
        printed = "".join(sheets(page, "A4"))
        assert printed.count(close("3 sets of 20 to 30 seconds")) == 1
        assert close("3 × 20–30 s") not in printed

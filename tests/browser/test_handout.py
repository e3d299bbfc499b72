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
SIZES = "drawings => drawings.map(drawing => [drawing.getBoundingClientRect().width, drawing.naturalWidth])"
"""Widths as shown and as drawn: at the second, a body is as large on paper as in the PDFs."""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("count", [5, 6])
def test_a_plan_with_long_notes_keeps_large_drawings_on_both_sides_of_one_sheet(
    browser: Browser, address: str, paper: str, count: int
) -> None:
    note = "Only as deep as feels good today: a chair, a wall, a rail. " * 2
    items = [{**item, "note": note} for item in EIGHT["items"] if "band" not in item["exercise"]][:count]
    with view(browser) as page:
        page.goto(f"{address}routines/runners/")
        page.evaluate(MAKE, [None, {**EIGHT, "days": None, "items": items}])
        page.evaluate("() => document.querySelector('.handout').remove()")
        front, back = sheets(page, paper)
        assert (front + back).count(close(note)) == count
        assert close("All signs stand after the exercises: please print on both sides.") in front
        assert close("Call an ambulance:") in front


def test_no_drawing_of_a_handout_is_smaller_than_it_is_drawn(browser: Browser, address: str) -> None:
    with view(browser, viewport={"width": 726, "height": 1123}) as page:  # A4 between its margins
        for id_ in ROUTINES:
            page.goto(f"{address}routines/{id_}/")
            page.emulate_media(media="print")
            page.wait_for_function(
                "() => [...document.querySelectorAll('.handout img')].every(({ naturalWidth }) => naturalWidth > 0)"
            )
            sizes = page.eval_on_selector_all(".handout__drawing", SIZES)
            assert len(sizes) == len(LIBRARY.routines[id_].record.items)
            assert [(shown, natural) for shown, natural in sizes if shown < natural - 1] == [], id_
            page.emulate_media(media="screen")


def test_a_dose_of_a_routine_stands_once_on_paper(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}routines/kneecap-pain/")
        expect(page.locator(".doses__numbers", has_text="3 × 20–30 s")).to_be_visible()
        printed = "".join(sheets(page, "A4"))
        assert printed.count(close("3 sets of 20 to 30 seconds")) == 1
        assert close("3 × 20–30 s") not in printed

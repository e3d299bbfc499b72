"""The pages on a small screen."""

import pytest
from playwright.sync_api import Browser

from tests.browser.views import PAGES, ROUTINE, view

FACTS = """row => {
    const box = row.getBoundingClientRect();
    const cells = [...row.querySelectorAll("td")];
    return {
        display: getComputedStyle(row).display,
        left: box.left,
        right: box.right,
        labels: cells.map(cell => getComputedStyle(cell, "::before").content.replaceAll('"', "")),
        tops: [...row.cells].map(cell => cell.getBoundingClientRect().top),
    };
}"""


@pytest.mark.parametrize("path", [*PAGES, "do/full-routine/", "about/"])
def test_no_page_is_wider_than_the_screen(browser: Browser, address: str, path: str) -> None:
    with view(browser, 390, is_mobile=True, has_touch=True) as page:
        page.goto(address + path)
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [width, width]


@pytest.mark.parametrize("path", [ROUTINE, "routines/kneecap-pain/"])
@pytest.mark.parametrize("width", [320, 390])
def test_each_exercise_of_a_routine_is_a_card(browser: Browser, address: str, path: str, width: int) -> None:
    with view(browser, width, is_mobile=True, has_touch=True) as page:
        page.goto(address + path)
        rows = [row.evaluate(FACTS) for row in page.locator("table.doses tbody tr").all()]
    assert len(rows) == 6
    for row in rows:
        assert row["display"] in {"block", "grid", "flex"}
        assert 0 <= row["left"] < row["right"] <= width
        assert row["tops"] == sorted(row["tops"])
        assert [label for label in row["labels"] if label in {"Dose", "How"}] == ["Dose", "How"]


def test_the_headings_of_the_cards_stay_for_a_screen_reader_only(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + ROUTINE)
        head = page.locator("table.doses thead")
        assert "columnheader" in page.locator("table.doses").aria_snapshot()
        box = head.bounding_box()
    assert box is None or box["height"] <= 1


def test_a_computer_shows_a_table(browser: Browser, address: str) -> None:
    with view(browser, 1280) as page:
        page.goto(address + ROUTINE)
        rows = [row.evaluate(FACTS) for row in page.locator("table.doses tbody tr").all()]
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert [row["display"] for row in rows] == ["table-row"] * 6
    assert {label for row in rows for label in row["labels"]} == {"none"}

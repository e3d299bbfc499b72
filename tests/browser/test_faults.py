"""Drawn faults on the page of an exercise: both positions are seen with their captions, on a phone and on paper."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.paper import close, sheets
from tests.browser.views import view

PAGES = {"exercises/glute-bridge/": "one above the other", "exercises/squat/": "side by side"}
LOADED = "() => [...document.querySelectorAll('.faults img')].every(image => image.complete && image.naturalWidth)"
PLACES = """() => [...document.querySelectorAll(".faults__drawn")].map(drawn => {
  const box = part => part.getBoundingClientRect();
  const picture = box(drawn.querySelector("img"));
  const captions = [...drawn.querySelectorAll(".faults__captions span")].map(box);
  return {picture, captions, width: box(drawn.parentElement).width};
})"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_each_caption_stands_at_its_half_of_the_picture(browser: Browser, address: str, path: str, width: int) -> None:
    with view(browser, width) as page:
        page.goto(address + path)
        page.locator("#common-faults > summary").click()
        page.locator(".faults__drawn").last.scroll_into_view_if_needed()
        page.wait_for_function(LOADED)
        places = page.evaluate(PLACES)
        assert places
        for place in places:
            picture, (aim, often) = place["picture"], place["captions"]
            assert picture["width"] <= place["width"] + 1
            assert picture["height"] >= 90, "a body is still told from another"
            middle = picture["left"] + picture["width"] / 2, picture["top"] + picture["height"] / 2
            if PAGES[path] == "side by side":
                assert aim["right"] <= middle[0] + 1 <= often["left"] + 2
                assert aim["top"] == often["top"] >= picture["bottom"] - 1
            else:
                assert picture["top"] <= aim["top"] < aim["bottom"] < middle[1] <= often["top"] + 1
                assert aim["left"] == often["left"]


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_them_too(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(address + path)
        count = page.locator(".faults__drawn").count()
        expect(page.locator(".faults__drawn img").first).to_have_attribute("loading", "lazy")
        printed = "".join(sheets(page, "A4"))
        assert printed.count(close("Aim for this")) == printed.count(close("Often seen")) == count

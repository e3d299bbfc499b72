"""Every reader can use the pages: in light and dark, on a phone and a computer, by keyboard and by ear."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import AXE
from tests.browser.views import PAGES, ROUTINE, view
from tests.site.test_routine_page import DOSES

SCHEMES: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", "default"), ("dark", "slate"))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_barrier_in_light_and_dark(browser: Browser, address: str, width: int, path: str) -> None:
    with view(browser, width) as page:
        page.goto(address + path)
        for scheme, colours in SCHEMES if width < 1000 else SCHEMES[:1]:  # colours are the same at every width
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
            results = AXE.run(page)
            assert len(results.response["passes"]) > 20
            assert results.violations_count == 0, scheme + results.generate_report()


@pytest.mark.parametrize("path", ["", ROUTINE])
def test_the_first_tab_offers_to_skip_to_the_content(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(address + path)
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        skip.press("Enter")
        expect(page.locator("h1:target, main :target h1, main :target")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", [ROUTINE])
def test_a_dose_is_read_out_in_words(browser: Browser, address: str, path: str, width: int) -> None:
    with view(browser, width) as page:
        page.goto(address + path)
        heard = page.get_by_role("table", name="Hip-to-Knee Bulletproofing").aria_snapshot()
    assert [words for _, _, words in DOSES if f'{words}"' not in heard] == []
    assert '- rowheader "Glute bridge"' in heard
    assert heard.count("- columnheader") == 3
    assert "×" not in heard

"""Every reader can use the pages: in light and dark, on a phone and a computer, by keyboard and by ear."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import AXE, OF_COLOURS
from tests.browser.views import PAGES, ROUTINE, view
from tests.site.test_routine_page import DOSES


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_barrier_on_a_phone_in_light_and_dark_and_on_a_computer(
    browser: Browser, address: str, path: str
) -> None:
    with view(browser, 390) as page:
        page.goto(address + path)
        light = AXE.run(page)
        assert len(light.response["passes"]) > 20
        assert light.violations_count == 0, light.generate_report()
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        dark = AXE.run(page, options=OF_COLOURS)
        assert "color-contrast-enhanced" in {rule["id"] for rule in dark.response["passes"]}
        assert dark.violations_count == 0, f"dark: {dark.generate_report()}"
        page.emulate_media(color_scheme="light")  # colours are the same at every width
        page.set_viewport_size({"width": 1280, "height": 844})
        page.reload()
        wide = AXE.run(page)
        assert wide.violations_count == 0, f"1280: {wide.generate_report()}"


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

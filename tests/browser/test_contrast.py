"""Colours for those who ask their device for more contrast, and where the device has colours of its own."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import view

COLOURS = """element => {
  const { backgroundColor, color } = getComputedStyle(element);
  return [backgroundColor, color];
}"""


def colours(page: Page, selector: str) -> tuple[str, str]:
    """The ground of an element, and its text."""
    ground, text = page.locator(selector).first.evaluate(COLOURS)
    return ground, text


MAIN = {"build/#v1;bridge=3x10": ".button--main", "play/?routine=three-exercise-core": ".player__button--main"}


@pytest.mark.parametrize("path", MAIN)
def test_the_main_button_keeps_a_ground_where_the_device_has_its_own_colours(
    browser: Browser, address: str, path: str
) -> None:
    with view(browser, 390, forced_colors="active") as page:
        page.goto(address + path)
        expect(page.locator(MAIN[path]).first).to_be_visible()
        ground, text = colours(page, MAIN[path])
        assert ground not in (text, colours(page, "body")[0])


def test_what_is_chosen_is_seen_where_the_device_has_its_own_colours(browser: Browser, address: str) -> None:
    with view(browser, 390, forced_colors="active") as page:
        page.goto(address + "understand/conditions/kneecap-pain/")
        chosen, others = ".depth__radio:checked + .depth__label", ".depth__radio:not(:checked) + .depth__label"
        assert colours(page, chosen)[0] != colours(page, others)[0]


@pytest.mark.parametrize(("scheme", "paper", "ink"), [("light", 255, 0), ("dark", 0, 255)])
def test_more_contrast_is_black_and_white_with_edges(
    browser: Browser, address: str, scheme: str, paper: int, ink: int
) -> None:
    with view(browser, 390, contrast="more", color_scheme=scheme) as page:
        page.goto(address + "exercises/glute-bridge/")
        assert colours(page, "body") == (f"rgb({paper}, {paper}, {paper})", f"rgb({ink}, {ink}, {ink})")
        assert AXE.run(page).violations_count == 0

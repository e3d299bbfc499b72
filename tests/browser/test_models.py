"""Figures to move: by keyboard and finger, with their state in the address, and whole without a script and on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.domain.mechanics import CALCULATIONS
from tests.browser.axe import AXE
from tests.browser.views import view
from tests.support.mechanics import models

CHAIN = "understand/mechanisms/kinetic-chain/"
PAGES = {
    CHAIN: ("knee-line", "hip-for-knee"),
    "understand/mechanisms/muscle-balance/": ("pelvis-lever", "groove-under-the-kneecap"),
    "understand/mechanisms/load-over-time/": ("kneecap-in-a-squat",),
    "muscles/gluteus-medius/": ("one-muscle-two-jobs",),
}
assert {id_ for ids in PAGES.values() for id_ in ids} == {*CALCULATIONS}
LINE = "#model-knee-line"
DRAWN = """model => [...model.querySelectorAll(".model__stage svg [data-part]")].map(part => part.outerHTML).join("")"""
UNFOLD = "() => document.querySelectorAll('details:has(.model)').forEach(fold => { fold.open = true; })"
SMALL = """model => [...model.querySelectorAll("input, button")].filter(control => control.offsetHeight < 44)
  .map(control => control.outerHTML)"""
OVER = """model => [...model.querySelectorAll("*")].filter(part => !part.closest("svg, .model__announced"))
  .filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.className)"""


def settle(page: Page) -> None:
    """Until every figure of the page can be moved, the folded ones as well: each has been seen."""
    page.evaluate(UNFOLD)
    for model in page.locator(".model").all():
        model.scroll_into_view_if_needed()
        expect(model).to_have_class(re.compile(r"\bmodel--live\b"))


def test_the_knee_line_is_moved_by_keyboard_and_finger_and_kept_in_the_address(browser: Browser, address: str) -> None:
    with view(browser, 390, has_touch=True) as page:
        page.goto(address + CHAIN)
        settle(page)
        model = page.locator(LINE)
        sentence, status = model.locator(".model__sentence"), model.get_by_role("status")
        expect(sentence).to_have_text(re.compile("^On video hip, knee and ankle are in line"))
        expect(status).to_have_text("")
        turn = model.get_by_role("slider", name="Thigh turned in")
        turn.focus()
        for _ in range(10):
            page.keyboard.press("ArrowRight")
        inside = "On video the line bends 10° inwards at the knee."
        expect(sentence).to_have_text(
            re.compile(f"^{inside} The hip behind it: thigh neither in nor out, turned in 10°")
        )
        expect(turn).to_have_attribute("aria-valuetext", "turned in 10°")
        expect(status).to_have_text(re.compile(f"^{inside}"))
        expect(page).to_have_url(re.compile(r"\?knee-line=0_10_0_25_60$"))
        model.get_by_role("button", name="Thigh across, pelvis down").tap()
        expect(sentence).to_have_text(
            re.compile(f"^{inside} The hip behind it: thigh 12° across, turned in 3°, pelvis 8° down")
        )
        expect(page).to_have_url(re.compile(r"\?knee-line=12_3_8_25_60$"))
        page.reload()
        settle(page)
        expect(sentence).to_have_text(re.compile("thigh 12° across"))
        expect(model.locator("svg >> nth=0").locator("[data-part=angle]")).to_have_text("10°")
        model.get_by_role("button", name="Reset").tap()
        expect(sentence).to_have_text(re.compile("^On video hip, knee and ankle are in line"))
        expect(page).to_have_url(re.compile("kinetic-chain/$"))
        assert model.evaluate(SMALL) == []
        page.goto(f"{address}{CHAIN}?knee-line=99_x_0&hip-for-knee=400_-3")
        settle(page)
        expect(sentence).to_have_text(re.compile("^On video hip, knee and ankle are in line"))
        expect(page.locator("#model-hip-for-knee .model__sentence")).to_have_text(
            re.compile("^Knee bent 95°, trunk upright")
        )
        above = "model => model.querySelector('.model__sentence').getBoundingClientRect().bottom"
        assert model.evaluate(above) <= model.evaluate(
            "model => model.querySelector('input').getBoundingClientRect().top"
        )


@pytest.mark.parametrize("path", PAGES)
def test_each_figure_moves_fits_a_phone_and_stands_on_paper(browser: Browser, address: str, path: str) -> None:
    with view(browser, 390, color_scheme="dark") as page:
        page.goto(address + path)
        settle(page)
        for id_ in PAGES[path]:
            model = page.locator(f"#model-{id_}")
            expect(model.locator(".model__frames")).to_be_hidden()
            assert model.evaluate(OVER) == []
            for slider in model.get_by_role("slider").all():
                said, drawn = model.locator(".model__sentence").inner_text(), model.evaluate(DRAWN)
                slider.press("End")
                expect(model.locator(".model__sentence")).not_to_be_empty()
                assert "{" not in model.locator(".model__sentence").inner_text()
                assert (model.locator(".model__sentence").inner_text(), model.evaluate(DRAWN)) != (said, drawn), id_
            assert AXE.run(page, f"#model-{id_}").violations_count == 0
        page.emulate_media(media="print")
        on_paper(page, path)


def on_paper(page: Page, path: str) -> None:
    """Three states of each figure of a page, each with its sentence, and nothing to press."""
    for id_ in PAGES[path]:
        model, record = page.locator(f"#model-{id_}"), models()[id_]
        expect(model.locator(".model__frame svg:visible")).to_have_count(3)
        expect(model.get_by_role("slider")).to_have_count(0)
        expect(model.locator(".model__caption")).to_have_text(
            [re.compile(f"^{preset.title}[.]") for preset in record.presets]
        )
        expect(model.locator(".model__limits")).to_contain_text("What this model leaves out")


def test_a_figure_that_is_folded_away_is_not_fetched_before_it_is_unfolded(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(address + "understand/conditions/kneecap-pain/", wait_until="networkidle")
        assert [url for url in fetched if "kneecap_in_a_squat" in url] == []
        page.get_by_role("article").get_by_text("The numbers, drawn", exact=True).click()
        page.locator(".model").scroll_into_view_if_needed()
        expect(page.get_by_role("slider", name="Knee bend")).to_be_visible()
        assert len([url for url in fetched if "kneecap_in_a_squat" in url]) == 1


def test_without_a_script_three_states_stand_on_the_page(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        for path in PAGES:
            page.goto(address + path)
            page.evaluate(UNFOLD)
            on_paper(page, path)

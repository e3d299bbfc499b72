"""Drawings from the other side, without scripts, on paper, in the dark, and all on one page."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.drawings import BRIDGE, ONE_SIDED, STILL_FOR, moving, numbers, play, where
from tests.browser.views import view


def test_the_other_side_is_the_mirror_image_in_other_words(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + ONE_SIDED)
        mirror = page.get_by_role("button", name="Show the other side")
        side, picture = page.locator(".drawing__side"), page.locator(".drawing svg.figure").first
        words, said = page.locator(".drawing__caption"), page.locator(".drawing svg.figure desc")
        expect(mirror).to_have_attribute("aria-pressed", "false")
        expect(side).to_have_text("The right side works.")
        assert said.all_text_contents() == [caption.strip() for caption in words.all_text_contents()]
        told = "[words.textContent, words.dataset.mirrored] = ['Lift the left leg.', 'Lift the right leg.']"
        words.first.evaluate(f"words => {{ {told} }}")  # no caption of today names a side
        mirror.press("Enter")
        expect(mirror).to_have_attribute("aria-pressed", "true")
        expect(picture).to_have_css("transform", "matrix(-1, 0, 0, 1, 0, 0)")
        for shown, side_now in ((words.first, "Lift the right leg."), (side, "The left side works.")):
            expect(shown).to_have_text(side_now)
        assert said.first.text_content() == "Lift the right leg."
        mirror.press("Enter")
        expect(mirror).to_have_attribute("aria-pressed", "false")
        expect(picture).to_have_css("transform", "none")
        for shown, side_now in ((words.first, "Lift the left leg."), (side, "The right side works.")):
            expect(shown).to_have_text(side_now)
        assert said.first.text_content() == "Lift the left leg."


def test_an_exercise_for_both_sides_has_no_other_side(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + BRIDGE)
        expect(play(page)).to_be_visible()
        expect(page.locator(".drawing__mirror")).to_have_count(0)


def test_without_scripts_the_positions_tell_it(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(address + ONE_SIDED)
        expect_the_positions(page)


def expect_the_positions(page: Page) -> None:
    """Every position and its sentence are to be seen, and no button."""
    count = int(page.locator(".drawing").get_attribute("data-positions") or 0)
    assert count >= 2
    for part in ("svg.figure", ".drawing__caption"):
        expect(page.locator(f".drawing {part}")).to_have_count(count)
        for shown in page.locator(f".drawing {part}").all():
            expect(shown).to_be_visible()
    for button in page.locator(".drawing button").all():
        expect(button).to_be_hidden()


def test_paper_shows_the_positions_even_after_a_movement(browser: Browser, address: str) -> None:
    with moving(browser, address, ONE_SIDED) as page:
        first = where(page)
        play(page).click()
        page.wait_for_timeout(STILL_FOR)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect_the_positions(page)
        for was, now in zip(first, where(page), strict=True):
            assert numbers(now)[:3] == pytest.approx([*numbers(was), 0.0][:3], abs=0.1)


def colours(page: Page) -> list[str]:
    found: list[str] = page.locator(".drawing svg.figure").first.evaluate(
        """svg => ["skin", "shirt", "shorts", "muscle", "hip", "knee"].map(
          look => getComputedStyle(svg.querySelector(`.f-${look}`)).fill)"""
    )
    return found


def test_dark_ground_has_colours_of_its_own_and_paper_has_others_for_all(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="light") as light, view(browser, color_scheme="dark") as dark:
        for page in (light, dark):
            page.goto(address + BRIDGE)
        assert not set(colours(light)) & set(colours(dark))
        on_screens = {*colours(light), *colours(dark)}
        for page in (light, dark):
            page.emulate_media(media="print")
        assert colours(dark) == colours(light)
        assert not set(colours(light)) & on_screens


def test_every_drawing_of_the_contact_sheet_loads(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}exercises/drawings/")
        pictures = page.locator("img.sheet__drawing").all()
        assert len(pictures) >= 28
        for picture in pictures:
            picture.scroll_into_view_if_needed()
            page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=picture.element_handle())

"""Drawings from the other side, without scripts, on paper, in the dark, and all on one page."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.drawings import BRIDGE, HOLD, ONE_SIDED, captions, moving, play, shown
from tests.browser.views import view

NAMES_A_SIDE = "[words.textContent, words.dataset.mirrored] = ['Lift the left leg.', 'Lift the right leg.']"
"""No caption of today names one."""


def test_the_other_side_is_the_mirror_image_in_other_words(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + ONE_SIDED)
        mirror = page.get_by_role("button", name="Show the other side")
        side, picture = page.locator(".drawing__side"), page.locator(".drawing svg.figure").first
        words, said = page.locator(".drawing__caption"), page.locator(".drawing svg.figure desc")
        expect(mirror).to_have_attribute("aria-pressed", "false")
        expect(side).to_have_text("The right side works.")
        assert said.all_text_contents() == [caption.strip() for caption in words.all_text_contents()]
        words.first.evaluate(f"words => {{ {NAMES_A_SIDE} }}")
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
    """Every position and its sentence are to be seen, each in its own place, and no button."""
    assert shown(page) == 1
    count = len(captions(page))
    for part in ("picture", "caption"):
        expect(page.locator(f".drawing__{part}").filter(visible=True)).to_have_count(count)
    for button in page.locator(".drawing button").all():
        expect(button).to_be_hidden()


def test_paper_shows_the_positions_even_amid_the_turns(browser: Browser, address: str) -> None:
    with moving(browser, address, ONE_SIDED) as page:
        play(page).click()
        assert shown(page) == 2
        page.emulate_media(media="print")
        expect_the_positions(page)


def test_whoever_prints_finds_the_first_position_in_its_place_again(browser: Browser, address: str) -> None:
    with moving(browser, address, ONE_SIDED) as page:
        play(page).click()
        assert shown(page) == 2
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        expect(play(page)).to_have_text("Show the movement")
        expect(page.locator(".drawing__layer")).to_have_count(0)
        page.clock.run_for(2 * HOLD)
        assert shown(page) == 1


def test_the_other_side_is_shown_amid_the_turns(browser: Browser, address: str) -> None:
    with moving(browser, address, ONE_SIDED) as page:
        page.locator(".drawing__caption").nth(1).evaluate(f"words => {{ {NAMES_A_SIDE} }}")
        play(page).click()
        assert shown(page) == 2
        first = page.locator("#drawing-1-desc")
        before = first.text_content()
        page.get_by_role("button", name="Show the other side").click()
        assert captions(page)[1] == "Lift the right leg."
        assert shown(page) == 2
        assert first.text_content() == before
        expect(page.locator(".drawing__layer svg.figure")).to_have_css("transform", "matrix(-1, 0, 0, 1, 0, 0)")


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

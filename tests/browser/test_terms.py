"""Words of the field: explained beside the word on hover, focus and tap, and in the glossary without scripts."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import view

KNEE = "understand/conditions/kneecap-pain/"
FINGER: dict[str, Any] = {"has_touch": True, "is_mobile": True}
MEANING = "The kneecap. Patellofemoral means between the kneecap and the thigh bone."


def meaning(page: Page) -> Any:
    return page.get_by_role("tooltip")


def test_a_pointer_shows_the_meaning_and_may_rest_on_it(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + KNEE)
        word = page.locator("a.term", has_text="patellofemoral")
        word.hover()
        expect(meaning(page)).to_have_text(MEANING)
        expect(word).to_have_attribute("aria-describedby", "term-meaning")
        meaning(page).hover()
        page.wait_for_timeout(400)
        expect(meaning(page)).to_be_visible()
        page.mouse.move(5, 5)
        expect(meaning(page)).to_be_hidden()
        expect(word).not_to_have_attribute("aria-describedby", re.compile(".*"))


def test_the_focus_shows_it_escape_closes_it_and_enter_leads_on(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + KNEE)
        page.locator("a.term", has_text="patellofemoral").focus()
        expect(meaning(page)).to_have_text(MEANING)
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()
        page.keyboard.press("Escape")
        expect(meaning(page)).to_be_hidden()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("understand/glossary/#term-patella$"))
        expect(page.locator("#term-patella")).to_be_in_viewport()


def test_a_tap_shows_it_within_the_screen_and_a_second_tap_leads_on(browser: Browser, address: str) -> None:
    with view(browser, 320, **FINGER) as page:
        page.goto(address + KNEE)
        for word in page.locator("a.term:visible").all():
            word.tap()
            expect(meaning(page)).to_be_visible()
            box = meaning(page).bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
        page.locator("h1").tap()
        expect(meaning(page)).to_be_hidden()
        word = page.locator("a.term", has_text="patellofemoral")
        word.tap()
        expect(meaning(page)).to_be_visible()
        word.tap()
        expect(page).to_have_url(re.compile("understand/glossary/#term-patella$"))


def test_no_word_is_underlined_on_paper(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + KNEE)
        page.emulate_media(media="print")
        lines = page.locator("a.term").evaluate_all(
            "words => words.map(word => getComputedStyle(word).textDecorationLine)"
        )
        assert lines
        assert set(lines) == {"none"}

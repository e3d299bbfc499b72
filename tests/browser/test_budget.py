"""Budgets of generated pages for readers: on a phone before anything is opened, and on paper with everything open."""

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.views import view

SCREEN = 844
MOST_SCREENS = 6
MOST_WORDS = 900
SHEETS = {"exercises/double-leg-hop-to-soft-landing/": 3, "routines/landing-and-return-to-sport/": 4}
"""The longest exercise and the longest routine → the most sheets of paper."""
SAFETY = {
    "exercises/double-leg-hop-to-soft-landing/": (".rule--stop", ".pain-bands", ".cautions > li"),
    "routines/landing-and-return-to-sport/": (".routine__whom", ".rule--stop", ".pain-bands", ".rule--not-for > p"),
}
"""What stands open on each, and is not held to the budget of words."""
WORDS = """article => {
  const safety = [...article.querySelectorAll(".rule, .cautions, .visually-hidden")];
  const words = (part) => part.innerText.split(/\\s+/).filter(Boolean).length;
  const outermost = safety.filter(part => !safety.some(other => other !== part && other.contains(part)));
  return words(article) - outermost.reduce((sum, part) => sum + words(part), 0);
}"""


@pytest.mark.parametrize("path", SHEETS)
def test_what_to_do_today_is_short_on_a_phone(browser: Browser, address: str, path: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + path)
        article = page.locator(".md-content__inner")
        assert article.evaluate("article => article.getBoundingClientRect().height") <= MOST_SCREENS * SCREEN
        assert article.evaluate(WORDS) <= MOST_WORDS


@pytest.mark.parametrize("path", SAFETY)
def test_no_fold_hides_what_somebody_has_to_see_first(browser: Browser, address: str, path: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + path)
        for selector in SAFETY[path]:
            places = page.locator(f".md-content__inner {selector}").all()
            assert places, selector
            for place in places:
                expect(place).to_be_visible()


@pytest.mark.parametrize("path", SHEETS)
def test_everything_fits_on_a_few_sheets(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(address + path)
        assert len(pypdfium2.PdfDocument(page.pdf(format="A4"))) <= SHEETS[path]

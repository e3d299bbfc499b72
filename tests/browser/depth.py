"""The switch "Answer, Why, Numbers" in a browser, and the fold-outs of a page that has all of them."""

from playwright.sync_api import Locator, Page, expect

KNEE = "understand/conditions/kneecap-pain/"
ANATOMY = "understand/anatomy/"
"""A page that has numbers and no why."""
STUDIES, NUMBERS = "The studies, for and against", "For clinicians: numbers and limits"
ELSE, OURS, DRAWN = "What else may help", "Our ratings", "The numbers, drawn"
OPEN = """() => [...document.querySelectorAll("article details[open] > summary")]
  .map((each) => each.innerText.trim().replace(/ \\(\\d+\\)$/, ""))"""
REFERENCES = "References"
WHY = [ELSE, STUDIES, OURS]
"""The fold-outs of `KNEE` that say why."""
EVERYTHING = [ELSE, STUDIES, NUMBERS, OURS, DRAWN, REFERENCES]
"""Every fold-out of `KNEE` that the switch opens."""


def radio(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="How much this page shows").get_by_role("radio", name=name, exact=True)


def choose(page: Page, name: str) -> None:
    page.locator(".depth__choice", has_text=name).click()
    expect(radio(page, name)).to_be_checked()

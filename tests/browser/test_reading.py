"""How the pages answer a reader: previews of sources, the choice of colours, paper, and no scripts at all."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import PAGES, ROUTINE, view

SIX = ["Glute bridge", "Single-leg Romanian deadlift", "Lateral band walk", "Single-leg squat"]
SIX += ["Half-kneeling hip flexor stretch", "90/90 hip rotation"]


def expect_the_routine(page: Page) -> None:
    """Its six exercises, a dose for each, and its safety are to be seen."""
    names = page.locator("table.doses tbody th > a:first-of-type")
    expect(names).to_have_text(SIX)
    doses = page.locator("table.doses td[data-label=Dose] [aria-hidden=true]")
    expect(doses).to_have_count(6)
    expect(page.locator(".rule__title")).to_have_text(["Stop and get help", "The pain rule", "Not for everyone"])
    shown = [*names.all(), *doses.all(), *page.locator(".rule__title").all()]
    for part in shown:
        expect(part).to_be_visible()
    expect(page.locator(".rule").get_by_text("Above 5, or worse the next morning: do less next time")).to_be_visible()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_a_citation_shows_its_source(browser: Browser, address: str, way: str) -> None:
    with view(browser) as page:
        page.goto(address + "understand/mechanisms/kinetic-chain/")
        marker = page.locator("a.footnote-ref").first
        reference = page.locator(marker.evaluate("a => '#' + CSS.escape(a.hash.slice(1))"))
        expect(page.locator(".reference-preview")).to_have_count(0)
        getattr(marker, way)()
        preview = page.locator(".reference-preview")
        expect(preview).to_be_visible()
        source = (reference.text_content() or "").strip()[:60]  # it is folded away
        assert len(source) == 60
        expect(preview).to_contain_text(source)


def test_a_citation_leads_to_its_source_and_back(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "understand/mechanisms/kinetic-chain/")
        page.locator("a.footnote-ref").first.click()
        reference = page.locator("li:target")
        expect(reference).to_be_in_viewport()
        reference.locator("a.footnote-backref").click()
        expect(page.locator("sup:target")).to_be_in_viewport()


def test_the_choice_of_colours_is_kept_on_the_next_page(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="light") as page:
        page.goto(address)
        page.get_by_title("Colours as on your device (switch to light)").click()
        page.get_by_title("Light colours (switch to dark)").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.goto(address + ROUTINE)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        expect(page.get_by_title("Dark colours (switch to those of your device)")).to_be_visible()


def test_the_routine_can_be_printed(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + ROUTINE)
        page.emulate_media(media="print")
        handout = page.locator(".handout")
        for name in SIX:
            expect(handout.get_by_text(name).first).to_be_visible()
        expect(page.locator(".rule__title").last).to_be_visible()
        expect(page.get_by_text("Above 5, or worse the next morning: do less next time").last).to_be_visible()
        expect(page.locator(".md-header")).to_be_hidden()
        expect(page.locator(".discuss")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_routine_reads_without_scripts(browser: Browser, address: str, width: int) -> None:
    with view(browser, width, java_script_enabled=False) as page:
        page.goto(address + ROUTINE)
        expect_the_routine(page)


@pytest.mark.parametrize(("path", "width"), [*((path, 390) for path in PAGES), ("", 1280), (ROUTINE, 1280)])
def test_every_part_can_be_reached_without_scripts(browser: Browser, address: str, path: str, width: int) -> None:
    with view(browser, width, java_script_enabled=False) as page:
        page.goto(address + path)
        expect(page.locator("h1")).to_be_visible()
        if (fold := page.locator(".sitemap > summary")).is_visible():
            fold.click()
        for name in ("Exercises", "Routines", "Get help"):
            link = page.get_by_role("navigation").get_by_role("link", name=name, exact=True).last
            expect(link).to_be_visible()
        link.click()
        expect(page).to_have_url(re.compile("/get-help/$"))

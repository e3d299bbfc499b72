"""References: folded to one line, opened by a link to one of them, and shown in a sheet to a finger."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import view

KNEE = "understand/conditions/kneecap-pain/"
CHAIN = "understand/mechanisms/kinetic-chain/"
FINGER: dict[str, Any] = {"has_touch": True, "is_mobile": True}
REFERENCE = "Nascimento LR, Teixeira-Salmela LF, Souza RB, Resende RA. Hip and Knee Strengthening"
DOI = "https://doi.org/10.2519/jospt.2018.7365"
LEAST = 24
"""Pixels of a target, each way (WCAG 2.5.8)."""
TOO_SMALL = """(least) => [...document.querySelectorAll(".footnote-ref")].filter((link) => {
  if (!link.getClientRects().length) return false; // in another tab
  link.scrollIntoView({ block: "center" });
  const { left, top, width, height } = link.getBoundingClientRect();
  const reach = least / 2 - 0.1;
  return [[-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1], [1, -1], [1, 0], [1, 1]].some(([x, y]) => {
    const hit = document.elementFromPoint(left + width / 2 + x * reach, top + height / 2 + y * reach);
    return hit?.closest("a") !== link;
  });
}).map((link) => link.closest("sup").id)"""


def tap_the_first(page: Page) -> None:
    page.locator("a.footnote-ref").first.tap()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_tap_shows_the_reference_and_keeps_the_place(browser: Browser, address: str) -> None:
    with view(browser, 390, **FINGER) as page:
        page.goto(address + KNEE)
        tap_the_first(page)
        sheet = page.get_by_role("dialog", name="Reference 1", exact=True)
        expect(sheet).to_contain_text(REFERENCE)
        expect(sheet.get_by_role("link", name="doi:10.2519/jospt.2018.7365")).to_have_attribute("href", DOI)
        expect(sheet.locator(".footnote-backref, [id^='fn']")).to_have_count(0)
        expect(sheet.get_by_role("button", name="Close")).to_be_focused()
        assert "#" not in page.url
        assert page.evaluate("() => scrollY") == 0
        expect(page.locator(".reference-preview:visible")).to_have_count(0)


@pytest.mark.parametrize("way", ["button", "beside", "Escape"])
def test_the_sheet_closes_and_the_focus_goes_back(browser: Browser, address: str, way: str) -> None:
    with view(browser, 390, **FINGER) as page:
        page.goto(address + KNEE)
        tap_the_first(page)
        sheet = page.get_by_role("dialog")
        page.keyboard.press("Tab")
        assert sheet.evaluate("sheet => sheet.contains(document.activeElement)") or page.evaluate(
            "() => document.activeElement === document.body"
        )
        if way == "button":
            sheet.get_by_role("button", name="Close").tap()
        elif way == "beside":
            page.touchscreen.tap(195, 60)
        else:
            page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)
        expect(page.locator("a.footnote-ref").first).to_be_focused()
        expect(page.locator("details.footnote")).not_to_have_attribute("open", "")


def test_a_tap_in_the_sheet_leaves_it_open_and_the_next_number_shows_its_own(browser: Browser, address: str) -> None:
    with view(browser, 390, **FINGER) as page:
        page.goto(f"{address}{KNEE}?show=why")
        tap_the_first(page)
        page.get_by_role("dialog").get_by_role("heading", name="Reference 1").tap()
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator("a.footnote-ref[href='#fn:neal2019risk']").first.tap()
        sheet = page.get_by_role("dialog")
        expect(sheet).to_contain_text("Neal BS")
        expect(sheet).not_to_contain_text("Nascimento")


def test_the_sheet_leads_to_all_references(browser: Browser, address: str) -> None:
    with view(browser, 390, **FINGER) as page:
        page.goto(f"{address}{KNEE}?show=answer")
        tap_the_first(page)
        page.get_by_role("link", name="See all references").tap()
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(page.locator("details.footnote")).to_have_attribute("open", "")
        expect(page.locator("li:target")).to_be_in_viewport()
        assert page.url.endswith("?show=answer#fn:nascimento2018hipknee")


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_mouse_and_a_keyboard_are_led_to_the_reference(browser: Browser, address: str, way: str) -> None:
    with view(browser) as page:
        page.goto(address + CHAIN)
        marker = page.locator("a.footnote-ref").first
        if way == "click":
            marker.click()
        else:
            marker.press("Enter")
        expect(page.locator("li:target")).to_be_in_viewport()
        expect(page.locator("details.footnote")).to_have_attribute("open", "")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_without_scripts_a_number_opens_the_fold_and_leads_back(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False, **FINGER) as page:
        page.goto(address + KNEE)
        expect(page.locator("details.footnote li").first).to_be_hidden()
        page.locator("a.footnote-ref").first.tap()
        reference = page.locator("li:target")
        expect(reference).to_be_in_viewport()
        page.goto(f"{address}{KNEE}#fn:neal2019risk")
        reference.locator("a.footnote-backref").tap()  # the place that cites it is folded away, too
        expect(page.locator("sup:target")).to_be_in_viewport()


def test_a_link_from_elsewhere_opens_the_fold_without_scripts(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(f"{address}{KNEE}#fn:neal2019risk")
        expect(page.locator("li:target")).to_be_in_viewport()


def test_a_search_in_the_page_opens_the_references(browser: Browser, address: str) -> None:
    """A text fragment is looked for as the browser's own search looks for it."""
    with view(browser) as page:
        page.goto(f"{address}{KNEE}#:~:text=Nascimento%20LR")
        page.wait_for_function("() => document.querySelector('details.footnote').open")
        expect(page.get_by_text("Nascimento LR").first).to_be_in_viewport()


@pytest.mark.parametrize("path", [KNEE, CHAIN, "exercises/glute-bridge/", "get-help/"])
@pytest.mark.parametrize("width", [320, 390])
def test_every_number_is_large_enough_for_a_finger(browser: Browser, address: str, path: str, width: int) -> None:
    with view(browser, width, **FINGER) as page:
        page.goto(address + path)
        page.evaluate("() => document.querySelectorAll('article details').forEach((fold) => (fold.open = true))")
        assert page.locator("a.footnote-ref").count() > 4
        assert page.evaluate(TOO_SMALL, LEAST) == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_an_open_sheet(browser: Browser, address: str, width: int, scheme: Any) -> None:
    with view(browser, width, color_scheme=scheme, **FINGER) as page:
        page.goto(f"{address}{KNEE}?show=numbers")
        tap_the_first(page)
        results = AXE.run(page)
        assert len(results.response["passes"]) > 15  # the page behind it is inert
        assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_sheet_stands_at_the_foot_of_the_screen_and_holds_its_words(
    browser: Browser, address: str, width: int
) -> None:
    with view(browser, width, **FINGER) as page:
        page.goto(address + KNEE)
        tap_the_first(page)
        sheet = page.get_by_role("dialog")
        box = sheet.bounding_box()
        assert box
        assert box["y"] + box["height"] == 844
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert sheet.evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth")
        for name in ("Close", "See all references"):
            target = sheet.get_by_text(name).bounding_box()
            assert target
            assert target["height"] >= 44
            assert target["y"] + target["height"] <= 844
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_where_the_sheet_cannot_be_fetched_a_tap_leads_to_the_reference(browser: Browser, address: str) -> None:
    with view(browser, 390, console=None, **FINGER) as page:
        page.route("**/reference_sheet*", lambda route: route.abort())
        page.goto(address + KNEE)
        page.locator("a.footnote-ref").first.tap()
        expect(page).to_have_url(f"{address}{KNEE}#fn:nascimento2018hipknee")
        expect(page.locator("[id='fn:nascimento2018hipknee']")).to_be_in_viewport()


def test_where_its_style_sheet_cannot_be_fetched_the_sheet_is_shown_without_it(browser: Browser, address: str) -> None:
    with view(browser, 390, console=None, **FINGER) as page:
        page.route("**/late/reference-sheet.css", lambda route: route.abort())
        page.goto(address + KNEE)
        tap_the_first(page)
        expect(page.get_by_role("dialog")).to_contain_text(REFERENCE)

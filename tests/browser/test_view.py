"""Two readers of one page: which tab an address opens, what a choice writes into it, and what paper shows."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import ROUTINE, view

MECHANISM = "understand/mechanisms/muscle-balance/"
READERS, CLINICIANS = "For readers", "For clinicians"


def expect_view(page: Page, name: str) -> None:
    """The tab of this name is chosen, and its text is the one that shows."""
    expect(page.get_by_role("radio", name=name)).to_be_checked()
    blocks = page.locator(".tabbed-block")
    for index, each in enumerate((READERS, CLINICIANS)):
        expect(blocks.nth(index)).to_be_visible(visible=each == name)


@pytest.mark.parametrize(
    ("query", "name"),
    [("", READERS), ("?view=clinician", CLINICIANS), ("?view=readers", READERS), ("?view=x", READERS)],
)
def test_the_address_chooses_the_tab(browser: Browser, address: str, query: str, name: str) -> None:
    with view(browser) as page:
        page.goto(address + MECHANISM + query)
        expect_view(page, name)


def test_a_link_to_a_heading_shows_the_tab_it_stands_in(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "understand/mechanisms/kinetic-chain/?view=clinician")
        expect_view(page, CLINICIANS)
        page.get_by_label("Table of contents").get_by_role("link", name="Part one: the work shifts").click()
        expect_view(page, READERS)
        expect(page.get_by_role("heading", name="Part one: the work shifts")).to_be_in_viewport()


def test_a_choice_goes_into_the_address_and_not_into_the_history(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + MECHANISM + "?h=knee")
        before = page.evaluate("history.length")
        page.locator(".tabbed-labels label", has_text=CLINICIANS).first.click()  # Material writes an anchor as well
        expect(page).to_have_url(address + MECHANISM + "?h=knee&view=clinician")
        expect_view(page, CLINICIANS)
        page.reload()
        expect_view(page, CLINICIANS)
        page.get_by_role("radio", name=CLINICIANS).focus()
        page.keyboard.press("ArrowLeft")
        expect(page).to_have_url(address + MECHANISM + "?h=knee&view=readers")
        assert page.evaluate("history.length") == before


def test_a_link_does_not_change_what_the_reader_chose_before(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + MECHANISM + "?view=clinician")
        expect_view(page, CLINICIANS)
        page.goto(address + MECHANISM)
        expect_view(page, READERS)


def test_a_box_for_clinicians_opens(browser: Browser, address: str) -> None:
    box = "<details><summary> For clinicians: more</summary>x</details><details><summary>Unlike it</summary>y</details>"
    with view(browser) as page:
        page.route(
            "**/get-help/?view=clinician",
            lambda route: route.fulfill(
                response=(answer := route.fetch()), body=answer.text().replace("</article>", box + "</article>", 1)
            ),
        )
        page.goto(address + "get-help/?view=clinician")
        expect(page.locator("details", has_text="For clinicians: more")).to_have_attribute("open", "")
        expect(page.locator("details", has_text="Unlike it")).not_to_have_attribute("open", "")


def test_a_page_without_such_parts_stays_as_it_is(browser: Browser, address: str) -> None:
    errors = []
    with view(browser) as page:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address + ROUTINE + "?view=clinician")
        expect(page.locator("h1")).to_be_visible()
        assert page.url == address + ROUTINE + "?view=clinician"
    assert errors == []


def test_paper_shows_both_views_and_where_the_studies_of_a_claim_stand(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + MECHANISM)
        page.emulate_media(media="print")
        for part in (*page.locator(".tabbed-block").all(), *page.locator(".tabbed-labels label").all()):
            expect(part).to_be_visible()
        assert page.locator(".claim__why").count() > 0
        for side in page.locator(".claim__why .side").all():
            expect(side).to_be_hidden()
        named = page.locator(".claim__whole").evaluate_all(
            "spans => spans.map(span => getComputedStyle(span, '::after').content)"
        )
        assert [content for content in named if "Its studies: " not in content] == []
        page.locator(".claim__why").first.evaluate("fold => fold.open = true")
        first = page.locator(".claim__whole").first
        assert first.evaluate("span => getComputedStyle(span, '::after').content") == "none"


def test_both_sides_of_a_claim_have_the_same_width(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "claims/hip-or-knee-exercise/")
        for_it, against_it = (side.bounding_box() for side in page.locator(".side").all())
    assert for_it
    assert against_it
    assert (for_it["width"], for_it["y"]) == (against_it["width"], against_it["y"])


def test_a_page_says_when_it_was_checked(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + MECHANISM)
        expect(page.locator(".checked")).to_contain_text("Last checked")
        expect(page.locator(".checked")).to_contain_text("Next due")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_an_open_claim(browser: Browser, address: str, scheme: str, width: int) -> None:
    with view(browser, width, color_scheme=scheme) as page:
        page.goto(address + MECHANISM + "?view=clinician")
        page.locator(".claim__why > summary").first.click()
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()

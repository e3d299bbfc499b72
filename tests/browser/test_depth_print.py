"""What the switch "Answer, Why, Numbers" makes of paper: what was chosen, and a line about what is left out."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.depth import EVERYTHING, KNEE, NUMBERS, STUDIES
from tests.browser.views import view


def close(text: str) -> str:
    """The text without spaces, and without hyphens and the signs that a PDF has at the end of a line."""
    return re.sub(r"[\s\ufffe\u00ad\x02-]", "", text)


def printed(page: Page) -> str:
    """What comes out of the printer, closed."""
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return close("".join(sheet.get_textpage().get_text_range() for sheet in sheets))


def ready(page: Page, address: str) -> None:
    """Opens a page and waits for the script of its switch, which the load of a page waits for, and for its pictures."""
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".depth")).to_be_visible()


def references(page: Page) -> int:
    return page.locator(".footnote ol > li").count()


FEW, CLINICIANS = "Only one in five of those first asked", "Exercise against little or nothing."
ADDRESS = "Its studies: claims/"
REFERENCE, CITED = "Nascimento LR, Teixeira-Salmela", "ease it1"


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("", [FEW, CLINICIANS, REFERENCE, CITED, ADDRESS], ["Printed as"]),
        ("?show=numbers", [FEW, CLINICIANS, REFERENCE, CITED, ADDRESS], ["Printed as"]),
        (
            "?show=why",
            [FEW, "Printed as chosen (“Why”), without 2 fold-outs and {references} references. The whole page:"],
            [CLINICIANS, REFERENCE, CITED, NUMBERS],
        ),
        (
            "?show=answer",
            ["Printed as chosen (“Answer”), without {folds} fold-outs and {references} references. The whole page:"],
            [FEW, CLINICIANS, REFERENCE, STUDIES, "How do we know?"],
        ),
    ],
)
def test_a_page_is_printed_as_chosen(
    browser: Browser, address: str, query: str, there: list[str], gone: list[str]
) -> None:
    with view(browser) as page:
        ready(page, address + KNEE + query)
        counts = {"references": references(page), "folds": len(EVERYTHING) - 1}
        sheets = printed(page)
        assert [text for text in there if close(text.format(**counts)) not in sheets] == []
        assert [text for text in gone if close(text) in sheets] == []
        assert ("Printedaschosen" in sheets) == (close(f"The whole page: {address}{KNEE}?show=numbers") in sheets)
        assert [name for name in ("AnswerWhyNumbers", "foldedaway", "openbelow") if name in sheets] == []


def test_a_fold_out_that_was_opened_by_hand_is_printed(browser: Browser, address: str) -> None:
    with view(browser) as page:
        ready(page, f"{address}{KNEE}?show=answer")
        page.get_by_text(NUMBERS).click()
        sheets = printed(page)
        assert close(CLINICIANS) in sheets
        assert close(FEW) not in sheets
        left_out = len(EVERYTHING) - 2
        assert close(f"without {left_out} fold-outs and {references(page)} references.") in sheets


def test_a_print_that_is_announced_twice_is_the_same(browser: Browser, address: str) -> None:
    with view(browser) as page:
        ready(page, f"{address}{KNEE}?show=answer")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        sheets = printed(page)
        assert close(FEW) not in sheets
        assert "Printedaschosen" in sheets
        expect(page.locator(".md-content details[open]")).to_have_count(0)


def test_it_is_the_same_where_the_script_of_the_switch_comes_last(browser: Browser, address: str) -> None:
    with view(browser) as page:

        def late(route: Route) -> None:
            page.wait_for_timeout(1500)
            route.continue_()

        page.route("**/site/depth.js", late)
        ready(page, f"{address}{KNEE}?show=answer")
        sheets = printed(page)
        assert close(FEW) not in sheets
        assert "Printedaschosen" in sheets


def test_a_page_with_references_alone_has_no_switch_and_is_printed_whole(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}claims/landing-softly/?show=answer", wait_until="networkidle")
        expect(page.locator(".depth")).to_have_count(0)
        assert "References(" in printed(page)
        page.goto(f"{address}claims/landing-softly/?show=numbers")
        expect(page.locator("details.footnote")).to_have_attribute("open", "")

"""What comes out of a printer: every kind of page whole, and a routine on one sheet."""

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, expect

from mkdocs_routines.domain.week import DAYS
from tests.browser.paper import EIGHT, MAKE, close, sheets
from tests.browser.views import PAGES, view
from tests.support import tree
from tests.support.built import ROOT
from tests.support.link_vectors import links_of, read

LIBRARY = tree.content(ROOT).library
ROUTINES = sorted(LIBRARY.routines)
assert ROUTINES
CHROME = (
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".md-footer",
    ".md-top",
    ".discuss",
    "form.filter",
    ".drawing button",
)
FOLDED = """() => [
    ...document.querySelectorAll(
      ".md-content details:not(.cite, .discuss, .files, .take *), .md-content .tabbed-block")
  ].flatMap(folded => [...folded.querySelectorAll("p, li, td")])
  .filter(part => !part.closest(".cite, .cautions__ours, .claim__why, details:has(> .chart), form, .mine"))
  .filter(part => !part.querySelector("p, li, sup, a, table, .visually-hidden"))
  .map(part => part.textContent)"""
LEADING_AWAY = """() => [...document.querySelectorAll(".md-content__inner > :not(.footnote, .discuss) a[href^=http]")]
  .filter(link => ![location.origin, "https://doi.org"].includes(link.origin))
  .filter(link => !link.closest(".source-page__reference, .discuss, .short"))
  .map(link => link.getAttribute("href"))"""
SMALLEST = """() => {
  const texts = document.createTreeWalker(document.querySelector(".handout"), NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (texts.nextNode()) {
    const size = parseFloat(getComputedStyle(texts.currentNode.parentElement).fontSize);
    if (texts.currentNode.data.trim()) sizes.push(size * 72 / 96);
  }
  return Math.min(...sizes);
}"""
WORDS = """handout => [...handout.querySelectorAll("p, li, th, td, .handout__pain, .handout__stop, img, svg[role=img]")]
  .filter(part => !part.querySelector("img"))
  .map(part => [part.className.baseVal ? "handout__code" : part.className.replace("qr ", ""),
    part.textContent.replace(/\\s+/g, "") || part.alt || part.getAttribute("aria-label")])"""


def test_a_caution_of_our_own_is_marked_on_the_screen_and_not_on_paper(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}exercises/squat/")
        expect(page.locator(".cautions li", has_text="Hold on to a table or a door frame.")).to_be_visible()
        page.get_by_text("Reasons and sources").click()
        expect(page.get_by_text("Our own cautions, for which we read no source:")).to_be_visible()
        printed = "".join(sheets(page, "A4"))
        assert close("Hold on to a table or a door frame.") in printed
        assert close("Our own cautions") not in printed


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_printed_whole_and_alone(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(address + path)
        said = "".join(sheets(page, "A4"))
        folded = [close(text) for text in page.evaluate(FOLDED)]
        away = page.evaluate(LEADING_AWAY)
        assert close(page.locator("h1").text_content() or "").replace("¶", "") in said
        assert [text for text in folded if text not in said] == []
        assert [href for href in away if close(href) not in said] == []
        page.emulate_media(media="print")
        assert [part for part in CHROME if any(each.is_visible() for each in page.locator(part).all())] == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_first_sheet_of_a_routine_is_its_handout(browser: Browser, address: str, paper: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}routines/landing-and-return-to-sport/")
        assert page.locator(".handout").is_hidden()
        title = close(page.locator("h1").text_content() or "").replace("¶", "")
        page.wait_for_function(
            "() => [...document.querySelectorAll('.handout img')].every(image => image.complete && image.naturalWidth)"
        )
        assert page.locator(".handout img").count() == 8
        front, back, page_of_it, *_ = sheets(page, paper)
        assert front.startswith(title)
        assert back.endswith("personalmedicaladvice.")
        assert page_of_it.startswith(title)


def test_every_sign_to_get_help_stands_on_one_sheet(browser: Browser, address: str) -> None:
    safety = LIBRARY.safety.record
    with view(browser) as page:
        page.goto(f"{address}get-help/")
        first, second, *_ = sheets(page, "A4")
    assert [sign.heading for sign in safety.signs.values() if close(sign.heading) not in first] == []
    assert [card.title for card in safety.cards if close(card.title) not in first] == []
    [*_, last] = safety.signs.values()
    assert close(last.sentence) in first
    assert second.startswith("Worried,andnothingherefits?")


def test_a_script_makes_the_handout_that_the_build_makes_on_one_sheet(browser: Browser, address: str) -> None:
    with view(browser) as page:
        for id_ in ROUTINES:
            page.goto(f"{address}routines/{id_}/")
            made_by_script = page.evaluate(MAKE, [id_, None])
            built, made = page.locator(".handout").all()
            assert made.evaluate(WORDS) == built.evaluate(WORDS)
            page.evaluate("() => document.querySelector('.handout').remove()")
            sides, sides_letter = sheets(page, "A4"), sheets(page, "Letter")
            assert max(len(sides), len(sides_letter)) <= (1 if len(LIBRARY.routines[id_].record.items) <= 4 else 2)
            first = "".join(sides)
            assert sorted(first) == sorted("".join(sides_letter))
            for said in made.locator(":is(.handout__dose, .handout__pain li, .handout__stop li)").all_text_contents():
                assert close(said) in first
            dots = pypdfium2.PdfDocument(page.pdf(format="A4"))[0].render(scale=200 / 72, grayscale=True).to_pil()
            [code] = zxingcpp.read_barcodes(dots.convert("1", dither=0).convert("L"))
            assert code.text == made_by_script
            plan, problems = read(code.text, links_of(LIBRARY))
            items = LIBRARY.routines[id_].record.items
            assert [(item.exercise, item.dose) for item in plan.items] == [(item.exercise, item.dose) for item in items]
            assert problems == []


@pytest.mark.parametrize(
    ("paper", "days", "often"),
    [("Letter", ["mo", "fr"], "OnMondayandFriday"), ("A4", list(DAYS), "Everyday")],
)
def test_a_plan_of_eight_exercises_stands_on_two_sheets_at_most(
    browser: Browser, address: str, paper: str, days: list[str], often: str
) -> None:
    with view(browser) as page:
        page.goto(f"{address}routines/runners/")
        page.evaluate(MAKE, [None, {**EIGHT, "days": days}])
        page.evaluate("() => document.querySelector('.handout').remove()")
        sides = sheets(page, paper)
        assert len(sides) <= 3, "more than seven exercises may need a second sheet"
        sheet = "".join(sides)
        wanted = (
            "Exerciseplan",
            f"{often},for4weeks.",
            "Week4",
            "Isitforyou?",
            "personalmedicaladvice.",
            "8Reverselunge",
        )
        assert [words for words in wanted if words not in sheet] == []
        assert "Week5" not in sheet
        assert sheet.count("3setsof8to12eachside.Load:bodyweightorlightload.") == 7
        assert sheet.count("2setsof20steps10ineachdirection.") == 1
        assert "×" not in sheet
        assert page.locator(".handout__log").count() == (2 if len(days) > 4 else 1)
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= 10.99


def test_a_plan_of_many_words_has_a_larger_code_and_one_that_fits_in_no_code_has_none(
    browser: Browser, address: str
) -> None:
    items = [
        {**item, "note": "Only as deep as feels good today: a chair, a wall, a rail. " * 2} for item in EIGHT["items"]
    ]
    with view(browser) as page:
        page.goto(f"{address}routines/runners/")
        link_of_eight = page.evaluate(MAKE, [None, {**EIGHT, "days": None, "items": items}])
        page.evaluate("() => document.querySelector('.handout').remove()")
        assert len(link_of_eight) > 1000
        dots = pypdfium2.PdfDocument(page.pdf(format="A4"))[0].render(scale=200 / 72, grayscale=True).to_pil()
        [code] = zxingcpp.read_barcodes(dots.convert("1", dither=0).convert("L"))
        assert code.text == link_of_eight
        page.reload()
        page.evaluate(MAKE, [None, {**EIGHT, "days": None, "items": items * 5}])
        page.evaluate("() => document.querySelector('.handout').remove()")
        assert page.locator(".handout__code").count() == 0
        assert "scan the code" not in (page.locator(".handout__whom").text_content() or "")
        assert page.locator(".handout__exercises > li").count() == 40

"""The filters of the ledger and of the sources: what they leave, say, and write into the address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import view

ROWS = "table.ledger tbody tr"
SHOWN = f"{ROWS}:not([hidden])"
SOURCES = ".source:not([hidden])"


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def counted(page: Page, name: str, value: str) -> int:
    """How many rows have a value, by the data of the rows themselves."""
    return page.locator(f"{ROWS}[data-{name}='{value}']").count()


@pytest.mark.parametrize(
    ("name", "label", "value", "words"),
    [
        ("topic", "Topic", "mobility", "Mobility"),
        ("certainty", "Certainty", "moderate", "Moderate certainty"),
        ("verdict", "The popular idea", "not-supported", "Not supported"),
    ],
)
def test_each_choice_leaves_the_rows_that_have_it(
    browser: Browser, address: str, name: str, label: str, value: str, words: str
) -> None:
    with view(browser) as page:
        page.goto(address + "claims/")
        total, fitting = page.locator(ROWS).count(), counted(page, name, value)
        assert 0 < fitting < total
        page.get_by_label(label, exact=True).select_option(words)
        expect(page.locator(SHOWN)).to_have_count(fitting)
        expect(page.locator(f"{SHOWN}[data-{name}='{value}']")).to_have_count(fitting)
        expect(page.get_by_role("status")).to_have_text(f"{fitting} of {total} claims")
        assert query(page) == {name: [value]}


def test_the_address_brings_the_choices_back(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "claims/?topic=kneecap-pain&certainty=moderate&verdict=no-such-word&h=knee")
        expect(page.get_by_label("Topic", exact=True)).to_have_value("kneecap-pain")
        expect(page.get_by_label("Certainty", exact=True)).to_have_value("moderate")
        expect(page.get_by_label("The popular idea", exact=True)).to_have_value("")
        both = page.locator(f"{ROWS}[data-topic=kneecap-pain][data-certainty=moderate]")
        expect(page.locator(SHOWN)).to_have_count(both.count())
        page.get_by_label("Certainty", exact=True).select_option("")
        expect(page).to_have_url(re.compile("topic=kneecap-pain"))
        assert "certainty" not in query(page)
        assert query(page)["h"] == ["knee"]


def test_a_choice_that_nothing_fits_says_so_and_can_be_taken_back(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "claims/")
        total = page.locator(ROWS).count()
        again = page.get_by_role("button", name="Show all")
        expect(page.get_by_role("status")).to_have_text(f"All {total} claims")  # fields take no focus before
        expect(again).to_be_hidden()
        page.get_by_label("Topic", exact=True).focus()
        page.keyboard.press("M")  # Mobility, the first one with this letter
        page.keyboard.press("Tab")
        page.keyboard.press("H")  # High certainty
        expect(page.locator(SHOWN)).to_have_count(0)
        expect(page.get_by_role("status")).to_have_text("No claim matches all of these choices.")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(again).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(SHOWN)).to_have_count(total)
        expect(page.get_by_role("status")).to_have_text(f"All {total} claims")
        expect(page.get_by_label("Topic", exact=True)).to_be_focused()
        assert query(page) == {}


def test_the_link_of_a_topic_opens_its_claims(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "claims/hip-or-knee-exercise/")
        page.locator(".claim__facts a[href*='topic=']").click()
        expect(page.get_by_label("Topic", exact=True)).to_have_value("kneecap-pain")
        expect(page.locator(SHOWN)).to_have_count(counted(page, "topic", "kneecap-pain"))


def test_the_sources_can_be_searched_and_filtered(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "sources/")
        total = page.locator(".source").count()
        page.get_by_label("Author, title or journal").fill("NASCIMENTO  pain")
        expect(page.locator(SOURCES)).not_to_have_count(total)
        found = [
            line.lower()
            for line in page.locator(SOURCES).evaluate_all("lines => lines.map((line) => line.dataset.words)")
        ]
        assert found
        assert [text for text in found if "nascimento" not in text or "pain" not in text] == []
        assert query(page) == {"words": ["NASCIMENTO  pain"]}
        page.get_by_role("button", name="Show all").click()
        page.get_by_label("On hip work").select_option("Contradicts it")
        page.get_by_label("Design", exact=True).select_option("Trial")
        both = page.locator(".source[data-stance=contradicts][data-design=trial]").count()
        expect(page.get_by_role("status")).to_have_text(f"{both} of {total} sources")
        empty = page.locator(".source-list").filter(has_not=page.locator(SOURCES))
        assert empty.count() > 0
        assert [letter for letter in empty.all() if letter.is_visible()] == []


@pytest.mark.parametrize("path", ["claims/", "sources/"])
def test_without_scripts_the_list_is_whole_and_no_filter_shows(browser: Browser, address: str, path: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(address + path + "?topic=mobility&stance=mixed")
        expect(page.locator("form.filter")).to_be_hidden()
        expect(page.locator(".entry").last).to_be_visible()
        expect(page.locator(".entry[hidden]")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 390])
def test_each_claim_is_a_card_on_a_phone(browser: Browser, address: str, width: int) -> None:
    with view(browser, width, is_mobile=True, has_touch=True) as page:
        page.goto(address + "claims/")
        assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
        row = page.locator(ROWS).first
        assert row.evaluate("row => getComputedStyle(row).display") == "grid"
        shown = "cell => getComputedStyle(cell, '::before').content.replaceAll('\"', '')"
        labels = [cell.evaluate(shown) for cell in row.locator("td").all()]
        assert labels == ["none", "Certainty", "The popular idea", "For", "Against", "Checked"]
        heard = page.get_by_role("table").aria_snapshot()
    assert heard.count("- columnheader") == 7


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_a_claim_with_studies_on_both_sides(
    browser: Browser, address: str, scheme: str, width: int
) -> None:
    with view(browser, width, color_scheme=scheme) as page:
        page.goto(address + "claims/hip-or-knee-exercise/")
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()

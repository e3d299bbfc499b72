"""The report of a routine by CERT, on paper and on a phone."""

from playwright.sync_api import Browser, Locator, expect

from mkdocs_routines.domain.cert import ITEMS
from tests.browser.views import ROUTINE, unfold, view

CERT = "How completely this routine is described (CERT)"


def answers(report: Locator) -> Locator:
    """The last cell of each item."""
    return report.locator("tbody td:last-child")


def test_the_page_of_a_routine_has_the_score_and_leads_to_the_report(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + ROUTINE)
        unfold(page, CERT)
        expect(page.locator(".cert__numbers")).to_have_text(f"{len(ITEMS)} of {len(ITEMS)}")
        page.get_by_role("link", name="the completed sheet").click()
        expect(answers(page.locator("table.cert__items"))).to_have_count(len(ITEMS))


def test_on_paper_every_answer_is_there(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{ROUTINE}cert/")
        page.emulate_media(media="print")
        report = answers(page.locator("table.cert__items"))
        expect(report).to_have_count(len(ITEMS))
        for answer in report.all():
            expect(answer).to_be_visible()
        expect(page.locator(".cert__files")).to_be_hidden()
        expect(page.locator(".rule--pain .rule__title, .rule--stop .rule__title")).to_have_count(2)


def test_on_a_phone_an_answer_stands_below_its_question(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(f"{address}{ROUTINE}cert/")
        row = page.locator("table.cert__items tbody tr").first
        asks, says = (row.locator("td").nth(index).bounding_box() for index in (0, 1))
        assert asks
        assert says
        assert says["y"] >= asks["y"] + asks["height"]
        assert says["x"] == asks["x"]

"""Budgets of pages: screens of a phone before the fold-outs, and sheets of paper with every fold-out open.

Every page is measured in screens. In sheets, every door is, and of the pages for readers a sample; with `--audit` all
of them (make audit).
"""

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.domain import addresses
from tests.browser.views import PAGES, view
from tests.support import tree
from tests.support.built import ROOT

CONTENT = tree.content(ROOT)
KINDS = {addresses.address(page.uri): page.head.record.kind for page in CONTENT.pages if page.head}
assert CONTENT.library.complaints
COMPLAINTS = [addresses.address(addresses.complaint_page(id_)) for id_, _, _ in CONTENT.library.complaints.record.all()]
assert COMPLAINTS
PHONE = {"width": 390, "height": 844}
DOOR_SCREENS = 3.0
SCREENS = {
    # Every sign of an emergency and for today stands open for adults, in pregnancy and after surgery: what to do about
    # it differs by sign, so a fold may not hide it. Those alone take three screens.
    "get-help/": 5.1,
    # The picture of the one bone that hip and knee share stands open above five statements, each with our answer to it.
    "understand/": 3.2,
    # Each exercise with its drawing, three to a row of a phone's screen: a list that is looked through, and not read.
    "exercises/": 0.16 * len(CONTENT.library.exercises),
    "routines/": 0.43 * len(CONTENT.library.routines),
}
"""Pages with a number of their own, and the reason for it."""
LISTS = ("exercises/", "routines/", "understand/", "understand/conditions/")
"""Lists and overviews that lead on, and are held to the budget of a door."""
DOORS = sorted({*(page for page, kind in KINDS.items() if kind == "door"), *LISTS, *COMPLAINTS})
FOOTER_SCREENS = 1.0
URGENT_SCREENS = 3.0
"""An adult has read every sign of an emergency and for today on this many screens of Get help."""

READER_SCREENS = 6.0
READER_SHEETS = 4
LONGEST = ("understand/conditions/kneecap-pain/", "understand/conditions/knee-osteoarthritis/", "do/movement-patterns/")
"""Pages for readers with the most claims and references."""
ONE_SIDE = 4
"""Exercises of a handout that has one side. Any other has two, and is printed before the page of its routine."""
NO_READERS = ("claims", "sources", "exercises/drawings")
"""Pages from data that are evidence or about the site, and no pages for readers."""

HEIGHTS = """() => ["article", ".md-footer"].map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return Math.round(box.height);
})"""


def readers() -> list[str]:
    """The addresses of the pages for readers, by hand or from data."""
    every = addresses.page_addresses(CONTENT)
    by_hand = {page for page, kind in KINDS.items() if kind == "reader"}
    from_data = {page for page in every - KINDS.keys() if not page.startswith(NO_READERS) and "/cert/" not in page}
    return sorted(by_hand | (from_data - {*COMPLAINTS}))


READERS = readers()
assert READERS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "reader" in metafunc.fixturenames:
        sample = READERS if metafunc.config.getoption("audit") else sorted({*PAGES, *LONGEST} & {*READERS})
        metafunc.parametrize("reader", sample)


def goto_on_a_phone(page: Page, url: str) -> tuple[int, int]:
    """The heights of the article and of the foot of the site below it, in CSS pixels."""
    page.goto(url)
    article, footer = page.evaluate(HEIGHTS)
    return article, footer


@pytest.mark.parametrize("door", DOORS)
def test_a_door_is_seen_on_three_screens_of_a_phone(browser: Browser, address: str, door: str) -> None:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        article, footer = goto_on_a_phone(page, address + door)
    screens, most = article / PHONE["height"], SCREENS.get(door, DOOR_SCREENS)
    assert screens <= most, f"/{door} takes {screens:.2f} screens of a phone; a door has {most} (fold, or leave out)"
    foot = footer / PHONE["height"]
    assert foot <= FOOTER_SCREENS, f"the foot of /{door} takes {foot:.2f} screens of a phone; it has {FOOTER_SCREENS}"


def test_an_adult_has_read_what_is_urgent_on_three_screens_of_get_help(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        page.goto(address + "get-help/")
        cards = page.locator(".sign-cards").first.locator(".danger")
        ends = cards.evaluate_all("cards => cards.map(card => card.getBoundingClientRect().bottom + scrollY)")
    assert len(ends) == 2
    assert max(ends) <= URGENT_SCREENS * PHONE["height"]


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
def test_no_sign_of_an_emergency_or_for_today_is_folded_away(browser: Browser, address: str, script: bool) -> None:
    safety = CONTENT.library.safety.record
    with view(browser, viewport=PHONE, java_script_enabled=script) as page:
        page.goto(address + "get-help/")
        for id_, sign in safety.signs.items():
            shown = page.locator(f"#sign-{id_}")
            if sign.who[0] == "children":
                expect(shown).to_be_hidden()
                if sign.urgency in ("now", "today"):
                    expect(page.locator(".sign-cards--folded > summary")).to_contain_text(str(sign.short))
            elif sign.urgency in ("now", "today"):
                expect(shown).to_be_visible()
                expect(shown).to_have_text(f"{sign.heading}. {sign.sentence}")
            else:
                name = page.locator(".sign-cards__names", has_text=sign.heading)
                expect(name.first).to_be_visible()
                expect(shown).to_be_hidden()


def test_each_sign_has_a_line_with_its_reason_and_its_sources(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE) as page:
        page.goto(address + "get-help/")
        lines = page.locator(".sign-reasons li")
        named = lines.locator("a[href^='#sign-']").evaluate_all("links => links.map(link => link.hash.slice(6))")
        assert sorted(named) == sorted(CONTENT.library.safety.record.signs)
        assert lines.count() == len(named)
        assert lines.filter(has=page.locator(".footnote-ref")).count() == len(named)


def test_a_parent_opens_every_sign_of_a_child_with_one_tap(browser: Browser, address: str) -> None:
    safety = CONTENT.library.safety.record
    children = {id_: sign for id_, sign in safety.signs.items() if sign.who[0] == "children"}
    assert children
    with view(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address + "get-help/")
        page.locator(".sign-cards--folded > summary").click()
        for id_, sign in children.items():
            if sign.urgency in ("now", "today"):
                expect(page.locator(f"#sign-{id_}")).to_have_text(f"{sign.heading}. {sign.sentence}")
                expect(page.locator(f"#sign-{id_}")).to_be_visible()


def test_an_address_of_a_sign_or_a_section_opens_what_it_is_folded_in(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, java_script_enabled=False) as page:
        for fragment in ("sign-night-pain", "check-first", "when-the-hip-is-felt-at-the-knee"):
            page.goto(f"{address}get-help/#{fragment}")
            expect(page.locator(f"#{fragment}")).to_be_in_viewport()


def test_a_page_for_readers_is_seen_on_six_screens_of_a_phone(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        screens = {reader: goto_on_a_phone(page, address + reader)[0] / PHONE["height"] for reader in READERS}
    most = {reader: SCREENS.get(reader, READER_SCREENS) for reader in READERS}  # a list grows with what is in it
    assert {reader: round(taken, 2) for reader, taken in screens.items() if taken > most[reader]} == {}


def test_a_page_for_readers_is_printed_on_four_sheets(browser: Browser, address: str, reader: str) -> None:
    with view(browser) as page:
        page.goto(address + reader)
        sheets = len(pypdfium2.PdfDocument(page.pdf(format="A4")))
        exercises = page.locator(".handout__exercises > li").count()
    handout = 0 if not exercises else 1 if exercises <= ONE_SIDE else 2
    most = READER_SHEETS + handout
    assert sheets <= most, f"/{reader} takes {sheets} sheets of A4; a page for readers has {most}"

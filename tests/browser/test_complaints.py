"""Six people come with a sore knee, on a phone and by touch: within three taps each has signs, names and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.domain import addresses
from tests.browser.views import view
from tests.support import tree
from tests.support.built import ROOT

COMPLAINTS = tree.content(ROOT).library.complaints
assert COMPLAINTS
EVERY = {addresses.address(addresses.complaint_page(id_)): complaint for id_, _, complaint in COMPLAINTS.record.all()}
assert EVERY
PHONE = {"width": 390, "height": 844}
SCREENS = 2


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        yield page


def ends(page: Page, selector: str) -> float:
    """How far down the page an element ends, in CSS pixels."""
    return float(page.locator(selector).last.evaluate("e => e.getBoundingClientRect().bottom + scrollY"))


def expect_signs_first(page: Page) -> None:
    """The signs to get help stand on the first screen, and the whole answer on two."""
    signs = page.locator(".signs-first")
    expect(signs).to_contain_text("Call an ambulance")
    assert ends(page, ".signs-first") <= PHONE["height"]
    assert ends(page, ".md-content__inner > .notice") <= SCREENS * PHONE["height"]
    expect(page.get_by_text("This is not a diagnosis").first).to_be_visible()
    expect(page.get_by_role("heading", name="What such pain is often called")).to_be_visible()
    assert page.locator("h2:has-text('often called') + ul > li").count() >= 3
    asks = "Not sure, or no better in six weeks?" if page.locator(".moves").count() else "Not sure how soon?"
    expect(page.get_by_text(asks)).to_be_visible()


def expect_a_start(page: Page, moves: list[str]) -> None:
    """Three moves, which a tap starts, on the first screen as well."""
    start = page.get_by_role("link", name="Start three moves")
    assert ends(page, ".routine__start a") <= PHONE["height"]
    expect(page.locator(".moves a")).to_have_text(moves)
    start.tap()
    expect(page.locator("#player")).to_contain_text(moves[0])


@pytest.mark.parametrize(
    ("place", "occasion", "names", "moves"),
    [
        (
            "Front",
            "On stairs or in squats",
            ["Kneecap pain", "Knee osteoarthritis", "Jumper's knee"],
            ["Glute bridge", "Side-lying hip abduction", "Squat to a chair"],
        ),
        (
            "Outside",
            "When running or walking downhill",
            ["Iliotibial band pain", "Meniscus trouble"],
            ["Glute bridge", "Squat to a chair", "Side-lying hip abduction"],
        ),
        (
            "All over",
            "Stiff and sore, from about age 45",
            ["Knee osteoarthritis", "Inflamed joints"],
            ["Seated knee extension", "Squat to a chair", "Glute bridge"],
        ),
    ],
    ids=["front of the knee on stairs", "outside of the knee when running", "stiff at 60"],
)
def test_three_taps_lead_to_signs_names_and_a_start(
    browser: Browser, address: str, place: str, occasion: str, names: list[str], moves: list[str]
) -> None:
    with phone(browser) as page:
        page.goto(address)
        page.locator(".leg-map__places").get_by_role("link", name=place, exact=True).tap()
        page.get_by_role("link", name=occasion).tap()
        expect_signs_first(page)
        for name in names:
            expect(page.locator("h2:has-text('often called') + ul").get_by_text(name, exact=True)).to_be_visible()
        expect_a_start(page, moves)


@pytest.mark.parametrize("complaint", EVERY)
def test_every_complaint_is_answered_on_two_screens_with_its_signs_on_the_first(
    browser: Browser, address: str, complaint: str
) -> None:
    first, last = PHONE["height"], SCREENS * PHONE["height"]
    with phone(browser) as page:
        page.goto(address + complaint)
        signs, end = ends(page, ".signs-first"), ends(page, ".md-content__inner > .notice")
        assert signs <= first, f"the signs of /{complaint} end at {signs:.0f} px, below the first screen ({first} px)"
        assert end <= last, f"the answer of /{complaint} ends at {end:.0f} px, below the second screen ({last} px)"
        if EVERY[complaint].moves:
            start = ends(page, ".routine__start a")
            assert start <= first, f"Start on /{complaint} ends at {start:.0f} px, below the first screen ({first} px)"


def test_a_knee_that_swelled_after_a_twist_goes_to_get_help_before_any_exercise(browser: Browser, address: str) -> None:
    with phone(browser) as page:
        page.goto(address)
        page.locator(".leg-map__places").get_by_role("link", name="Wherever it is").tap()
        page.get_by_role("link", name="After a fall, a twist or a blow").tap()
        expect_signs_first(page)
        expect(page.locator(".moves, .routine__start")).to_have_count(0)
        expect(page.get_by_text("do no exercises until someone has looked at it")).to_be_visible()
        page.locator(".signs-first").get_by_role("link", name="All signs").tap()
        expect(page).to_have_url(f"{address}get-help/")


def test_the_parent_of_a_child_of_twelve_is_sent_to_a_doctor_first(browser: Browser, address: str) -> None:
    with phone(browser) as page:
        page.goto(address)
        page.locator(".leg-map__places").get_by_role("link", name="Wherever it is").tap()
        page.get_by_role("link", name="It is a child or a teenager").tap()
        expect_signs_first(page)
        expect(page.get_by_text("See a doctor before any exercise").first).to_be_visible()
        expect(page.get_by_text("Knee pain alone can come from the hip").first).to_be_visible()
        expect(page.locator(".moves, .routine__start")).to_have_count(0)


def test_a_therapist_with_three_minutes_has_a_sheet_to_hand_over(browser: Browser, address: str) -> None:
    with phone(browser) as page:
        page.goto(address)
        page.get_by_role("link", name="I treat knees").tap()
        page.get_by_role("link", name="Print a handout").tap()
        with page.expect_download() as download:
            page.locator("a[href$='handouts/kneecap-pain-a4.pdf']").tap()
        assert download.value.suggested_filename.endswith(".pdf")


def test_the_zones_of_the_leg_are_large_enough_for_a_thumb_and_lead_where_the_words_lead(
    browser: Browser, address: str
) -> None:
    with phone(browser) as page:
        page.goto(address + "do/")
        for zone in page.locator(".leg-map__zone").all():
            box = zone.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24
        words = page.locator(".leg-map__places a").evaluate_all("links => links.map((a) => a.getAttribute('href'))")
        zones = page.locator("svg a").evaluate_all("links => links.map((a) => a.getAttribute('href'))")
        assert {*zones} <= {*words}
        page.locator("svg a").first.tap()
        expect(page.locator("h2:target")).to_be_in_viewport()


def test_without_scripts_the_same_links_lead_on(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address)
        page.locator(".leg-map__places").get_by_role("link", name="Front", exact=True).click()
        page.get_by_role("link", name="On stairs or in squats").click()
        expect(page.get_by_role("heading", name="Pain at the front of your knee on stairs")).to_be_visible()

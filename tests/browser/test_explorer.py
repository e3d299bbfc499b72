"""The explorer of exercises: what its choices leave, say, and write into the address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import unfold, view
from tests.support import tree
from tests.support.built import ROOT

CARDS = ".explorer .entry"
SHOWN = f"{CARDS}:not([hidden])"
PILLARS = {exercise.record.pillar for exercise in tree.content(ROOT).library.exercises.values()}
CHOICES = [
    ("aim", "Aim", "hip-abduction-strength", "Stronger sides of the hips"),
    ("muscle", "Muscle", "gluteus-medius", "Gluteus medius"),
    ("equipment", "Equipment", "mini-band", "Mini-band"),
    ("equipment", "Equipment", "none", "No equipment"),
    ("position", "Position", "lying-on-the-back", "Lying on your back"),
    ("level", "Level", "advanced", "Advanced"),
    ("bend", "Knee bend under load", "unweighted", "Your weight does not bend the knee"),
    ("bend", "Knee bend under load", "half", "Half bend: 31° to 60°"),
]


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def names(page: Page) -> list[str]:
    """The exercises that are to be seen."""
    return page.locator(f"{SHOWN} .cards__name").all_text_contents()  # a card that comes into sight is not yet laid out


def with_word(page: Page, name: str, value: str) -> Locator:
    """The cards that have a word, by the data of the cards themselves."""
    return page.locator(f"{CARDS}[data-{name}~='{value}']")


@pytest.mark.parametrize(("name", "label", "value", "words"), CHOICES)
def test_each_choice_leaves_the_exercises_that_fit(
    browser: Browser, address: str, name: str, label: str, value: str, words: str
) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        total, fitting = page.locator(CARDS).count(), with_word(page, name, value).count()
        assert 0 < fitting < total
        page.get_by_label(label, exact=True).select_option(words)
        expect(page.locator(SHOWN)).to_have_count(fitting)
        expect(page.locator(f"{SHOWN}[data-{name}~='{value}']")).to_have_count(fitting)
        expect(page.get_by_role("status")).to_have_text(f"{fitting} of {total} exercises")
        assert query(page) == {name: [value]}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("clams", "Clamshell"),
        ("CLAM", "Clamshell"),
        ("rdl", "Romanian deadlift"),
        ("butt  bridge", "Glute bridge"),
        ("monster walks", "Monster walk"),
        ("single leg deadlift", "Single-leg Romanian deadlift"),
    ],
)
def test_a_name_is_found_however_it_is_typed(browser: Browser, address: str, typed: str, found: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        total = page.locator(CARDS).count()
        page.get_by_label("Name").click()  # once it is there: keys go to a hidden field as well
        page.get_by_label("Name").press_sequentially(typed)
        expect(page.get_by_role("status")).not_to_have_text(f"All {total} exercises")
        assert found in names(page)
        assert len(names(page)) < 4


def test_the_other_names_are_shown_while_one_is_typed(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        other = page.locator(CARDS, has_text="Butt bridge").locator(".cards__also")
        expect(other).to_be_hidden()
        page.get_by_label("Name").fill("butt")
        expect(other).to_be_visible()


def test_choices_add_up_and_pillars_without_exercises_go(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/?aim=landing&level=beginner&h=hip")
        expect(page.get_by_label("Aim", exact=True)).to_have_value("landing")
        page.get_by_label("Level").select_option("")
        landings = with_word(page, "aim", "landing")
        expect(page.locator(SHOWN)).to_have_count(landings.count())
        expect(page.locator(".explorer h2")).to_have_count(len(PILLARS))
        expect(page.locator(".explorer h2:visible")).to_have_text(re.compile("Movement patterns"))
        assert query(page) == {"aim": ["landing"], "h": ["hip"]}


def test_the_browser_goes_back_and_forward_through_the_choices(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        status = page.get_by_role("status")
        total = page.locator(CARDS).count()
        page.get_by_label("Level").select_option("Advanced")
        expect(status).not_to_have_text(f"All {total} exercises")
        advanced = status.inner_text()
        page.get_by_label("Name").press_sequentially("hop")
        expect(status).to_have_text(f"1 of {total} exercises")
        page.go_back()  # what was typed goes as a whole
        expect(page.get_by_label("Name")).to_have_value("")
        expect(status).to_have_text(advanced)
        page.go_back()
        expect(status).to_have_text(f"All {total} exercises")
        assert query(page) == {}
        page.go_forward()
        expect(page.get_by_label("Level")).to_have_value("advanced")
        expect(status).to_have_text(advanced)


def test_an_address_opens_on_what_its_sender_chose(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/?equipment=none&position=standing&words=squat&level=no-such-level")
        expect(page.get_by_label("Name")).to_have_value("squat")
        expect(page.get_by_label("Level")).to_have_value("")
        assert "Squat" in names(page)
        for card in page.locator(SHOWN).all():
            assert "squat" in " ".join(card.locator(".cards__name, .cards__also").all_text_contents()).lower()
        expect(page.locator(f"{SHOWN}:not([data-equipment=none])")).to_have_count(0)


def test_nothing_that_fits_is_said_with_a_way_out_by_keyboard(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        status, again = page.get_by_role("status"), page.get_by_role("button", name="Show all")
        expect(again).to_be_hidden()
        total = page.locator(CARDS).count()
        expect(page.locator("form.filter")).to_be_visible()  # once its script has come
        page.get_by_label("Name").focus()
        page.keyboard.type("clams")
        page.keyboard.press("Tab")
        page.keyboard.type("Soft")
        expect(page.get_by_label("Aim", exact=True)).to_have_value("landing")
        expect(page.locator(SHOWN)).to_have_count(0)
        expect(status).to_have_text("No exercise matches all of these choices.")
        for _ in range(6):
            page.keyboard.press("Tab")
        expect(again).to_be_focused()
        page.keyboard.press("Tab")
        landings = with_word(page, "aim", "landing").count()
        expect(page.get_by_role("button", name=f"Name: all ({landings})")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the aim is taken back
        assert names(page) == ["Clamshell"]
        expect(page.get_by_label("Aim", exact=True)).to_be_focused()
        assert query(page) == {"words": ["clams"]}
        again.press("Enter")
        expect(status).to_have_text(f"All {total} exercises")
        expect(page.get_by_label("Name")).to_be_focused()
        assert query(page) == {}


def test_a_card_opens_its_exercise(browser: Browser, address: str) -> None:
    with view(browser, 390, is_mobile=True, has_touch=True) as page:
        page.goto(address + "exercises/?words=clams")
        facts = page.locator(f"{SHOWN} .cards__facts")
        expect(facts).to_have_count(1)  # once the words of the address have been looked for
        facts.scroll_into_view_if_needed()
        box = facts.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # not on the name
        expect(page).to_have_url(re.compile("/exercises/clamshell/$"))
        page.go_back()
        expect(page.get_by_label("Name")).to_have_value("clams")


@pytest.mark.parametrize("old", ["low", "moderate", "high", "unknown"])
def test_an_address_with_the_former_choice_of_load_shows_every_exercise(
    browser: Browser, address: str, old: str
) -> None:
    with view(browser) as page:
        page.goto(f"{address}exercises/?load={old}&level=advanced")
        expect(page.get_by_label("Level", exact=True)).to_have_value("advanced")
        expect(page.get_by_label("Knee bend under load")).to_have_value("")
        expect(page.locator(SHOWN)).to_have_count(with_word(page, "level", "advanced").count())


def test_the_degrees_are_called_a_calculation_beside_the_choice(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}exercises/?bend=deep")
        expect(page.locator(".filter__hint")).to_contain_text("a calculation from our drawings, not a study")


def test_a_fact_of_an_exercise_opens_the_explorer_on_it(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/clamshell/")
        facts = unfold(page, "Muscles, names, drawing file").locator("dl.facts")
        facts.get_by_role("link", name="Lying on your side").click()
        expect(page.get_by_label("Position")).to_have_value("lying-on-the-side")
        expect(page.locator(SHOWN)).to_have_count(with_word(page, "position", "lying-on-the-side").count())


def test_without_scripts_every_exercise_and_every_fact_is_there(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        page.goto(address + "exercises/?aim=landing")
        expect(page.locator("form.filter")).to_be_hidden()
        assert page.locator(CARDS).count() > 25
        for card in page.locator(CARDS).all():
            expect(card.get_by_role("link")).to_be_visible()
            expect(card.locator(".cards__facts")).to_contain_text("Knee bend under load: ")
        expect(page.get_by_text("Butt bridge", exact=False)).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_the_form_can_be_used_with_a_thumb(browser: Browser, address: str, width: int) -> None:
    with view(browser, width, is_mobile=True, has_touch=True) as page:
        page.goto(address + "exercises/?words=clams&aim=landing")
        parts = page.locator("form.filter, .filter__ways").locator("input, select, button")
        expect(parts).to_have_count(10)  # the fields, the button for all, and two ways out
        assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
        for part in parts.all():
            box = part.bounding_box()
            assert box
            assert min(box["height"], box["width"]) >= 44


@pytest.mark.parametrize(
    "path", ["exercises/?words=clams", "exercises/?words=clams&aim=landing", "aims/", "muscles/calf/"]
)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(browser: Browser, address: str, scheme: str, width: int, path: str) -> None:
    with view(browser, width, color_scheme=scheme) as page:
        page.goto(address + path)
        results = AXE.run(page)
        assert results.violations_count == 0, results.generate_report()

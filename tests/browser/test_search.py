"""The search of the site in a browser: opened, typed into and walked through by pointer, by keys and by ear."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.axe import AXE
from tests.browser.views import view

SAMPLE = [
    ("runner's knee", "understand/conditions/kneecap-pain/"),
    ("knee pain going down stairs", "understand/conditions/kneecap-pain/"),
    ("my knee gives way", "get-help/"),
    ("swollen", "get-help/"),
    ("my child limps", "get-help/"),
    ("arthritus", "understand/conditions/knee-osteoarthritis/"),
    ("ITB", "understand/conditions/iliotibial-band/"),
    ("quads", "muscles/quadriceps/"),
    ("clams", "exercises/clamshell/"),
    ("knee valgus", "understand/mechanisms/kinetic-chain/"),
]


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search this site")


def results(page: Page) -> Locator:
    return dialog(page).get_by_role("option")


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search")


def by_key(page: Page, query: str) -> None:
    page.keyboard.press("/")
    field(page).fill(query)


def by_button(page: Page, query: str) -> None:
    page.get_by_role("button", name="Search").click()
    field(page).fill(query)


def by_address(page: Page, query: str) -> None:
    page.goto(f"{page.url}?q={query}")


@pytest.mark.parametrize(("query", "path"), SAMPLE)
def test_what_people_type_leads_to_the_page_that_answers_it(
    browser: Browser, address: str, query: str, path: str
) -> None:
    with view(browser, 390) as page:
        page.goto(address)
        by_button(page, query)
        expect(results(page).first).to_have_attribute("href", address + path)
        expect(results(page).first.locator("mark").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page).to_have_url(address + path)


@pytest.mark.parametrize("opened", [by_key, by_button, by_address])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_opens_by_key_button_and_address(
    browser: Browser, address: str, opened: Callable[[Page, str], None], width: int
) -> None:
    with view(browser, width) as page:
        page.goto(address + "exercises/squat/")
        opened(page, "clams")
        expect(results(page).first).to_have_attribute("href", f"{address}exercises/clamshell/")
        expect(field(page)).to_be_focused()
        expect(page).to_have_url(f"{address}exercises/squat/?q=clams")
        assert page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
        assert dialog(page).evaluate("element => element.scrollWidth <= element.clientWidth")


def test_keys_go_through_the_results_and_back_to_the_field(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "about/")  # which is no result itself
        by_key(page, "kneecap pain")
        expect(results(page).nth(3)).to_be_visible()
        count = results(page).count()
        expect(field(page)).to_have_attribute("aria-expanded", "true")
        chosen = page.locator("[role=option][aria-selected=true]")
        expect(chosen).to_have_count(0)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(chosen).to_have_id(results(page).nth(1).get_attribute("id") or "")
        expect(field(page)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
        expect(field(page)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(chosen).to_have_count(0)
        page.keyboard.press("ArrowUp")  # round, to the last
        expect(chosen).to_have_id(results(page).nth(count - 1).get_attribute("id") or "")
        target = chosen.get_attribute("href") or ""
        page.keyboard.press("Enter")
        expect(page).to_have_url(target)
        page.go_back()
        expect(field(page)).to_have_value("kneecap pain")
        expect(results(page).first).to_be_visible()


def test_escape_closes_it_and_the_focus_goes_back(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/?words=squat")
        opener = page.get_by_role("button", name="Search")
        opener.press("Enter")
        field(page).fill("quads")
        expect(page).to_have_url(f"{address}exercises/?words=squat&q=quads")
        page.keyboard.press("Escape")
        expect(dialog(page)).to_be_hidden()
        expect(opener).to_be_focused()
        expect(page).to_have_url(f"{address}exercises/?words=squat")
        opener.press("Enter")
        expect(field(page)).to_have_value("")
        page.get_by_role("button", name="Close").click()
        expect(dialog(page)).to_be_hidden()


def test_what_is_typed_while_it_loads_goes_into_its_field(browser: Browser, address: str) -> None:
    with view(browser) as page:
        held: list[Route] = []
        page.route("**/search_dialog-*.js", lambda script: held.append(script))
        page.goto(address + "do/")
        with page.expect_request("**/search_dialog-*.js"):
            page.keyboard.press("/")
        page.keyboard.type("pain behind knee")  # "n" and "p" are the theme's keys to other pages
        [script] = held
        script.continue_()
        expect(field(page)).to_have_value("pain behind knee")
        expect(page).to_have_url(re.compile(r"/do/(\?q=.*)?$"))


def test_a_slash_is_a_letter_where_text_is_typed(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "exercises/")
        page.get_by_label("Name").click()  # once it is there: keys go to a hidden field as well
        page.get_by_label("Name").press_sequentially("90/90")
        expect(page.get_by_label("Name")).to_have_value("90/90")
        expect(dialog(page)).to_have_count(0)


def test_the_count_is_said_as_it_changes(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address)
        by_key(page, "VMO")
        status = dialog(page).get_by_role("status")
        expect(status).to_have_text("1 result:")
        field(page).fill("knee")
        expect(status).to_have_text(re.compile(r"^\d+ results, the best 12 of them:$"))
        expect(results(page)).to_have_count(12)


def test_where_nothing_fits_there_are_two_ways_on(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + "do/")
        by_key(page, "zzzz")
        expect(dialog(page).get_by_role("status")).to_have_text(
            "No results for “zzzz”. Try a single word, or start here:"
        )
        expect(results(page)).to_have_count(0)
        expect(field(page)).to_have_attribute("aria-expanded", "false")
        expect(dialog(page).get_by_role("link", name="My knee hurts")).to_have_attribute("href", address + "do/")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page).to_have_url(address + "get-help/")


def test_a_result_on_the_same_page_closes_the_search(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "get-help/")
        by_key(page, "fever")
        results(page).first.click()
        expect(dialog(page)).to_be_hidden()
        expect(page.locator("h1")).to_contain_text("Get help")


def test_without_the_index_the_ways_on_are_still_there(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.route("**/search/index.json", lambda route: route.abort())
        page.goto(address)
        by_key(page, "quads")
        expect(dialog(page).get_by_role("status")).to_contain_text("The search could not be loaded")
        expect(dialog(page).get_by_role("link", name="Get help")).to_be_visible()


def test_without_scripts_there_is_no_button_that_does_nothing(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(address)
        expect(page.locator(".search-open")).to_be_hidden()


@pytest.mark.parametrize("query", ["", "knee pain on stairs", "zzzz"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def test_axe_finds_no_barrier(browser: Browser, address: str, width: int, scheme: str, query: str) -> None:
    with view(browser, width, color_scheme=scheme) as page:
        page.goto(address)
        by_key(page, query)
        if query:
            expect(dialog(page).get_by_role("status")).not_to_have_text("")
            page.keyboard.press("ArrowDown")
        for target in dialog(page).locator("button, input, a").all():
            box = target.bounding_box()
            assert box is None or box["height"] >= 44
        results = AXE.run(page, ".search")
        assert results.violations_count == 0, results.generate_report()

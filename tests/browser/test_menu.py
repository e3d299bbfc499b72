"""The menu of a small screen: by keys and by ear as well as by pointer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE
from tests.browser.views import view

HERE = """() => {
  const place = document.activeElement;
  const { left, right, width } = place.getBoundingClientRect();
  const name = place.getAttribute("aria-label") || place.innerText || "";
  const seen = width > 0 && right > 0 && left < innerWidth;
  return { name: name.trim(), seen: seen || place.matches(".md-option") };
}"""


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with view(browser, 390) as page:
        page.goto(f"{address}understand/anatomy/")
        yield page


def go_to(page: Page, name: str, keys: int = 40) -> None:
    for _ in range(keys):
        page.keyboard.press("Tab")
        if page.evaluate(HERE)["name"] == name:
            return
    pytest.fail(f"Tab does not lead to {name}")


def here(page: Page) -> str:
    return str(page.evaluate(HERE)["name"])


def test_what_is_out_of_sight_is_not_in_the_way_of_the_tab_key(page: Page) -> None:
    for _ in range(12):
        page.keyboard.press("Tab")
        found = page.evaluate(HERE)
        assert found["seen"], found


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_by_keys_it_is_opened_walked_and_closed(page: Page, address: str, key: str) -> None:
    go_to(page, "Menu")
    page.keyboard.press(key)
    menu = page.get_by_role("button", name="Menu", exact=True)
    assert here(page) == "Understand", "the list that this page is in is open, and its first entry leads back"
    page.keyboard.press(key)
    assert here(page) == "Understand", "now the entry of the list above"
    for title in ("Exercises and routines", "Exercises by aim or muscle"):
        go_to(page, title)
        page.keyboard.press(key)
        assert here(page) == title, "the way back of the list that it opened"
    go_to(page, "All drawings")
    page.keyboard.press("Escape")
    assert here(page) == "Menu"
    expect(menu).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(key)
    go_to(page, "All drawings")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}exercises/drawings/")


def test_the_focus_stays_in_the_open_menu_and_comes_back(page: Page) -> None:
    go_to(page, "Menu")
    page.keyboard.press("Enter")
    names = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        found = page.evaluate(HERE)
        names.add(found["name"])
        assert found["seen"] or not found["name"], found
    assert "Anatomy in five minutes" in names
    assert names.isdisjoint({"Menu", "Search", "Home", "Edit this page"})
    page.get_by_role("button", name="Close the menu").click()
    assert here(page) == "Menu"


def test_a_wide_window_has_nothing_left_out(page: Page) -> None:
    go_to(page, "Menu")
    page.keyboard.press("Enter")
    page.set_viewport_size({"width": 1280, "height": 844})
    expect(page.locator("[inert]")).to_have_count(0)
    expect(page.get_by_role("button", name="Close the menu")).to_be_hidden()


def test_in_a_wide_window_the_focus_stays_where_a_list_is_opened(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    mechanisms = page.get_by_role("button", name="Mechanisms")
    mechanisms.focus()
    page.keyboard.press("Enter")
    expect(mechanisms).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="Load over time", exact=True).first).to_be_visible()
    expect(mechanisms).to_be_focused()


TABS = [
    "Home",
    "My knee hurts",
    "Exercises and routines",
    "Understand",
    "Get help",
    "For clinicians",
    "Evidence",
    "About",
]
IN_TAB = {
    "": "Home",
    "aims/hip-abduction-strength/": "Exercises and routines",
    "claims/painful-exercise/": "Evidence",
    "data/": "About",
    "do/front-stairs/": "My knee hurts",
    "do/strengthen-the-hip/": "Exercises and routines",
    "equipment/mini-band/": "Exercises and routines",
    "exercises/squat/": "Exercises and routines",
    "get-help/": "Get help",
    "log/": "Exercises and routines",
    "muscles/gluteus-medius/": "Exercises and routines",
    "routines/runners/": "Exercises and routines",
    "routines/runners/cert/": "Exercises and routines",
    "understand/conditions/clicking/": "My knee hurts",
    "understand/mechanisms/load-over-time/": "Understand",
}
"""Address of a page of every kind, made from data or by hand → the tab that it is in."""


def test_the_tabs_stand_in_one_line_and_show_where_a_page_is(browser: Browser, address: str) -> None:
    with view(browser, 1280) as page:
        for there, title in IN_TAB.items():
            page.goto(address + there)
            tabs = page.locator(".md-tabs__item")
            expect(tabs).to_have_text(TABS)
            expect(page.locator(".md-tabs__item--active")).to_have_text([title])
            boxes = [box for tab in tabs.all() if (box := tab.bounding_box())]
            assert {round(box["y"]) for box in boxes} == {round(boxes[0]["y"])}
            assert boxes[-1]["x"] + boxes[-1]["width"] < 1280


@pytest.mark.parametrize(
    ("there", "titles", "here"),
    [
        ("exercises/squat/", ["Exercises and routines"], "Exercises"),
        ("do/strengthen-the-hip/", ["Four areas to train", "Exercises and routines"], "Strengthen the hip"),
        ("understand/conditions/clicking/", ["Questions", "My knee hurts"], "Is clicking normal?"),
    ],
)
def test_on_a_phone_the_menu_opens_where_the_page_is_and_leads_back(
    browser: Browser, address: str, there: str, titles: list[str], here: str
) -> None:
    with view(browser, 390) as page:
        page.goto(address + there)
        page.get_by_role("button", name="Menu", exact=True).click()
        expect(page.locator(".md-sidebar--primary .md-nav__link--active, .md-nav__item--active > a").last).to_have_text(
            here
        )
        for title in titles:
            page.locator(".md-sidebar--primary").get_by_role("button", name=title, exact=True).last.click()
        expect(page.locator(".md-sidebar--primary").get_by_role("link", name="Get help")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_the_open_menu(browser: Browser, address: str, scheme: str) -> None:
    with view(browser, 390, color_scheme=scheme) as page:
        page.goto(f"{address}understand/anatomy/")
        page.get_by_role("button", name="Menu", exact=True).click()
        expect(page.locator(".md-sidebar--primary").get_by_role("link", name="Home", exact=True)).to_be_visible()
        results = AXE.run(page, ".md-sidebar--primary")
        assert results.violations_count == 0, results.generate_report()

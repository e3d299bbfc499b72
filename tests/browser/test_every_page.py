"""What every page has around its content, by our own script behind the theme's templates: colours, contents, folds."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.views import view

CHAIN = "understand/mechanisms/kinetic-chain/"
BALANCE = "understand/mechanisms/muscle-balance/"
DEVICE = "Colours as on your device (switch to light)"
LIGHT = "Light colours (switch to dark)"
DARK = "Dark colours (switch to those of your device)"
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""


def scheme(page: Page) -> Any:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_no_script_of_the_theme_is_on_the_pages(site: Path) -> None:
    for path in ("index.html", "404.html", f"{CHAIN}index.html", "exercises/glute-bridge/index.html"):
        text = (site / path).read_text("utf-8")
        assert "assets/javascripts/" not in text
        assert "__config" not in text
        assert len(re.findall(r"<script(?: data-typeface=\S+)?>", text)) == 2, "that scripts run, and the colours"


@pytest.mark.parametrize(
    "path", ["", "exercises/glute-bridge/", "routines/hip-to-knee-bulletproofing/", "build/", "log/"]
)
def test_most_pages_need_the_common_letters_alone(browser: Browser, address: str, path: str) -> None:
    fonts: set[str] = set()
    with view(browser, 390) as page:
        page.on("request", lambda request: fonts.add(request.url.rpartition("next-")[2]))
        page.goto(address + path, wait_until="networkidle")
    assert {name for name in fonts if name.endswith(".woff2")} == {"common-normal.woff2"}


def test_a_dark_device_is_dark_before_any_script_file_has_come(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="dark") as page:
        page.route("**/*.js", lambda route: route.abort())
        page.goto(address)
        assert scheme(page) == "slate"
        expect(page.get_by_title(DEVICE)).to_be_visible()


def test_colours_follow_the_device_until_one_is_chosen(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="light") as page:
        page.goto(address)
        assert scheme(page) == "default"
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_title(DEVICE).click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        page.emulate_media(color_scheme="light")
        page.emulate_media(color_scheme="dark")
        page.reload()
        assert scheme(page) == "default"
        expect(page.get_by_title(LIGHT)).to_be_visible()
        expect(page.get_by_title(DEVICE)).to_be_hidden()


def test_a_choice_made_with_the_theme_s_own_script_still_holds(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="light") as page:
        page.goto(address)
        kept = '{"index":2,"color":{"media":"(prefers-color-scheme: dark)","scheme":"slate","primary":"custom"}}'
        page.evaluate("kept => localStorage.setItem(new URL('.', location).pathname + '.__palette', kept)", kept)
        page.goto(address + CHAIN)
        assert scheme(page) == "slate"
        expect(page.get_by_title(DARK)).to_be_visible()


def test_a_damaged_choice_is_none(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="dark") as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + "offline/")
        for kept in ("7", "null", '{"index":9}', '{"index":"a"}', "{"):
            page.evaluate("kept => localStorage.setItem(new URL('..', location).pathname + '.__palette', kept)", kept)
            page.reload()
            assert scheme(page) == "slate"
        assert faults == []


def test_colours_can_be_chosen_where_nothing_may_be_stored(browser: Browser, address: str) -> None:
    with view(browser, color_scheme="dark") as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.add_init_script(NO_STORAGE)
        page.goto(address + CHAIN)
        assert scheme(page) == "slate"
        page.get_by_title(DEVICE).click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        page.locator(".tabbed-labels > label", has_text="For clinicians").first.click()
        assert faults == []


def test_the_contents_mark_what_is_read_and_the_header_names_the_page(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + "understand/conditions/kneecap-pain/")
        active = page.locator(".md-nav--secondary .md-nav__link--active")
        expect(active).to_have_count(0)
        expect(page.locator(".md-header__title")).not_to_have_class(re.compile("--active"))
        page.evaluate("document.querySelector('.md-content h2:nth-of-type(3)').scrollIntoView()")
        title = page.locator(".md-content h2:nth-of-type(3)").evaluate("h2 => h2.firstChild.textContent.trim()")
        expect(active).to_have_text(re.compile(re.escape(title)))
        expect(page.locator(".md-nav--secondary .md-nav__link--passed")).not_to_have_count(0)
        expect(page.locator(".md-header__title")).to_have_class(re.compile("--active"))
        page.evaluate("scrollTo(0, 0)")
        expect(active).to_have_count(0)


def test_a_long_table_of_contents_keeps_its_entry_in_sight(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.set_viewport_size({"width": 1280, "height": 300})
        page.goto(address + CHAIN)
        page.locator("#what-follows-for-training").evaluate("heading => heading.scrollIntoView()")
        entry = page.locator(".md-nav--secondary .md-nav__link--active")
        expect(entry).to_be_in_viewport()
        expect(page.locator(".md-nav--secondary .md-nav__link").first).not_to_be_in_viewport()


def test_the_way_up_comes_when_one_scrolls_up_and_takes_the_focus_along(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + CHAIN)
        up = page.locator(".md-top")
        expect(up).to_be_hidden()
        page.evaluate("scrollTo(0, 3000)")
        page.wait_for_timeout(100)
        expect(up).to_be_hidden()
        page.evaluate("scrollTo(0, 2500)")
        expect(up).to_be_visible()
        up.press("Enter")
        page.wait_for_function("scrollY === 0")
        expect(up).to_be_hidden()
        expect(page.locator("a.md-logo").first).to_be_focused()


def test_an_address_opens_the_folds_around_its_place(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + CHAIN)
        assert not page.locator("details.footnote").evaluate("fold => fold.open")
        mark = page.locator(".footnote li").first.get_attribute("id")
        page.goto(f"{address}{CHAIN}?again#{mark}")
        expect(page.locator("li:target")).to_be_in_viewport()


def test_every_fold_is_open_on_paper_and_closed_again_after_it(browser: Browser, address: str) -> None:
    open_folds = "[...document.querySelectorAll('.md-content details')].map(fold => fold.open)"
    with view(browser) as page:
        page.goto(address + "get-help/")
        before = page.evaluate(open_folds)
        assert not all(before)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert all(page.evaluate(open_folds))
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(open_folds) == before


def test_a_tab_is_open_on_the_next_page_as_well(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + CHAIN)
        page.locator(".tabbed-labels > label", has_text="For clinicians").first.click()
        page.goto(address + BALANCE)
        tab = page.locator(".tabbed-set > input:checked").first
        assert tab.evaluate("tab => tab.labels[0].textContent.trim()") == "For clinicians"


def test_a_wide_table_scrolls_by_itself_without_scripts(browser: Browser, address: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        page.goto(address + "data/")
        boxes = page.locator(".md-typeset__scrollwrap")
        assert boxes.count() == page.locator(".md-content table:not([class])").count() > 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 390

"""The switch "Answer, Why, Numbers": what it opens, where it is kept, how it is sent on and heard."""

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.depth import (
    ANATOMY,
    ELSE,
    EVERYTHING,
    KNEE,
    NUMBERS,
    OPEN,
    OURS,
    REFERENCES,
    STUDIES,
    WHY,
    choose,
    radio,
)
from tests.browser.test_layout import MOST_SHIFT, SHIFT
from tests.browser.test_view import MECHANISM
from tests.browser.views import view

REFUSED = (
    """Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError") } })"""
)
AFTER_HALF_A_SECOND = 500


def test_a_choice_opens_the_fold_outs_that_belong_to_it(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + KNEE)
        expect(radio(page, "Answer")).to_be_checked()
        assert page.evaluate(OPEN) == []
        for name in ("Why", "Numbers", "Why", "Answer"):
            choose(page, name)
            assert page.evaluate(OPEN) == {"Why": WHY, "Numbers": EVERYTHING, "Answer": []}[name]


def test_a_choice_opens_the_studies_of_each_claim(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{MECHANISM}?show=why")
        closed = page.locator(".claim__why:not([open])")
        assert page.locator(".claim__why").count() > 0
        expect(closed).to_have_count(0)
        choose(page, "Answer")
        expect(closed).to_have_count(page.locator(".claim__why").count())


def test_the_switch_is_radio_buttons_for_keys(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + KNEE)
        page.locator(".lead .footnote-ref").focus()
        page.keyboard.press("Tab")
        expect(radio(page, "Answer")).to_be_focused()
        outlined = "span => getComputedStyle(span).outlineStyle"
        assert page.locator(".depth__label", has_text="Answer").evaluate(outlined) == "solid"
        page.keyboard.press("ArrowRight")
        expect(radio(page, "Why")).to_be_checked()
        expect(radio(page, "Why")).to_be_focused()
        assert page.evaluate(OPEN) == WHY
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        expect(radio(page, "Numbers")).to_be_checked()
        assert page.evaluate(OPEN) == EVERYTHING


def test_the_switch_is_heard_as_a_group_and_says_what_it_did(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.goto(address + KNEE)
        choose(page, "Why")
        heard = page.locator(".depth").aria_snapshot()
    assert heard.splitlines() == [
        '- group "How much this page shows":',
        "  - text: How much this page shows",
        '  - radio "Answer"',
        "  - text: Answer",
        '  - radio "Why" [checked]',
        "  - text: Why",
        '  - radio "Numbers"',
        "  - text: Numbers",
        "  - status: How we know is open below.",
    ]


def test_a_choice_is_kept_for_the_visit_and_no_longer(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + KNEE)
        choose(page, "Numbers")
        page.goto(address + ANATOMY)
        expect(radio(page, "Numbers")).to_be_checked()
        assert NUMBERS in page.evaluate(OPEN)
        choose(page, "Answer")
        page.goto(address + KNEE)
        expect(radio(page, "Answer")).to_be_checked()
        assert page.evaluate(OPEN) == []
    with view(browser) as page:
        page.goto(address + KNEE)
        expect(radio(page, "Answer")).to_be_checked()


def test_a_page_that_lacks_what_was_chosen_shows_what_comes_before(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{ANATOMY}?show=why")
        expect(radio(page, "Answer")).to_be_checked()
        expect(radio(page, "Why")).to_have_count(0)
        assert page.evaluate(OPEN) == []
        page.goto(address + KNEE)
        expect(radio(page, "Why")).to_be_checked()


def test_a_link_opens_as_it_was_sent(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{KNEE}?view=clinician&q=#how-long-it-takes")
        choose(page, "Why")
        sent = page.url
    assert sent == f"{address}{KNEE}?view=clinician&q=&show=why#how-long-it-takes"
    with view(browser) as page:
        page.goto(f"{address}{KNEE}?show=numbers")
        page.goto(sent.replace("view=clinician&q=&", ""))
        expect(radio(page, "Why")).to_be_checked()
        assert page.evaluate(OPEN) == WHY
        expect(page.locator("#how-long-it-takes")).to_be_in_viewport()


@pytest.mark.parametrize("query", ["", "?show=answer"])
def test_a_link_to_a_reference_opens_it_whatever_was_chosen(browser: Browser, address: str, query: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{KNEE}{query}#fn:neal2019risk")
        expect(page.locator("li:target")).to_be_in_viewport()
        assert page.evaluate(OPEN) == [REFERENCES]
        expect(radio(page, "Answer")).to_be_checked()


def test_a_fold_out_stays_as_the_reader_left_it_until_the_next_choice(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{KNEE}?show=why")
        page.get_by_text(STUDIES).click()
        page.get_by_text(NUMBERS).click()
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        assert page.evaluate(OPEN) == [ELSE, NUMBERS, OURS]
        choose(page, "Numbers")
        assert page.evaluate(OPEN) == EVERYTHING


def test_a_browser_that_keeps_nothing_still_switches(browser: Browser, address: str) -> None:
    errors: list[str] = []
    with view(browser) as page:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.add_init_script(REFUSED)
        page.goto(f"{address}{KNEE}")
        choose(page, "Why")
        assert page.evaluate(OPEN) == WHY
        page.reload()  # the address carries it
        expect(radio(page, "Why")).to_be_checked()
        page.goto(address + ANATOMY)
        expect(radio(page, "Answer")).to_be_checked()
    assert errors == []


@pytest.mark.parametrize("query", ["", "?show=numbers"])
def test_without_scripts_there_are_fold_outs_and_no_switch(browser: Browser, address: str, query: str) -> None:
    with view(browser, 390, java_script_enabled=False) as page:
        page.goto(address + KNEE + query)
        expect(page.locator(".depth")).to_be_hidden()
        study = page.get_by_text("How common it is.", exact=False)
        expect(study).to_be_hidden()
        page.get_by_text(STUDIES).click()
        expect(study).to_be_visible()


@pytest.mark.parametrize(
    "path", ["", "do/", "get-help/", "do/front-stairs/", "build/", "play/", "log/", "about/", "data/"]
)
def test_a_page_that_answers_nothing_has_no_switch(browser: Browser, address: str, path: str) -> None:
    with view(browser) as page:
        page.goto(f"{address}{path}?show=numbers")
        expect(page.locator(".depth, article details[data-depth]")).to_have_count(0)
        assert page.evaluate(OPEN) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_moves_while_a_chosen_page_loads(browser: Browser, address: str, width: int) -> None:
    """The choice is carried out before anything is painted, however late its script comes."""

    def late(route: Route) -> None:
        page.wait_for_timeout(AFTER_HALF_A_SECOND)
        route.continue_()

    with view(browser, width) as page:
        page.add_init_script(SHIFT)
        page.route("**/site/depth.js", late)
        page.goto(f"{address}{KNEE}?show=numbers#our-ratings", wait_until="networkidle")
        expect(page.locator("#our-ratings")).to_be_in_viewport()
        assert page.evaluate(OPEN) == EVERYTHING
        assert page.evaluate("() => window.shift") <= MOST_SHIFT


def test_a_search_in_the_page_finds_what_is_folded_away(browser: Browser, address: str) -> None:
    """A text fragment is looked for as the browser's own search looks for it."""
    with view(browser) as page:
        page.goto(f"{address}{KNEE}#:~:text=Only%20one%20in%20five%20of%20those%20first%20asked")
        expect(page.get_by_text("Only one in five of those first asked")).to_be_in_viewport()

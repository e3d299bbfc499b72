"""The builder reads links, hostile and mistaken ones too; nothing is in anybody's way, nor without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import AXE
from tests.browser.builder import SEED, builder, item, names, plan, uncover
from tests.browser.hostile import injected, injected_afresh
from tests.browser.views import NOT_FOUND, SCHEMES, view


def test_what_cannot_be_read_is_said(browser: Browser, address: str) -> None:
    with builder(browser, address, "#v1;bridge=3x10;nosuch=3x10;squat=0x10") as page:
        expect(page.locator(".item")).to_have_count(1)
        expect(page.get_by_text("No exercise is called “nosuch”; it was left out.")).to_be_visible()
        expect(page.get_by_text("The dose of “squat” is not possible")).to_be_visible()
        page.evaluate("location.hash = 'how-this-works'")
        page.wait_for_url(re.compile(r"#v1\w1?;bridge=3x10$"))
        page.evaluate("location.hash = 'v1;squat=2x8'")
        expect(item(page, "Squat")).to_be_visible()
        page.keyboard.press("Control+z")
        assert plan(page) == "bridge=3x10"
        page.evaluate("location.hash = 'v1;nosuch=3x10'")
        expect(page.get_by_text("No exercise is called “nosuch”; it was left out.")).to_be_visible()
        page.wait_for_url(re.compile(r"#v1\w1?;bridge=3x10$"))


def test_a_withdrawn_exercise_stays_in_old_links_and_is_not_offered(browser: Browser, address: str) -> None:
    def withdrawn(route: Route) -> None:
        document = route.fetch().json()
        for exercise in document.get("exercises") or [document["exercise"]]:
            if exercise["id"] == "clamshell":
                exercise["retired"] = {"day": "2027-01-01", "why": {"text": "A better one."}, "instead": "step-up"}
        route.fulfill(json=document)

    with view(browser) as page:
        page.route(re.compile(r"/assets/builder[.]json$|/exercises/clamshell[.]json$"), withdrawn)
        page.goto(f"{address}build/#v1;clam=2x8/ea")
        expect(item(page, "Clamshell").get_by_text("No longer offered. A better one.")).to_be_visible()
        expect(page.get_by_role("button", name="Add Clamshell")).to_have_count(0)
        item(page, "Clamshell").locator("summary", has_text="Swap").click()
        page.get_by_role("button", name="Instead Step-up").click()
        expect(item(page, "Step-up")).to_be_visible()
        assert plan(page) == "step-up=2x8/ea"


@pytest.mark.parametrize(("path", "opened"), [("build/", injected), ("play/", injected_afresh)])
def test_no_fragment_breaks_a_page(
    browser: Browser, address: str, path: str, opened: Callable[[Page, str], list[str]]
) -> None:
    with view(browser) as page:
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        assert opened(page, address + path) == []
        assert faults == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_in_the_way(browser: Browser, address: str, width: int) -> None:
    with builder(browser, address, "#v1;bridge=3x10;squat=2x8-10,r30,l:light;wall-sit=2x30s", width) as page:
        page.locator(".build summary").evaluate_all("all => all.forEach(each => each.parentElement.open = true)")
        uncover(page, width)
        for scheme, colours in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
            results = AXE.run(page)
            assert results.violations_count == 0, scheme + results.generate_report()
        nameless = """all => all.filter(each => each.checkVisibility() && !(each.ariaLabel || each.labels?.length
            || each.textContent.trim() || each.title)).map(each => each.outerHTML)"""
        assert page.locator(".build :is(button, input, select, a, summary)").evaluate_all(nameless) == []
        if width == 390:
            page.get_by_role("button", name="Add", exact=True).click()
            results = AXE.run(page)
            assert results.violations_count == 0, results.generate_report()


def test_a_moved_exercise_is_seen_in_its_place_at_once_and_then_read_there(browser: Browser, address: str) -> None:
    drawn = """(body, button) => {
        document.querySelector(`[aria-label="${button}"]`).click();
        const from = (name) => name.getBoundingClientRect().top;
        const names = [...body.querySelectorAll(".item__name")].sort((one, other) => from(one) - from(other));
        return names.map((name) => name.firstChild.textContent);
    }"""
    with builder(browser, address, f"#{SEED}") as page:
        first, second, third, *others = names(page)
        for button, after in {
            f"Move down: {second}": [first, third, second, *others],
            f"Move up: {third}": [third, first, second, *others],
            f"Remove: {first}": [third, second, *others],
            "Undo": [third, first, second, *others],
        }.items():
            assert page.locator("body").evaluate(drawn, button) == after
            plan(page)
            assert names(page) == after


def test_without_scripts_it_leads_to_the_routines(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(f"{address}build/#{SEED}")
        expect(page.get_by_text("JavaScript is off in your browser")).to_be_visible()
        page.get_by_role("article").get_by_role("link", name="routine", exact=True).first.click()
        assert page.url == f"{address}routines/"


def test_a_long_list_of_exercises_is_made_as_somebody_comes_to_it(browser: Browser, address: str) -> None:
    def many(route: Route) -> None:
        document = route.fetch().json()
        some = document["exercises"]
        copies = [{**each, "id": f"{each['id']}-{n}", "code": f"x{n}"} for n in range(9) for each in some]
        route.fulfill(json={**document, "exercises": [*some, *copies]})

    with view(browser, 390, NOT_FOUND) as page:  # nobody has drawn the copies
        page.route(re.compile(r"/assets/(builder|plan)[.]json$"), many)
        page.goto(f"{address}build/")
        expect(page.locator(".found")).to_have_count(0)
        page.get_by_role("button", name="Add", exact=True).click()
        found = page.locator(".found")
        expect(found).to_have_count(60)
        found.last.scroll_into_view_if_needed()
        expect(found).to_have_count(120)
        page.get_by_role("searchbox", name="Search exercises").fill("glute bridge")
        expect(found.first.locator(".found__name")).to_have_text("Glute bridge")

"""The builder: a plan is put together by mouse, by thumb and by keyboard, and handed over."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.axe import AXE
from tests.browser.hostile import injected, injected_afresh
from tests.browser.test_accessibility import SCHEMES
from tests.browser.views import ROUTINE, view

HOME = "https://hip-to-knee.github.io/hip-to-knee/"
THREE = "bandwalk=3x10st/way,r30-60;calf=2x10-15,r30-60,rir3;clam=2x8-12/ea,r30,rir3"
SEED = "v1;bridge=3x10+2s;sl-rdl=3x8-10/ea;bandwalk=2x10st/way;sl-squat=3x8/ea;hip-flex=2x30s/ea;90-90=2x10/ea"


@contextmanager
def builder(browser: Browser, address: str, rest: str = "", width: int = 1280, **options: Any) -> Iterator[Page]:
    """The builder of a reader who was never here. No script fails, and no request leaves the site or holds the plan."""
    with view(browser, width, **options) as page:
        faults: list[str] = []
        asked: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
        page.goto(f"{address}build/{rest}")
        expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
        yield page
        assert faults == []
        assert [url for url in asked if not url.startswith(address)] == []
        assert [url for url in asked if re.search(r"v1\w?\d*;|3x10|%3B", url)] == []


def plan(page: Page) -> str:
    """What stands in the address, without the letter that checks it."""
    fragment = urlsplit(page.url).fragment
    assert re.match(r"^v1[A-Za-z.]1?;", fragment), fragment
    return fragment.partition(";")[2]


def item(page: Page, name: str) -> Locator:
    return page.locator(".item").filter(has=page.get_by_role("heading", name=name))


def said(page: Page) -> Locator:
    return page.get_by_role("region", name="The plan so far").get_by_role("status")


def names(page: Page) -> list[str]:
    return [name.partition(",")[0] for name in page.locator(".item__name").all_text_contents()]


def test_a_plan_is_built_by_mouse(browser: Browser, address: str) -> None:
    with builder(browser, address) as page:
        search = page.get_by_role("searchbox", name="Search exercises")
        for name in ("Calf raise", "Lateral band walk", "Clamshell"):
            search.fill(name)
            page.get_by_role("button", name=f"Add {name}").click()
        expect(said(page)).to_contain_text("Clamshell added: 2 sets of 8 to 12, each side, as in")
        page.get_by_role("button", name="More: sets of Lateral band walk").click()
        expect(item(page, "Lateral band walk").locator(".item__dose")).to_contain_text("3 sets of 20 steps")

        grip = item(page, "Lateral band walk").locator(".item__grip").bounding_box()
        first = item(page, "Calf raise").bounding_box()
        assert grip
        assert first
        page.mouse.move(grip["x"] + 15, grip["y"] + 15)
        page.mouse.down()
        page.mouse.move(grip["x"] + 15, first["y"] + 30, steps=8)
        page.wait_for_timeout(100)
        page.mouse.up()
        expect(said(page)).to_have_text("Lateral band walk moved to place 1 of 3.")
        assert names(page) == ["Lateral band walk", "Calf raise", "Clamshell"]
        assert plan(page) == THREE

        page.get_by_role("button", name="Remove: Calf raise").click()
        assert names(page) == ["Lateral band walk", "Clamshell"]
        expect(page.get_by_role("button", name="Remove: Clamshell")).to_be_focused()
        page.get_by_role("button", name="Undo").click()
        assert plan(page) == THREE
        page.reload()
        expect(page.locator(".item")).to_have_count(3)
        assert plan(page) == THREE


def test_a_plan_is_built_with_a_thumb(browser: Browser, address: str) -> None:
    with builder(browser, address, width=390, is_mobile=True, has_touch=True) as page:
        page.get_by_role("button", name="Add", exact=True).tap()
        search = page.get_by_role("searchbox", name="Search exercises")
        for name in ("Calf raise", "Lateral band walk", "Clamshell"):
            search.fill(name)
            page.get_by_role("button", name=f"Add {name}").tap()
        page.get_by_role("button", name="Done").tap()
        page.get_by_role("button", name="More: sets of Lateral band walk").tap()

        item(page, "Calf raise").scroll_into_view_if_needed()
        grip = item(page, "Lateral band walk").locator(".item__grip").bounding_box()
        assert grip
        x, y = grip["x"] + 20, grip["y"] + 20
        finger = page.context.new_cdp_session(page)
        press = "Input.dispatchTouchEvent"
        finger.send(press, {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for step in range(1, 9):
            finger.send(press, {"type": "touchMove", "touchPoints": [{"x": x, "y": y - 40 * step}]})
        page.wait_for_timeout(100)
        finger.send(press, {"type": "touchEnd", "touchPoints": []})
        expect(said(page)).to_have_text("Lateral band walk moved to place 1 of 3.")
        assert plan(page) == THREE
        for button in page.locator(".build button:visible, .build summary:visible").all():
            box = button.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 40, button.get_attribute("aria-label") or button.inner_text()
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.scrollingElement.scrollWidth") == width


def test_a_plan_is_built_by_keyboard_alone(browser: Browser, address: str) -> None:
    with builder(browser, address) as page:
        focused = page.locator(":focus")

        def tab_to(name: str, key: str = "Tab") -> None:
            for _ in range(60):
                page.keyboard.press(key)
                spoken = focused.evaluate("e => e.getAttribute('aria-label') || e.textContent")
                if spoken.strip() == name:
                    return
            pytest.fail(f"{key} does not lead to {name}")

        page.get_by_role("searchbox", name="Search exercises").focus()
        for name in ("Calf raise", "Lateral band walk", "Clamshell"):
            page.keyboard.press("Control+A")
            page.keyboard.type(name)
            tab_to(f"Add {name}")
            page.keyboard.press("Enter")
            expect(focused).to_have_text(f"Add {name}")  # where it was
            tab_to("Search exercises", "Shift+Tab")
        tab_to("More: sets of Lateral band walk", "Shift+Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.keyboard.press("Control+z")
        expect(said(page)).to_have_text("Undone.")
        tab_to("Move up: Lateral band walk", "Shift+Tab")
        page.keyboard.press("Space")
        expect(said(page)).to_have_text("Lateral band walk moved to place 1 of 3.")
        expect(focused).to_have_attribute("aria-label", "Move up: Lateral band walk")
        page.keyboard.press("Space")
        expect(said(page)).to_have_text("Lateral band walk is first already.")
        assert plan(page) == THREE
        page.keyboard.press("Alt+ArrowDown")
        assert names(page)[1] == "Lateral band walk"
        expect(focused).to_have_attribute("aria-label", "Move up: Lateral band walk")
        page.keyboard.press("Alt+ArrowUp")
        assert plan(page) == THREE


def test_a_routine_is_adapted(browser: Browser, address: str) -> None:
    """From the page of the routine; and everything a dose can say is there to be set."""
    with builder(browser, address) as page:
        page.goto(address + ROUTINE)
        page.get_by_role("link", name="Adapt this routine").click()
        expect(page.get_by_role("heading", name="Your plan, from Hip-to-Knee Bulletproofing")).to_be_visible()
        assert urlsplit(page.url).query == ""
        assert plan(page).startswith("of=bulletproofing;bridge=3x10+2s;")
        expect(page.get_by_text("About 32–38 min", exact=True)).to_be_visible()
        ready = page.get_by_text("Ready as PDF")
        expect(ready).to_be_visible()
        for path in ready.get_by_role("link").evaluate_all("links => links.map(link => link.href)"):
            assert page.request.get(path).headers["content-type"] == "application/pdf"

        bridge = item(page, "Glute bridge")
        bridge.locator("summary", has_text="Swap").click()
        bridge.get_by_role("button", name="Harder Single-leg bridge").click()
        expect(page.get_by_role("heading", name="Single-leg bridge")).to_be_focused()
        expect(ready).to_be_hidden()
        changed = item(page, "Single-leg bridge")
        expect(changed.locator(".item__dose")).to_have_text("3 sets of 10, each side, with a 2-second hold at the top")
        changed.locator("summary", has_text="More").click()
        changed.get_by_label("Where to hold").fill("the bottom")
        changed.get_by_label("Tempo of").fill("3-1-1")
        changed.get_by_label("Load of").fill("10-12 kg")
        changed.get_by_label("Effort of").select_option("Stop with 2 good repetitions left")
        changed.get_by_label("Note on").fill("Slowly; <b>stop</b> = rest")
        page.get_by_role("button", name="More: rest, seconds of Single-leg bridge").click()
        amount = changed.get_by_label("Amount of Single-leg bridge", exact=True)
        amount.fill("501")
        amount.press("Enter")
        expect(changed.get_by_role("alert").filter(has_text="Repetitions must be 1 to 500.")).to_be_visible()
        amount.fill("8 to 10")
        amount.press("Enter")
        expect(changed.locator(".item__extras")).to_contain_text("Slowly; <b>stop</b> = rest")
        page.get_by_label("Monday").check(force=True)
        page.get_by_label("Friday").check(force=True)
        page.get_by_role("button", name="More: weeks of the plan").click()
        dose = "=3x8-10/ea+2s@the_bottom,r30,t3-1-1,10-12kg,rir2,n:Slowly%3B_%3Cb%3Estop%3C%2Fb%3E_%3D_rest;"
        assert plan(page).startswith("of=bulletproofing;d=mo.fr;w=6;")
        assert dose in plan(page)
        before = plan(page)
        page.reload()
        expect(page.locator(".item")).to_have_count(6)
        assert plan(page) == before
        changed.get_by_label("What a set of").select_option("Seconds")
        expect(changed.locator(".item__dose")).to_have_text("3 sets of 30 seconds, each side")
        page.get_by_role("button", name="Start again").click()
        expect(page.get_by_role("heading", name="Your plan", exact=True)).to_be_focused()
        expect(page.locator(".item")).to_have_count(0)
        page.keyboard.press("Control+z")
        page.keyboard.press("Control+z")
        assert plan(page) == before


def test_it_is_handed_over(browser: Browser, address: str) -> None:
    with builder(browser, address, f"#{SEED}", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.evaluate("window.print = () => { window.printed = document.querySelector('.handout--alone') !== null }")
        page.get_by_role("button", name="Share", exact=True).click()
        expect(page.get_by_role("heading", name="Hand it over")).to_be_focused()
        link = page.get_by_role("textbox", name="Link to this plan").input_value()
        assert link == f"{address}r/#{urlsplit(page.url).fragment}"
        assert len(link.replace(address, HOME)) <= 150

        picture = page.get_by_role("img", name="QR code with the link to this plan")
        [read] = zxingcpp.read_barcodes(_picture(picture))
        assert read.text == link

        page.get_by_role("button", name="Copy link").click()
        assert page.evaluate("navigator.clipboard.readText()") == link
        page.get_by_role("button", name="Copy text for the record").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert link in copied
        assert "1. Glute bridge: 3 sets of 10, with a 2-second hold at the top" in copied
        assert "The pain rule" in copied
        assert "- Glute bridge: People with back pain" in copied

        draft = page.get_by_role("link", name="E-mail draft").get_attribute("href") or ""
        assert len(draft) <= 1800
        assert draft.startswith("mailto:?")
        body = parse_qs(draft.partition("?")[2])["body"][0]
        assert body.startswith(f"{link}\r\n")
        assert "4. Single-leg squat: 3 sets of 8, each side" in body
        assert unquote(body).endswith("Not yet reviewed by a clinician.")

        page.get_by_text("Calendar", exact=True).click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Make the calendar file").click()
        assert "RRULE:FREQ=WEEKLY;COUNT=18;BYDAY=MO,WE,FR" in download.value.path().read_text()

        page.get_by_role("button", name="Print or save as PDF").click()
        page.wait_for_function("window.printed")
        page.emulate_media(media="print")
        expect(page.locator(".handout__exercises > li")).to_have_count(6)
        expect(page.locator(".handout")).to_be_visible()
        expect(page.locator("#builder")).to_be_hidden()


def _picture(picture: Locator) -> Image.Image:
    return Image.open(BytesIO(picture.screenshot())).convert("L")


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
        for exercise in document["exercises"]:
            if exercise["id"] == "clamshell":
                exercise["retired"] = {"day": "2027-01-01", "why": {"text": "A better one."}, "instead": "step-up"}
        route.fulfill(json=document)

    with view(browser) as page:
        page.route("**/api/v1/exercises.json", withdrawn)
        page.goto(f"{address}build/#v1;clam=2x8/ea")
        expect(item(page, "Clamshell").get_by_text("No longer offered. A better one.")).to_be_visible()
        expect(page.get_by_role("button", name="Add Clamshell")).to_have_count(0)
        item(page, "Clamshell").locator("summary", has_text="Swap").click()
        page.get_by_role("button", name="Instead Step-up").click()
        assert plan(page) == "step-up=2x8/ea"


def test_five_clicks_lead_from_home_to_paper(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.add_init_script("window.print = () => { window.printed = true }")
        page.goto(address)
        page.get_by_role("link", name="build your own").click()
        page.get_by_role("button", name="Adapt Routine for kneecap pain").click()
        expect(page.get_by_role("heading", name="Your plan, from Routine for kneecap pain")).to_be_focused()
        page.get_by_role("button", name="Remove: Wall sit").click()
        page.get_by_role("button", name="Share", exact=True).click()
        page.get_by_role("button", name="Print or save as PDF").click()
        page.wait_for_function("window.printed")
        expect(page.locator(".handout__exercises > li")).to_have_count(5)


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


def test_without_scripts_it_leads_to_the_routines(browser: Browser, address: str) -> None:
    with view(browser, java_script_enabled=False) as page:
        page.goto(f"{address}build/#{SEED}")
        expect(page.get_by_text("Your browser runs no scripts here")).to_be_visible()
        page.get_by_role("article").get_by_role("link", name="routine", exact=True).first.click()
        assert page.url == f"{address}routines/"

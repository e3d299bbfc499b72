"""The builder: a plan is put together by mouse, by thumb and by keyboard, and handed over."""

from io import BytesIO
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, expect

from tests.browser.builder import SEED, THREE, builder, item, names, plan, said
from tests.browser.views import ROUTINE, SHARE, unfold, view

HOME = "https://hip-to-knee.github.io/hip-to-knee/"


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
        expect(page.locator(".item__name").nth(1)).to_contain_text("Lateral band walk")
        expect(focused).to_have_attribute("aria-label", "Move up: Lateral band walk")
        page.keyboard.press("Alt+ArrowUp")
        assert plan(page) == THREE


def test_a_routine_is_adapted(browser: Browser, address: str) -> None:
    """From the page of the routine; and everything a dose can say is there to be set."""
    with builder(browser, address) as page:
        page.goto(address + ROUTINE)
        unfold(page, SHARE)
        page.get_by_role("link", name="Adapt this routine").click()
        expect(page.get_by_role("heading", name="Your plan, from Hip-to-Knee Bulletproofing")).to_be_visible()
        assert plan(page).startswith("of=bulletproofing;bridge=3x10+2s;")
        assert urlsplit(page.url).query == ""
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
        changed.get_by_label("Effort of").select_option("Good reps left")
        changed.get_by_label("Note on").fill("Slowly; <b>stop</b> = rest")
        page.get_by_role("button", name="More: rest, seconds of Single-leg bridge").click()
        amount = changed.get_by_label("Amount of Single-leg bridge", exact=True)
        amount.fill("501")
        amount.press("Enter")
        expect(changed.get_by_role("alert").filter(has_text="Repetitions must be 1 to 500.")).to_be_visible()
        amount.fill("8 to 10")
        amount.press("Enter")
        expect(changed.locator(".item__extras")).to_contain_text("Slowly; <b>stop</b> = rest")
        page.get_by_role("combobox", name="How often").select_option("On named days")
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
        changed.get_by_label("What to count in a set of").select_option("Seconds")
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
        assert "- People with back pain that gets worse when the back arches or twists: Glute bridge" in copied

        draft = page.get_by_role("link", name="E-mail draft").get_attribute("href") or ""
        assert len(draft) <= 1800
        assert draft.startswith("mailto:?")
        body = parse_qs(draft.partition("?")[2])["body"][0]
        assert body.startswith(f"{link}\r\n")
        assert "4. Single-leg squat: 3 sets of 8, each side" in body
        assert unquote(body).endswith("Not yet reviewed by a clinician.")

        page.get_by_text("Calendar", exact=True).click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Create the calendar file").click()
        assert "RRULE:FREQ=WEEKLY;COUNT=18;BYDAY=MO,WE,FR" in download.value.path().read_text()

        page.get_by_role("button", name="Print or save as PDF").click()
        page.wait_for_function("() => window.printed")
        page.emulate_media(media="print")
        expect(page.locator(".handout__exercises > li")).to_have_count(6)
        expect(page.locator(".handout")).to_be_visible()
        expect(page.locator("#builder")).to_be_hidden()


def _picture(picture: Locator) -> Image.Image:
    return Image.open(BytesIO(picture.screenshot())).convert("L")


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
        page.wait_for_function("() => window.printed")
        expect(page.locator(".handout__exercises > li")).to_have_count(5)


def test_an_edit_is_kept_where_somebody_leaves_before_it_is_drawn(browser: Browser, address: str) -> None:
    """It goes into the address after the next frame, and a page that is hidden has none."""
    hidden = """(more) => {
        more.click();
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
        return location.hash;
    }"""
    with builder(browser, address, "#v1;bridge=3x10") as page:
        more = page.get_by_role("button", name="More: sets of Glute bridge")
        assert more.evaluate(hidden).endswith(";bridge=4x10")

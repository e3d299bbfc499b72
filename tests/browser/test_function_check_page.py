"""The page of the function check: where nothing can be kept, without scripts, for every reader and on a phone."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.log import TUESDAY
from tests.browser.sessions import NOTHING_KEPT, barriers, log_file, press, read_in, reader, tab
from tests.browser.test_function_check import CHECKS, PAGE, ROWS


def test_where_nothing_can_be_kept_the_numbers_stay_on_the_page(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(f"({NOTHING_KEPT})()")
        page = tab(context, TUESDAY)
        page.goto(address + PAGE)
        page.get_by_label("First try").fill("11")
        press(page, "Save this check")
        expect(page.locator(".function-check__note")).to_contain_text("Write the numbers on paper")
        expect(page.get_by_label("First try")).to_have_value("11")


def test_without_scripts_the_page_says_what_to_write_down(browser: Browser, address: str) -> None:
    with reader(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PAGE)
        expect(page.get_by_text("Any clock with seconds will do.")).to_be_visible()
        expect(page.locator(".rule--stop")).to_contain_text("chest pain")
        expect(page.locator(".rule--pain")).to_contain_text("3 to 5: acceptable")
        expect(page.get_by_text("against a wall").first).to_be_visible()


def test_axe_finds_no_barrier_and_nothing_is_wider_than_a_phone(browser: Browser, address: str, tmp_path: Path) -> None:
    with reader(browser) as context:
        page = tab(context, TUESDAY)
        page.goto(address + PAGE)
        expect(page.locator(".stopwatch")).to_be_visible()
        barriers(page, "empty")
        press(page, "Start 30 seconds")
        barriers(page, "timer")
        page.get_by_label("First try").fill("11")
        press(page, "Save this check")
        expect(page.locator("#check-save .answer")).to_be_visible()
        barriers(page, "saved")
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("() => [document.scrollingElement.scrollWidth, innerWidth]") == [width, width]
            for part in page.locator(".function-check :is(button, .button, .scale__mark, .eases__choice, input)").all():
                box = part.bounding_box()
                if box and (part.get_attribute("type") not in ("checkbox", "radio")):
                    assert min(box["width"], box["height"]) >= 44
        page.goto(address + "log/")
        read_in(page, log_file(tmp_path, *CHECKS))
        expect(page.locator(ROWS)).to_have_count(4)
        barriers(page, "log")
        page.get_by_role("button", name="Change the function check of 10 November 2026").click()
        barriers(page, "change")

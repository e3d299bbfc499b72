"""Steps of one picture: they light up by tap, key and scroll, and all is told without scripts and on paper."""

from playwright.sync_api import Browser, expect

from tests.browser.views import view

PHONE = {"width": 390, "height": 844}
PAGE = "understand/"
LIT = "() => [...document.querySelectorAll('.plate--steps svg .plate__chosen')].map(shape => shape.dataset.part)"


def test_a_tap_a_key_and_a_push_light_the_step(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        page.goto(address + PAGE)
        plate = page.locator(".plate--steps")
        numbers = plate.get_by_role("button")
        expect(numbers).to_have_count(5)
        expect(numbers.nth(0)).to_have_attribute("aria-current", "step")
        numbers.nth(2).tap()
        expect(numbers.nth(2)).to_have_attribute("aria-current", "step")
        expect(plate.locator("[aria-current]")).to_have_count(1)
        assert set(page.evaluate(LIT)) == {"3"}
        expect(plate.locator(".plate__step").nth(2)).to_be_in_viewport(ratio=0.9)
        expect(plate.locator(".plate__step").nth(0)).not_to_be_in_viewport()
        numbers.nth(3).focus()
        page.keyboard.press("Enter")
        expect(numbers.nth(3)).to_have_attribute("aria-current", "step")
        expect(plate.get_by_role("button", name="Step 4: Knee")).to_be_focused()
        list_ = plate.locator(".plate__steps")
        list_.evaluate("list => list.scrollTo(list.scrollWidth, 0)")
        expect(numbers.nth(4)).to_have_attribute("aria-current", "step")
        plate.locator("svg .plate__muscle").first.dispatch_event("click")
        expect(numbers.nth(1)).to_have_attribute("aria-current", "step")
        marks = plate.locator(".plate__mark")
        assert marks.evaluate_all("marks => marks.every(mark => getComputedStyle(mark).opacity === '0')")
        page.emulate_media(media="print")
        assert marks.evaluate_all("marks => marks.every(mark => getComputedStyle(mark).opacity === '1')")
        for step in plate.locator(".plate__step").all():
            expect(step).to_be_visible()
        expect(numbers.first).to_be_hidden()
        tops = plate.locator(".plate__step").evaluate_all("steps => steps.map(step => step.offsetTop)")
        assert tops == sorted(set(tops)), "on paper the steps stand below one another"


def test_on_a_wide_screen_the_picture_stays_while_the_steps_pass(browser: Browser, address: str) -> None:
    with view(browser, viewport={"width": 1280, "height": 600}) as page:
        page.goto(address + PAGE)
        plate = page.locator(".plate--steps")
        for number in (2, 5, 3):
            step = plate.locator(".plate__step").nth(number - 1)
            step.evaluate("step => step.scrollIntoView({ block: 'center' })")
            expect(plate.get_by_role("button").nth(number - 1)).to_have_attribute("aria-current", "step")
        expect(plate.locator("svg")).to_be_in_viewport(ratio=0.8)


def test_without_scripts_every_number_has_its_step(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address + PAGE)
        plate = page.locator(".plate--steps")
        expect(plate.locator(".plate__step:visible")).to_have_count(5)
        expect(plate.locator(".plate__label:visible")).to_have_count(5)
        expect(plate.locator("button")).to_have_count(0)

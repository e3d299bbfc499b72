"""Anatomical plates: a name lights up what it names, by touch and by keyboard, and all is told without scripts."""

from playwright.sync_api import Browser, expect

from tests.browser.views import view

PHONE = {"width": 390, "height": 844}
PAGE = "understand/anatomy/"


def test_a_name_lights_up_its_muscle_and_a_second_tap_takes_it_back(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        page.goto(address + PAGE)
        plate = page.locator("figure.plate")
        name = plate.get_by_role("button", name="Gluteus medius")
        lit = plate.locator("svg g.plate__muscle.plate__chosen")
        expect(name).to_have_attribute("aria-pressed", "false")
        expect(lit).to_have_count(0)
        name.tap()
        expect(name).to_have_attribute("aria-pressed", "true")
        expect(lit.first).to_be_attached()
        chosen = lit.evaluate_all("shapes => shapes.map(shape => shape.dataset.part)")
        assert set(chosen) == {name.evaluate("button => button.parentElement.dataset.part")}
        pale = plate.locator("svg g.plate__muscle:not(.plate__chosen)").first
        colours = [shape.evaluate("shape => getComputedStyle(shape).fill") for shape in (lit.first, pale)]
        assert colours[0] != colours[1]
        other = plate.get_by_role("button", name="Quadriceps")
        other.focus()
        page.keyboard.press("Enter")
        expect(name).to_have_attribute("aria-pressed", "false")
        expect(other).to_have_attribute("aria-pressed", "true")
        page.keyboard.press("Space")
        expect(other).to_have_attribute("aria-pressed", "false")
        expect(lit).to_have_count(0)
        plate.locator("svg g.plate__muscle[data-part]").first.dispatch_event("click")
        expect(plate.locator("button[aria-pressed=true]")).to_have_count(1)
        digits = plate.locator(".plate__label > text").first
        assert digits.evaluate("text => text.getBoundingClientRect().height") >= 11


def test_without_scripts_each_number_has_its_name(browser: Browser, address: str) -> None:
    with view(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(address + PAGE)
        plate = page.locator("figure.plate")
        expect(plate.locator(".plate__names > li").first).to_have_text("Pelvis")
        assert plate.locator(".plate__names > li").count() >= 14
        assert plate.locator(".plate__label").count() > 20
        expect(plate.locator("button")).to_have_count(0)

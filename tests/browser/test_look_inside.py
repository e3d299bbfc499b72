"""Look inside: bones and working muscles in the live body, by button, key and address, and what stands beside them."""

import re
from collections.abc import Callable
from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sessions import errors, tab
from tests.browser.views import view

SQUAT = "exercises/squat/"
INSIDE = "value => document.querySelector('.live__canvas')?.dataset.inside === value"
CONTEXT = """() => {
  const gl = document.querySelector(".live__canvas").getContext("webgl2");
  window.contextLoss = gl.getExtension("WEBGL_lose_context");
  window.contextLoss.loseContext();
}"""


def inside(page: Page, on: bool = True) -> None:
    page.wait_for_function(INSIDE, arg=str(on).lower())


def pixels(canvas: Locator) -> np.ndarray[tuple[int, int, int], np.dtype[np.float64]]:
    with Image.open(BytesIO(canvas.screenshot())) as picture:
        return np.asarray(picture.convert("RGB")).astype(float)


def red(canvas: Locator) -> float:
    """Share of the picture that has the strong colour of a muscle."""
    shown = pixels(canvas)
    return float(((shown[..., 0] - shown[..., 2] > 60) & (shown[..., 0] > 110)).mean())


def wait_until(page: Page, holds: Callable[[], bool], what: str) -> None:
    """Look at the picture until something holds, for five seconds at the most: a frame may take a while."""
    for _ in range(25):
        if holds():
            return
        page.wait_for_timeout(200)
    raise AssertionError(what)


def test_a_reader_looks_inside_by_button_key_and_address(browser: Browser, address: str) -> None:
    with view(browser, 390, color_scheme="light") as page:
        asked: list[str] = []
        noise: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("console", lambda message: noise.append(message.text) if message.type == "error" else None)
        page.goto(address + SQUAT)
        page.get_by_role("button", name="Turn it").click()
        canvas = page.locator(".live__canvas")
        inside(page, False)
        assert not [url for url in asked if "inside.bin" in url], "it is fetched when it is first wanted"

        look = page.locator(".live__tools").get_by_role("button", name="Look inside")
        expect(look).to_have_attribute("aria-pressed", "false")
        look.click()
        inside(page)
        expect(look).to_have_attribute("aria-pressed", "true")
        assert page.url == f"{address}{SQUAT}?inside"
        expect(canvas).to_have_attribute(
            "aria-label", re.compile("^Squat: bones and working muscles of a person to turn")
        )
        expect(page.locator(".live [role=status]")).to_have_text("Bones and working muscles")
        most = page.get_by_role("list", name="Work most")
        expect(most.get_by_role("button")).to_have_text(["Quadriceps", "Gluteus maximus"])
        expect(page.get_by_role("list", name="Help").get_by_role("button")).to_have_text(
            ["Adductors", "Hamstrings", "Calf"]
        )
        beside = page.locator(".live__inside")
        expect(beside).to_contain_text("The model ends at the pelvis, so it leaves out back extensors.")
        expect(beside).to_contain_text(
            "after MyoLeg as MyoSim ships them, Apache-2.0, redrawn and posed. Not yet checked by an anatomist."
        )
        expect(beside.get_by_role("link")).to_have_attribute("href", f"{address}exercises/drawings/")

        both = red(canvas)
        most.get_by_role("button", name="Gluteus maximus").click()
        wait_until(page, lambda: 0 < red(canvas) < both, "one muscle is pointed out, and the others are pale")
        most.get_by_role("button", name="Gluteus maximus").click()
        wait_until(page, lambda: red(canvas) == both, "all of them are shown again")

        page.evaluate(CONTEXT)
        wait_until(page, lambda: red(canvas) == 0, "the picture is lost")
        page.evaluate("() => window.contextLoss.restoreContext()")
        wait_until(page, lambda: red(canvas) == both, "a lost picture comes back")

        light = pixels(canvas).mean()
        page.evaluate("() => document.body.setAttribute('data-md-color-scheme', 'slate')")
        wait_until(page, lambda: pixels(canvas).mean() < light - 60, "the colours are those of a dark page")

        canvas.focus()
        page.keyboard.press("i")
        inside(page, False)
        expect(look).to_have_attribute("aria-pressed", "false")
        expect(beside).to_be_hidden()
        assert page.url == address + SQUAT

        page.goto(f"{address}{SQUAT}?inside#how")
        inside(page)
        expect(page.locator(".drawing__poses")).to_be_hidden()
        page.get_by_role("button", name="Close", exact=True).click()
        assert page.url == f"{address}{SQUAT}#how"
        page.get_by_role("button", name="Look inside").click()
        inside(page)
        page.get_by_role("button", name="Close", exact=True).click()
        expect(page.locator(".drawing__inside")).to_be_focused()
        assert noise == []


def test_the_window_of_a_plan_that_is_built_looks_inside_as_well(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce", service_workers="block") as context:
        page = tab(context)
        page.goto(f"{address}build/?inside#v1.1;clam=3x10")
        page.locator(".live-thumb__open").first.click()
        inside(page)
        assert "build/?inside#" in page.url
        assert errors(page) == []


def test_a_wall_between_reader_and_person_hides_nothing(browser: Browser, address: str) -> None:
    with view(browser, 390, color_scheme="light") as page:
        page.goto(f"{address}exercises/quadriceps-stretch/?inside")
        inside(page)
        canvas = page.locator(".live__canvas")
        canvas.focus()
        for _ in range(8):
            page.keyboard.press("ArrowRight")
        wait_until(page, lambda: red(canvas) > 0.01, "the person is seen from behind the wall")

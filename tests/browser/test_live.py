"""The live body: a person whom a reader turns, in the place of a drawing, in a window, and in a session."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.drawings import ONE_SIDED
from tests.browser.sessions import EVENING, errors, press, tab
from tests.browser.views import view

PLAN = "r/#v1.1;bridge=3x10+2s;wall-sit=3x30s"
WALL_SIT = re.compile("Turn it ?: Wall sit")
PLAYED = "play/#v1.1;chair-sq=2x3,t3-0-1,r5;bridge=1x2"
WITHOUT_WEBGL = """() => {
  delete window.WebGL2RenderingContext;
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : own.call(this, kind, ...rest);
  };
}"""
DRAWN = "() => document.querySelector('.live__canvas')?.dataset.moment !== undefined"
POSE = """() => {
  const [many, canvas] = [document.querySelector(".stage__many"), document.querySelector(".live__canvas")];
  return [Date.now(), many.textContent, Number(canvas.dataset.moment)];
}"""


def canvas_of(page: Page) -> Locator:
    page.wait_for_function(DRAWN)
    return page.locator(".live__canvas")


def turned(canvas: Locator) -> tuple[int, int]:
    return int(canvas.get_attribute("data-azimuth") or ""), int(canvas.get_attribute("data-elevation") or "")


def seen(canvas: Locator) -> tuple[float, float]:
    """Share of the height of the canvas that is drawn on, and how light that is, from 0 to 255."""
    with Image.open(BytesIO(canvas.screenshot())) as picture:
        pixels = np.asarray(picture.convert("RGB")).astype(float)
    drawn = np.abs(pixels - pixels[2, 2]).sum(axis=2) > 30
    rows = np.flatnonzero(drawn.any(axis=1))
    return float(np.ptp(rows)) / len(pixels), float(pixels[drawn].mean())


def wait_for(page: Page, name: str, value: str) -> None:
    page.wait_for_function(
        "([name, value]) => document.querySelector('.live__canvas').dataset[name] === value", arg=[name, value]
    )


def test_a_person_stands_in_the_place_of_the_drawing_and_is_turned_by_keys(browser: Browser, address: str) -> None:
    with view(browser, 390, color_scheme="light") as page:
        page.goto(address + ONE_SIDED)
        page.get_by_role("button", name="Turn it").focus()
        page.keyboard.press("Enter")
        canvas = canvas_of(page)
        expect(canvas).to_be_focused()
        expect(page.locator(".drawing__poses")).to_be_hidden()
        start = turned(canvas)
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowUp")
        wait_for(page, "azimuth", str((start[0] + 15) % 360))
        wait_for(page, "elevation", str(start[1] + 10))
        expect(page.locator(".live [role=status]")).to_contain_text("Seen from the")
        page.keyboard.press("Home")
        wait_for(page, "azimuth", str(start[0]))
        assert turned(canvas) == start
        light = seen(canvas)
        assert light[0] > 0.7, "the person fills the frame"

        caption = page.locator(".live__caption")
        expect(caption).to_contain_text("Stand on one leg")
        page.get_by_role("button", name="Other side").click()
        wait_for(page, "mirrored", "true")
        page.get_by_role("button", name="Next position").click()
        wait_for(page, "moment", "1.000")
        expect(page.locator(".live [role=status]")).to_contain_text("Position 2 of 2")
        page.get_by_label("Who does it").select_option("teenager")
        wait_for(page, "person", "teenager")

        page.evaluate("() => document.body.setAttribute('data-md-color-scheme', 'slate')")
        page.wait_for_timeout(300)
        assert seen(canvas)[1] < light[1] - 20, "the colours are those of a dark page"

        page.emulate_media(media="print")
        expect(canvas).to_be_hidden()
        expect(page.locator(".drawing__poses")).to_be_visible()
        page.emulate_media(media="screen")
        page.get_by_role("button", name="Close", exact=True).click()
        expect(page.get_by_role("button", name="Turn it")).to_be_focused()
        expect(page.locator(".drawing__poses")).to_be_visible()


def test_a_finger_turns_the_person_of_a_plan_whom_the_reader_chose(browser: Browser, address: str) -> None:
    with view(browser, 390, has_touch=True, is_mobile=True) as page:
        page.add_init_script("() => localStorage.setItem('hip-to-knee:person', 'older')")
        page.goto(address + PLAN)
        page.get_by_role("button", name=WALL_SIT).tap()
        canvas = canvas_of(page)
        assert canvas.get_attribute("data-person") == "older"
        start, box = turned(canvas), canvas.bounding_box()
        assert box
        touch = page.context.new_cdp_session(page)
        x, y = box["x"] + box["width"] * 0.7, box["y"] + box["height"] / 2
        for kind, across in (("touchStart", 0), ("touchMove", 30), ("touchMove", 90)):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x - across, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_function(
            "start => document.querySelector('.live__canvas').dataset.azimuth !== start", arg=str(start[0])
        )
        assert turned(canvas)[1] == start[1], "a finger does not tilt: the page scrolls"
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name=WALL_SIT)).to_be_focused()
        expect(page.locator("dialog.live-window")).to_have_count(0)


def test_without_webgl_the_drawing_says_it_all(browser: Browser, address: str) -> None:
    with view(browser, 390) as page:
        page.add_init_script(f"({WITHOUT_WEBGL})()")
        page.emulate_media(reduced_motion="no-preference")
        page.goto(address + ONE_SIDED)
        expect(page.get_by_role("button", name="Show the movement")).to_be_visible()
        expect(page.locator(".drawing__turn")).to_be_hidden()
        expect(page.locator(".drawing__inside")).to_be_hidden()
        page.goto(address + "routines/three-exercise-core/")
        expect(page.locator("img.doses__drawing").first).to_be_visible()
        expect(page.locator(".live-thumb__open")).to_have_count(0)


def watch(page: Page, began: float) -> tuple[float, str, float]:
    """0.05 seconds later: the seconds since a set began, its count, and the moment of the movement."""
    page.clock.fast_forward(50)
    now, many, moment = page.evaluate(POSE)
    return (now - began) / 1000, many, moment


@contextmanager
def session(browser: Browser, address: str, motion: str) -> Iterator[Page]:
    options = {"viewport": {"width": 390, "height": 844}, "service_workers": "block", "timezone_id": "Europe/London"}
    with browser.new_context(reduced_motion=motion, **options) as context:  # type: ignore[arg-type]  # by name
        page = tab(context, EVENING)
        page.goto(address + PLAYED)
        press(page, "Start")
        expect(page.locator(".stage")).to_be_visible()
        yield page
        assert errors(page) == []


def test_the_body_of_a_session_moves_at_the_pace_of_the_count(browser: Browser, address: str) -> None:
    """Repetitions of four seconds, three of them down. When the count goes on, the body is up, within 0.1 seconds."""
    with session(browser, address, "no-preference") as page:
        canvas_of(page)
        expect(page.locator(".stage__picture")).to_be_hidden()
        page.clock.pause_at(page.evaluate("() => Date.now()") / 1000 + 0.5)
        press(page, "Next")
        began = page.evaluate("() => Date.now()")
        for count, up in (("2", 4.0), ("3", 8.0)):
            page.clock.fast_forward(round(began + 1000 * (up - 1.3) - page.evaluate("() => Date.now()")))
            watched = [watch(page, began) for _ in range(34)]
            down = max(watched[:14], key=lambda moment: moment[2])
            highest = min(watched[14:], key=lambda moment: moment[2])
            counted = next(moment for moment in watched if moment[1] == count)
            assert abs(down[0] - (up - 1)) <= 0.1
            assert down[2] > 0.97
            assert highest[2] < 0.03
            assert abs(counted[0] - highest[0]) <= 0.1, f"{count} is counted at {counted[0]} s, up at {highest[0]} s"

        press(page, "Pause")
        still = watch(page, began)
        assert watch(page, began)[1:] == still[1:], "a pause holds the pose"
        page.locator(".live__canvas").focus()
        page.keyboard.press(" ")
        expect(page.get_by_role("button", name="Pause", exact=True)).to_be_visible()


def test_with_reduced_motion_the_drawing_of_a_session_stays(browser: Browser, address: str) -> None:
    with session(browser, address, "reduce") as page:
        expect(page.locator(".stage__picture")).to_be_visible()
        page.clock.run_for(2000)
        expect(page.locator(".live__canvas")).to_have_count(0)

"""Drawings that move when asked, and keep still when not."""

import pytest
from playwright.sync_api import Browser, Page, expect

from mkdocs_routines.draw.figure.geometry.camera import UNITS
from tests.browser.drawings import BRIDGE, MOVES, keeps_still, moving, numbers, play, where
from tests.browser.views import view


def moments(page: Page) -> list[list[list[float]]]:
    """Each piece that can move → its moments, as they are written."""
    ways = page.locator(MOVES).evaluate_all("pieces => pieces.map(piece => piece.dataset.way)")
    return [[[float(word) for word in moment.split(" ")] for moment in way.split(";")] for way in ways]


def test_the_button_is_reached_and_pressed_by_keyboard(browser: Browser, address: str) -> None:
    with moving(browser, address) as page:
        page.locator("h1").click()
        for _ in range(15):
            page.keyboard.press("Tab")
            if play(page).evaluate("button => button === document.activeElement"):
                break
        expect(play(page)).to_be_focused()
        expect(page.get_by_role("button", name="Show the movement")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Pause the movement")).to_be_focused()
        page.keyboard.press("Space")
        expect(page.get_by_role("button", name="Show the movement")).to_be_focused()


def test_nothing_moves_until_it_is_asked_to_and_a_pause_holds_it(browser: Browser, address: str) -> None:
    with moving(browser, address) as page:
        expect(play(page)).to_be_visible()
        assert keeps_still(page)
        play(page).click()
        assert not keeps_still(page)
        page.wait_for_timeout(700)
        play(page).click()
        paused = where(page)
        assert keeps_still(page)
        play(page).click()
        page.wait_for_timeout(50)
        for was, now in zip(paused, where(page), strict=True):
            leap = max(abs(a - b) for a, b in zip(numbers(was)[:2], numbers(now)[:2], strict=True))
            assert leap < UNITS / 10, "it goes on from where it stopped"


def test_who_wants_no_movement_steps_from_position_to_position(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.goto(address + BRIDGE)
        step = page.get_by_role("button", name="Next position")
        ways = moments(page)
        for moment in (-1, 0, -1):
            step.click()
            for transform, way in zip(where(page), ways, strict=True):
                assert numbers(transform) == pytest.approx(way[moment])
            assert keeps_still(page)


def test_a_movement_ends_when_its_reader_wants_none(browser: Browser, address: str) -> None:
    with moving(browser, address) as page:
        play(page).click()
        page.emulate_media(reduced_motion="reduce")
        expect(play(page)).to_have_text("Next position")
        assert keeps_still(page)


TRACK = """async (drawing) => {
  const svg = drawing.querySelector("svg");
  const unit = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const tracks = {};
  const until = performance.now() + 3400;
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame);
    for (const [index, part] of svg.querySelectorAll("path.f-shoe, path.f-shorts").entries()) {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const name = `${part.classList.contains("f-shoe") ? "shoe" : "shorts"} ${index}`;
      (tracks[name] ??= []).push([unit * (left + right) / 2, unit * (top + bottom) / 2]);
    }
  }
  return tracks;
}"""


@pytest.mark.parametrize("path", [BRIDGE, "exercises/squat/", "exercises/romanian-deadlift/"])
def test_feet_that_stand_stay_while_the_hips_move(browser: Browser, address: str, path: str) -> None:
    with moving(browser, address, path) as page:
        play(page).click()
        tracks = page.locator(".drawing").evaluate(TRACK)
    assert {name.split()[0] for name in tracks} == {"shoe", "shorts"}
    spans = {
        name: max(max(axis) - min(axis) for axis in zip(*places, strict=True)) / UNITS
        for name, places in tracks.items()
    }
    assert all(len(places) > 20 for places in tracks.values())
    assert {name: span for name, span in spans.items() if name.startswith("shoe") and span >= 0.01} == {}
    assert max(spans.values()) > 0.05

"""Positions of a drawing that are shown in turn when asked, and stand still when not."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.drawings import BRIDGE, HOLD, THREE, captions, moving, play, shown
from tests.browser.views import view
from tests.support.figures import FIGURES

LOW = "exercises/side-plank-with-hip-abduction/"
"""A drawing of three positions that stand below one another on a phone."""


def turns(page: Page, count: int) -> list[int]:
    """The positions in the frame at each of the next turns."""
    positions = []
    for _ in range(count):
        page.clock.run_for(HOLD)
        positions.append(shown(page))
    return positions


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


@pytest.mark.parametrize(
    ("path", "there_and_back"), [(BRIDGE, [2, 1, 2, 1, 2]), (THREE, [2, 3, 2, 1, 2, 3])], ids=["two", "three"]
)
def test_positions_take_turns_there_and_back(
    browser: Browser, address: str, path: str, there_and_back: list[int]
) -> None:
    with moving(browser, address, path) as page:
        expect(play(page)).to_be_visible()
        assert turns(page, 3) == [1, 1, 1], "nothing moves until it is asked to"
        play(page).click()
        assert [shown(page), *turns(page, len(there_and_back) - 1)] == there_and_back


def test_a_position_is_held_until_the_next_turn(browser: Browser, address: str) -> None:
    with moving(browser, address, THREE) as page:
        play(page).click()
        page.clock.run_for(HOLD - 50)
        assert shown(page) == 2
        page.clock.run_for(100)
        assert shown(page) == 3


def test_a_pause_holds_the_position_and_the_next_press_goes_on_from_it(browser: Browser, address: str) -> None:
    with moving(browser, address, THREE) as page:
        play(page).click()
        assert turns(page, 2) == [3, 2]
        play(page).click()
        assert turns(page, 3) == [2, 2, 2]
        play(page).click()
        assert shown(page) == 1
        assert turns(page, 2) == [2, 3]


def test_one_picture_fades_into_the_next(browser: Browser, address: str) -> None:
    with moving(browser, address) as page:
        expect(play(page)).to_be_visible()
        for _ in range(2):
            page.screenshot()  # a frame is shown: nothing fades in that was never out
            fades = page.evaluate(
                """async () => {
                  const drawing = document.querySelector(".drawing");
                  document.querySelector(".drawing__play").click();
                  const fades = drawing.getAnimations({ subtree: true });
                  const kept = fades.map(({ transitionProperty, effect }) => ({
                    property: transitionProperty,
                    picture: effect.target.classList.contains("drawing__picture"),
                    milliseconds: effect.getComputedTiming().endTime,
                  }));
                  await Promise.all(fades.map((fade) => fade.finished));
                  return kept;
                }"""
            )
            assert [(fade["property"], fade["picture"]) for fade in fades] == [("opacity", True)] * 2
            assert all(100 <= fade["milliseconds"] <= 350 for fade in fades)
            play(page).click()


BOXES = """() => {
  const frame = document.querySelector(".drawing").getBoundingClientRect();
  const lasting = ":not(.drawing__layer, .drawing__layer *, [role=status])";
  return [...document.querySelectorAll(`article, article > *, .drawing ${lasting}`)].map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [part.tagName, part.getAttribute("class")?.replace(/ drawing__away/, ""), x, y - frame.y, width, height];
  });
}"""


def expect_that_nothing_moves_around_the_turns(page: Page) -> None:
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    play(page).scroll_into_view_if_needed()
    before = page.evaluate(BOXES)
    play(page).click()
    for _ in range(5):
        shown(page)
        for was, now in zip(before, page.evaluate(BOXES), strict=True):
            assert now == was
        page.clock.run_for(HOLD)


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", [BRIDGE, THREE, LOW])
def test_nothing_around_a_turn_moves(browser: Browser, address: str, path: str, width: int) -> None:
    with moving(browser, address, path, width) as page:
        expect_that_nothing_moves_around_the_turns(page)


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_longest_caption_has_room_in_the_frame_whichever_it_is(browser: Browser, address: str, index: int) -> None:
    caption = FIGURES["side-plank-with-hip-abduction"].poses[index].caption
    with moving(browser, address, width=320) as page:
        html = page.request.get(address + LOW).text().replace(caption, f"{caption} {caption} {caption}")
        page.route(address + LOW, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(address + LOW)
        assert captions(page)[index].count(caption) == 3
        expect_that_nothing_moves_around_the_turns(page)


def test_a_screen_reader_has_each_position_once_and_is_told_where_it_pauses(browser: Browser, address: str) -> None:
    with moving(browser, address, THREE) as page:
        before = page.locator(".drawing__poses").aria_snapshot()
        assert before.count("img") == 3
        status = page.locator(".drawing__tools").get_by_role("status")
        play(page).click()
        assert turns(page, 1) == [3]
        assert page.locator(".drawing__poses").aria_snapshot() == before
        ids = page.evaluate("() => [...document.querySelectorAll('.drawing [id]')].map(({ id }) => id)")
        assert len(set(ids)) == len(ids) == 6
        expect(status).to_have_text("")
        play(page).click()
        expect(status).to_have_text(f"Position 3 of 3: {captions(page)[2]}")


def test_who_wants_no_movement_steps_from_position_to_position(browser: Browser, address: str) -> None:
    with view(browser) as page:
        page.clock.install(time=0)
        page.goto(address + THREE)
        page.clock.pause_at(60_000)
        step = page.get_by_role("button", name="Next position")
        status = page.locator(".drawing__tools").get_by_role("status")
        assert turns(page, 2) == [1, 1]
        for position in (2, 3, 2, 1, 2):
            step.click()
            assert page.locator(".drawing").evaluate("drawing => drawing.getAnimations({ subtree: true })") == []
            assert shown(page) == position
            expect(status).to_have_text(f"Position {position} of 3: {captions(page)[position - 1]}")
            assert turns(page, 2) == [position, position]


def test_turns_end_when_their_reader_wants_none(browser: Browser, address: str) -> None:
    with moving(browser, address, THREE) as page:
        play(page).click()
        page.emulate_media(reduced_motion="reduce")
        expect(play(page)).to_have_text("Next position")
        assert turns(page, 2) == [2, 2]


def test_turns_end_when_their_page_is_hidden(browser: Browser, address: str) -> None:
    with moving(browser, address, THREE) as page:
        play(page).click()
        page.evaluate("""() => {
          Object.defineProperty(document, "hidden", { value: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""")
        expect(play(page)).to_have_text("Show the movement")
        assert turns(page, 2) == [2, 2]

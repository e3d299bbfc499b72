"""A page with the drawing of an exercise, and the position that its frame shows."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.browser.views import view

BRIDGE = "exercises/glute-bridge/"
ONE_SIDED = "exercises/single-leg-romanian-deadlift/"
THREE = "exercises/90-90-hip-rotation/"
"""A drawing of three positions."""
HOLD = 1600
"""Milliseconds for which a position is held."""
FRAME = """async (frame) => {
  await Promise.all(frame.getAnimations({ subtree: true }).map((fade) => fade.finished));
  const seen = (selector) => [...frame.querySelectorAll(`:scope > ${selector}`)].filter((part) => {
    const { display, opacity, visibility } = getComputedStyle(part);
    return display !== "none" && opacity !== "0" && visibility === "visible";
  });
  const [pictures, captions] = [seen(".drawing__picture"), seen(".drawing__caption")];
  return [
    pictures.map((picture) => picture.querySelector("title").textContent.match(/position (.) of/)[1]).join(),
    captions.map((caption) => caption.textContent.trim()).join(),
  ];
}"""


@contextmanager
def moving(browser: Browser, address: str, path: str = BRIDGE, width: int = 1280) -> Iterator[Page]:
    """A page with a drawing, for somebody who does not mind movement, under a clock that stands until it is put on."""
    with view(browser, width) as page:
        page.emulate_media(reduced_motion="no-preference")
        page.clock.install(time=0)
        page.goto(address + path)
        page.clock.pause_at(60_000)
        yield page


def play(page: Page) -> Locator:
    return page.locator(".drawing__play")


def captions(page: Page) -> list[str]:
    """The caption of each position, in order."""
    sentences = page.locator(".drawing__caption:not(.drawing__layer)").all_text_contents()
    assert len(sentences) >= 2
    return [sentence.strip() for sentence in sentences]


def shown(page: Page) -> int:
    """The position in the frame, from 1, once it has faded in: one picture is seen, and its caption."""
    number, caption = page.locator(".drawing__frame").evaluate(FRAME)
    assert caption == captions(page)[int(number) - 1]
    return int(number)

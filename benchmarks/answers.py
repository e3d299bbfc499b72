"""Answers: how soon the tools of the site show what a finger or a key has done, on a slow phone.

The time is that from the event to the next frame, as browsers measure Interaction to Next Paint (W3C Event Timing, in
steps of 8 ms). The processor runs at a quarter of its speed, as in Lighthouse's mobile profile. What is touched is in
sight, and the page is at rest: nobody touches what scrolls past.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from benchmarks.programs import chromium
from benchmarks.results import Answer
from benchmarks.server import host
from benchmarks.views import ARGUMENTS, phone

SLOWER = 4
SETTLES = 700
"""Milliseconds after a deed, in which its frame comes."""
RESTS = 80
"""Milliseconds for which a finger rests on what it touches."""
ROUNDS = 5
"""Times that each tool is opened; what is kept is the median, since one time may meet other work of the machine."""
ITEMS = 30
"""Exercises of the plan in the builder."""
_WATCH = """
  window.answers = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.answers.push(duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
"""
Deeds = Mapping[str, Callable[[], None]]
"""What is done, one after another."""
Finds = Callable[[Page], Deeds]
"""Finds on a page what is touched."""


def measure(site: Path) -> Iterator[Answer]:
    """Each deed in the tools of our built site, with all exercises that it has."""
    codes = exercise_codes(site)
    tools = (
        (f"explorer, {len(codes):,} exercises", "/exercises/", explorer),
        (f"builder, {ITEMS} exercises", f"/build/#{plan(codes)}", builder),
    )
    with sync_playwright() as playwright, host(site) as server:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        for name, address, deeds in tools:
            rounds = [dict(of(browser, server.address + address, deeds)) for _ in range(ROUNDS)]
            for deed in rounds[0]:
                yield Answer(name, deed, median(times[deed] for times in rounds))
        browser.close()


def exercise_codes(site: Path) -> list[str]:
    """What links call the exercises of a built site."""
    return [each["code"] for each in json.loads((site / "api/v1/links.json").read_bytes())["exercises"]]


def plan(codes: Sequence[str]) -> str:
    """What stands in the address of the builder: the first exercises, three sets of ten each."""
    return "v1;" + ";".join(f"{code}=3x10" for code in codes[:ITEMS])


def explorer(page: Page) -> Deeds:
    field = page.locator("form.filter input").first
    choice = page.locator("form.filter select").first
    field.wait_for()

    def choose() -> None:  # a list of the system cannot be driven: the focus and a key do the same to the page
        choice.focus()
        page.keyboard.press("ArrowDown")

    return {
        "touch the search field": partial(touch, field),
        **{f"type {letter}": partial(page.keyboard.type, letter) for letter in "hip"},
        **{f"take {letter} away": partial(page.keyboard.press, "Backspace") for letter in "pih"},
        "choose an aim": choose,
    }


def builder(page: Page) -> Deeds:
    page.locator(".item").nth(ITEMS - 1).wait_for()
    more = page.get_by_role("button", name="More: sets of").nth(10)
    down = page.get_by_role("button", name="Move down:").nth(10)
    amount = page.get_by_role("textbox", name="Amount of").or_(page.get_by_role("spinbutton", name="Amount of")).nth(10)
    more.scroll_into_view_if_needed()
    return {
        "one more set": partial(touch, more),
        "another": partial(touch, more),
        "move an exercise down": partial(touch, down),
        "touch an amount": partial(touch, amount),
        "type 1": lambda: page.keyboard.type("1"),
        "leave it": lambda: page.keyboard.press("Tab"),
        "undo": lambda: page.keyboard.press("Control+z"),
    }


def touch(what: Locator) -> None:
    """A finger in the middle of what is in sight, for as long as fingers rest there.

    `Locator.tap` lifts it at once and has listeners of its own, and both would count as time of the page.
    """
    box = what.bounding_box()
    if not box:
        raise ValueError(f"{what} must be seen")
    finger = what.page.context.new_cdp_session(what.page)
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    what.page.wait_for_timeout(RESTS)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def of(browser: Browser, address: str, deeds: Finds) -> Iterator[tuple[str, float]]:
    """Each deed on the page at an address, one after another, and its milliseconds."""
    context = phone(browser)
    page = context.new_page()
    page.add_init_script(_WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    wanted = deeds(page)
    page.wait_for_timeout(SETTLES)
    for deed, do in wanted.items():
        page.evaluate("window.answers = []")
        do()
        page.wait_for_timeout(SETTLES)
        yield deed, page.evaluate("Math.max(0, ...window.answers)")
    context.close()

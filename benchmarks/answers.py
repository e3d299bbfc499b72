"""Answers: how soon the tools of the site show what a finger or a key has done, on a slow phone.

The time is that from the event to the next frame, as browsers measure Interaction to Next Paint (W3C Event Timing, in
steps of 8 ms). The processor runs at a quarter of its speed, as in Lighthouse's mobile profile. What is touched is in
sight, and the page is at rest: nobody touches what scrolls past.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.programs import chromium
from benchmarks.results import Answer
from benchmarks.server import host
from benchmarks.views import ARGUMENTS, phone

SLOWER = 4
SETTLES = 700
"""Milliseconds after a deed, in which its frame comes."""
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


def measure(site: Path) -> Iterator[Answer]:
    """Each deed in the tools of our built site, with all exercises that it has."""
    exercises = json.loads((site / "api/v1/links.json").read_bytes())["exercises"]
    plan = "v1;" + ";".join(f"{each['code']}=3x10" for each in exercises[:ITEMS])
    tools = (
        (f"explorer, {len(exercises):,} exercises", "/exercises/", explorer),
        (f"builder, {ITEMS} exercises", f"/build/#{plan}", builder),
    )
    with sync_playwright() as playwright, host(site) as server:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        for name, address, deeds in tools:
            yield from of(browser, server.address + address, name, deeds)
        browser.close()


def explorer(page: Page) -> Deeds:
    field = page.locator("form.filter input").first
    choice = page.locator("form.filter select").first
    field.wait_for()

    def choose() -> None:  # a list of the system cannot be driven: the focus and a key do the same to the page
        choice.focus()
        page.keyboard.press("ArrowDown")

    return {
        "touch the search field": field.tap,
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
        "one more set": more.tap,
        "another": more.tap,
        "move an exercise down": down.tap,
        "touch an amount": amount.tap,
        "type 1": lambda: page.keyboard.type("1"),
        "leave it": lambda: page.keyboard.press("Tab"),
        "undo": lambda: page.keyboard.press("Control+z"),
    }


def of(browser: Browser, address: str, tool: str, deeds: Callable[[Page], Deeds]) -> Iterator[Answer]:
    """Each deed on the page at an address, one after another."""
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
        yield Answer(tool, deed, page.evaluate("Math.max(0, ...window.answers)"))
    context.close()

"""Sessions in a browser whose clock stands still until it is told to go on."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.axe import AXE

CORE = "play/?routine=three-exercise-core"
EVENING = datetime.fromisoformat("2026-11-23T18:00:00+00:00")
SESSION: dict[str, Any] = {
    "version": 2,
    "id": "monday",
    "began": "2026-11-23T17:00:00+00:00",
    "ended": "2026-11-23T17:30:00+00:00",
    "title": "Three-exercise core",
    "routine": "three-exercise-core",
    "address": "?routine=three-exercise-core",
    "complete": True,
    "exercises": [{"id": "glute-bridge", "name": "Glute bridge", "sets": 3, "done": 3}],
    "pain": {"during": 4, "hour": 3, "morning": None},
    "stopSign": False,
}
DURING = "What was your worst pain during the session"
NOTHING_KEPT = """() => {
  const refuse = () => { throw new DOMException("no", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: refuse });
  Object.defineProperty(window, "indexedDB", { get: refuse });
}"""
LOOKS: tuple[tuple[int, Literal["light", "dark"], str, str | None], ...] = (
    (1280, "dark", "slate", "#player, #log, .plan-page__follow, .function-check"),
    (390, "light", "default", None),
)

_ERRORS: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()


@contextmanager
def reader(browser: Browser, width: int = 390, **options: Any) -> Iterator[BrowserContext]:
    """A reader who has never been here, in London."""
    size = {"width": width, "height": 844}
    usual: dict[str, Any] = {
        "viewport": size,
        "reduced_motion": "reduce",
        "service_workers": "block",
        "timezone_id": "Europe/London",
        **options,
    }
    with browser.new_context(**usual) as context:
        yield context


def tab(context: BrowserContext, now: datetime = EVENING) -> Page:
    page = context.new_page()
    page.clock.install(time=now)
    found = _ERRORS[page] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    return page


def errors(page: Page) -> list[str]:
    """What scripts of the page failed at, from when its tab was opened."""
    return _ERRORS[page]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def begin(page: Page, address: str, path: str = CORE, *, warm: bool = False) -> None:
    """A session begins, without its warm-up."""
    page.goto(address + path)
    page.get_by_role("switch", name="Warm up first").set_checked(warm)
    press(page, "Start")
    expect(page.locator(".stage")).to_be_visible()


def seconds(page: Page, count: float) -> None:
    page.clock.run_for(int(count * 1000))


def to_the_end(page: Page) -> None:
    """As long as it takes."""
    for _ in range(60):
        seconds(page, 60)
        if page.locator(".player__check").count():
            return
    raise AssertionError("it does not end")


def stage(page: Page, part: str) -> Locator:
    return page.locator(f".stage__{part}")


def rate(place: Locator, question: str, number: str) -> None:
    """A number is chosen as an answer."""
    place.get_by_role("group", name=question).get_by_label(number, exact=True).check(force=True)


def barriers(page: Page, state: str) -> None:
    """None may be found: by day on a phone, in the whole page; by night on a computer, in what the script made."""
    for width, scheme, colours, part in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 844})
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
        results = AXE.run(page, part)
        assert results.violations_count == 0, f"{state} {scheme} {results.generate_report()}"


def log_file(folder: Path, *sessions: Mapping[str, Any]) -> Path:
    """A file of the log with these sessions."""
    path = folder / "log.json"
    path.write_text(json.dumps({"kind": "hip-to-knee log", "version": 2, "sessions": sessions}), encoding="utf-8")
    return path


def read_in(page: Page, path: Path) -> None:
    page.locator("input[type=file]").set_input_files(path)


def saved(page: Page, name: str) -> str:
    """The text of the file that a button saves."""
    with page.expect_download() as download:
        press(page, name)
    return Path(download.value.path()).read_text(encoding="utf-8")

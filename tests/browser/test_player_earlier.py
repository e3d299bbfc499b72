"""A session that was begun before a change of the site, as its browser kept it."""

import json
from typing import Any

from playwright.sync_api import Browser, expect

from tests.browser.sessions import (
    errors,
    press,
    reader,
    seconds,
    stage,
    tab,
)
from tests.browser.test_player_doses import finish

RANGE = {"low": 10, "high": 10}
NAMES = {"cue": "Push the floor away.", "start": "Lie on your back.", "steps": ["Lift your hips."]}
OLD_DOSE = {
    "sets": 2,
    "reps": RANGE,
    "sides": "together",
    "rest_seconds": {"low": 30, "high": 30},
    "hold_seconds": None,
}
OLD_ITEM = {
    "id": "glute-bridge",
    "name": "Glute bridge",
    **NAMES,
    "dose": OLD_DOSE,
    "said": "2 sets of 10",
    "note": None,
}
KEPT: dict[str, Any] = {
    "version": 1,
    "id": "a-session",
    "owner": "another-tab",
    "began": 1795456800000,
    "workout": {
        "title": "Three-exercise core",
        "routine": "three-exercise-core",
        "address": "?routine=three-exercise-core",
        "items": [{**OLD_ITEM, "choices": []}],
        "warmUp": None,
        "notFor": [],
        "problems": [],
    },
    "choices": {"pace": 4, "warmUp": True, "wait": False},
    "clock": {"index": 2, "began": 1795456850000, "seen": 1795456860000, "paused": True},
    "done": [1],
    "away": 0,
}
"""A session as the page of before ranges and open sets kept it, in the rest after its first set."""


def test_a_session_that_was_begun_before_goes_on(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        page = tab(context)
        page.goto(address + "log/")
        page.evaluate("kept => { localStorage['hip-to-knee:session'] = kept }", json.dumps(KEPT))
        page.goto(address + "play/")
        expect(page.locator(".unfinished")).to_contain_text("You stopped at Glute bridge, set 2.")
        press(page, "Carry on")
        expect(stage(page, "kind")).to_have_text("Rest")
        expect(stage(page, "many")).to_have_text("20")
        seconds(page, 20)
        expect(stage(page, "kind")).to_have_text("Set 2 of 2: 10 repetitions")
        seconds(page, 40)
        session = finish(page)
        assert session["complete"] is True
        assert session["exercises"] == [{"id": "glute-bridge", "name": "Glute bridge", "sets": 2, "done": 2}]
        assert errors(page) == []

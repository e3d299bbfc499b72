"""The benchmark of answers finds on our pages what it touches, so that it still runs the next time it is wanted."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks import answers


@pytest.mark.parametrize(("path", "deeds"), [("exercises/", answers.explorer), ("build/", answers.builder)])
def test_the_tools_answer(browser: Browser, address: str, site: Path, path: str, deeds: answers.Finds) -> None:
    found = dict(answers.of(browser, f"{address}{path}#{answers.plan(answers.exercise_codes(site))}", deeds))
    assert len(found) >= 7
    assert max(found.values()) > 0

"""Answers of a tiny page, and of our tools: what is done to them, and how long it took to show that."""

from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks import answers
from benchmarks.answers import Deeds
from benchmarks.server import host

PAGE = """<!doctype html><title>A page</title><link rel="icon" href="data:,">
<button>Slow</button><p>Nothing yet
<script>
  document.querySelector("button").onclick = () => {
    for (const start = performance.now(); performance.now() - start < 60; );
    document.querySelector("p").textContent = "Done";
  };
</script>"""


def test_an_answer_is_the_time_until_the_page_shows_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")

    def deeds(page: Page) -> Deeds:
        button, text = page.get_by_role("button"), page.locator("p")
        return {"the button": partial(answers.touch, button), "the text": partial(answers.touch, text)}

    with host(tmp_path) as server:
        found = dict(answers.of(browser, server.address, deeds))
    assert [*found] == ["the button", "the text"]
    assert found["the button"] >= 56
    assert found["the text"] < found["the button"]


@pytest.mark.parametrize(("path", "deeds"), [("exercises/", answers.explorer), ("build/", answers.builder)])
def test_what_is_touched_stands_on_our_pages(
    browser: Browser, address: str, site: Path, path: str, deeds: answers.Finds
) -> None:
    found = dict(answers.of(browser, f"{address}{path}#{answers.plan(answers.exercise_codes(site))}", deeds))
    assert len(found) >= 7
    assert max(found.values()) > 0

"""Answers of a tiny page: what is done to it, and how long it took to show that."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks import answers
from benchmarks.answers import Deeds
from benchmarks.results import Answer
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
        return {"touch the button": page.get_by_role("button").tap, "touch the text": page.locator("p").tap}

    with host(tmp_path) as server:
        slow, quick = answers.of(browser, server.address, "tiny", deeds)
    assert (slow.tool, slow.deed) == ("tiny", "touch the button")
    assert slow.milliseconds >= 56
    assert isinstance(quick, Answer)
    assert quick.milliseconds < slow.milliseconds

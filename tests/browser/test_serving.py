"""What somebody who edits sees in the browser while a file is wrong: what to mend, and then the page again."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from playwright.sync_api import Browser, expect

from mkdocs_routines.plugin.serving import rebuild_or_explain
from tests.browser.axe import AXE

PROBLEM = "data/exercises/bridge.yml:6: level: must be one of beginner, advanced; did you mean 'beginner'?"
LONG = f"data/routines/{'a-routine-with-a-long-name-' * 3}.yml:19: no exercise {'squat-' * 20!r}"
PAGE = "<!doctype html><html lang=en><title>A page</title><body><main><h1>A page</h1></main></body>"


@pytest.fixture(autouse=True)
def policy_is_kept() -> None:
    """These pages are of no built site, and have no policy to keep."""


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A file that is edited, whose text is what is wrong with it, and the address of a page that is made of it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: A site\n", "utf-8")
    site, file = tmp_path / "site", tmp_path / "data.yml"
    site.mkdir()
    (site / "index.html").write_text(PAGE, "utf-8")
    file.write_text("", "utf-8")

    def build() -> None:
        if problems := file.read_text("utf-8"):
            raise PluginError(problems)

    server = LiveReloadServer(build, "127.0.0.1", 0, str(site), polling_interval=0.05)
    server.builder = partial(rebuild_or_explain, build, tmp_path / "mkdocs.yml", server)
    server.watch(str(file))
    running = threading.Thread(target=server.serve)
    running.start()
    while not server.serve_thread.is_alive():
        running.join(timeout=0.05)
    yield file, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    running.join(timeout=30)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_says_what_is_wrong_and_comes_back_by_itself(
    browser: Browser, edited: tuple[Path, str], width: int, scheme: str
) -> None:
    file, address = edited
    with browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800}) as page:  # type: ignore[arg-type]
        page.goto(address)
        expect(page.get_by_role("heading", name="A page")).to_be_visible()
        file.write_text(f"{PROBLEM}\n{LONG}\n", "utf-8")
        expect(page.get_by_role("heading", name="2 things to mend first")).to_be_visible()
        expect(page.get_by_role("listitem").first).to_have_text(PROBLEM.replace("6: ", "6:\n"), use_inner_text=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert AXE.run(page).violations_count == 0
        page.get_by_role("link", name="See this page as it was before").click()
        expect(page.get_by_role("heading", name="A page")).to_be_visible()
        page.goto(address)
        file.write_text(PROBLEM, "utf-8")
        expect(page.get_by_role("heading", name="Your last change cannot be shown yet")).to_be_visible()
        file.write_text("", "utf-8")
        expect(page.get_by_role("heading", name="A page")).to_be_visible()

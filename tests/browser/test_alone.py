"""The plugin alone: the smallest site that it builds, in the themes that people have, as a browser shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE
from tests.browser.test_layout import CLIPPED, LAYOUT, WIDTHS
from tests.conftest import Once
from tests.plugin.test_alone import smallest
from tests.plugin.test_plugin import build
from tests.support.served import serve

THEMES = ("material", "mkdocs")
PAGES = ("", "exercises/", "exercises/wall-slide/", "routines/", "routines/daily/", "longer/")
MORE = {
    "data/exercises/doorway-stretch.yml": "name: Doorway stretch for the front of the shoulder\nsummary: A stretch.\n"
    "steps: [Rest one forearm on the door frame.]\nkey_cue: Keep your ribs down.\neasier: [wall-slide]\n",
    "data/routines/longer.yml": "title: Longer\nsummary: Two exercises.\nitems:\n  - exercise: doorway-stretch\n"
    "    alternatives: [wall-slide]\n    dose: {sets: 2-3, seconds: 30, sides: each, rest_seconds: 60, load: a band}\n",
    "docs/longer.md": "# Longer\n\n<!-- routine: longer -->\n\n<!-- exercise: doorway-stretch -->\n",
}
"""What records may say beside the least: the path of each file and its text."""
CONTENT = "article, [role=main]"
"""Where a page has what the plugin writes. What stands around it is the theme's."""
OF_THE_THEME = {"material": ("link-in-text-block",), "mkdocs": ("color-contrast",)}
"""Rules that a theme breaks with the colour of its own links, wherever there is one."""


@pytest.fixture(autouse=True)
def policy_is_kept() -> None:
    """Themes of others have scripts of their own in their pages."""


@pytest.fixture(scope="module", params=THEMES)
def shoulder(request: pytest.FixtureRequest, once: Once) -> Iterator[tuple[str, str]]:
    """The name of a theme, and the address of the smallest site in it."""

    def built(place: Path) -> None:
        smallest(place, request.param)
        for path, text in MORE.items():
            (place / path).write_text(text, "utf-8")
        done = build(place)
        assert done.returncode == 0, done.stderr

    with serve(once(f"shoulder-{request.param}", built) / "site") as server:
        yield request.param, server.address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_a_routine_is_a_table_with_doses_and_steps(shoulder: tuple[str, str], page: Page) -> None:
    page.goto(shoulder[1])
    table = page.get_by_role("table", name="Five calm minutes")
    assert table.get_by_role("row").count() == 2
    assert table.get_by_role("cell", name="2 sets of 10").count() == 1
    step = page.get_by_text("Stand facing a wall, with your forearms against it.")
    assert not step.is_visible()
    table.get_by_text("Steps").click()
    assert step.is_visible()
    table.get_by_role("link", name="Wall slide").click()
    page.get_by_role("heading", name="Wall slide", level=1).wait_for()
    assert "///" not in page.content()


def test_a_row_is_a_card_as_wide_as_a_phone(shoulder: tuple[str, str], page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(shoulder[1] + "longer/")
    of_row = "(cell) => cell.offsetWidth / cell.closest('tr').offsetWidth"
    assert page.get_by_role("rowheader").evaluate(of_row) > 0.8
    assert page.locator(".routine-table__dose").evaluate(of_row) > 0.8


def test_its_pages_are_accessible_and_laid_out_without_faults(shoulder: tuple[str, str], page: Page) -> None:
    theme, address = shoulder
    found = []
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        off = {rule: {"enabled": False} for rule in OF_THE_THEME[theme] if path}
        result = AXE.run(page, context=CONTENT, options={"rules": off})
        found += [f"{path}: {violation['id']}" for violation in result.response["violations"]]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            scrolls = page.locator(CONTENT).evaluate("(content) => content.scrollWidth > content.clientWidth + 1")
            inside = "(faults) => faults.filter((fault) => /routine-(table|exercise)/.test(fault))"
            found += [f"{path} at {width}: {fault}" for fault in page.evaluate(inside, page.evaluate(LAYOUT))]
            found += [f"{path} at {width}: {fault}" for fault in page.evaluate(inside, page.evaluate(CLIPPED))]
            found += [f"{path} at {width}: wider than its column"] * scrolls
    assert found == []

"""The menu beside pages made from data is rendered once for all that have the same, with the headings of each."""

from collections.abc import Callable
from io import StringIO
from typing import Any

from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from mkdocs_routines.plugin.menu import foot, menu

CONFIG = load_config(StringIO("site_name: Any"), site_url="https://example.org/")


def page(uri: str, below: Any = None, **meta: object) -> Page:
    made = Page(None, File(uri, CONFIG.docs_dir, CONFIG.site_dir, CONFIG.use_directory_urls), CONFIG)
    made.parent = below
    made.meta = meta
    return made


def rendering(calls: list[str], here: Page, headings: str) -> tuple[Page, Callable[[], str], str]:
    def render() -> str:
        calls.append(here.url)
        up = "../" * here.url.count("/")
        return f'<ul>\n\n  <li><a href="{up}exercises/">All</a></li>\n</ul>\n{headings}\n<p>{here.meta.get("hide")}</p>'

    return here, render, headings


def test_it_is_rendered_once_for_pages_below_one_index_and_each_has_its_headings() -> None:
    calls: list[str] = []
    shown, index = menu(), page("exercises/index.md")
    pages = (
        (page("exercises/squat.md", index), '<nav>\n<a href="#how">How</a></nav>'),
        (page("exercises/bridge.md", index), '<nav>\n<a href="#why">Why</a></nav>'),
        (page("exercises/squat/more.md", index), "<nav></nav>"),
        (page("exercises/hidden.md", index, hide=["navigation"]), "<nav></nav>"),
        (page("muscles/gluteus.md", page("muscles/index.md")), "<nav></nav>"),
    )
    whole = {here.url: shown(*rendering(calls, here, headings)) for here, headings in pages}
    assert calls == ["exercises/squat/", "exercises/squat/more/", "exercises/hidden/", "muscles/gluteus/"]
    assert whole["exercises/bridge/"] == (
        '<ul><li><a href="../../exercises/">All</a></li></ul><nav><a href="#why">Why</a></nav><p>None</p>'
    )
    assert '"#how"' in whole["exercises/squat/"]
    assert 'href="../../../exercises/"' in whole["exercises/squat/more/"]


def test_a_page_with_an_entry_of_its_own_and_one_for_no_address_have_theirs() -> None:
    calls: list[str] = []
    shown = menu()
    section = Section("Understand", [])
    for here in (page("understand/one.md", section), page("understand/two.md", section)):
        shown(*rendering(calls, here, "<nav></nav>"))
    assert calls == ["understand/one/", "understand/two/"]
    assert shown(None, lambda: "<ul>\n</ul>", "") == "<ul></ul>"


def test_a_foot_is_rendered_once_for_pages_of_a_kind_below_one_index() -> None:
    calls: list[str] = []
    shown, index = foot(), page("exercises/index.md")
    pages = (
        page("exercises/squat.md", index),
        page("exercises/bridge.md", index),
        page("exercises/squat/more.md", index),
        page("exercises/app.md", index, kind="app"),
        page("muscles/gluteus.md", page("muscles/index.md")),
        index,
    )
    whole = {here.url: shown(here, rendering(calls, here, "")[1]) for here in (*pages, index)}
    assert calls == [
        *("exercises/squat/", "exercises/squat/more/", "exercises/app/", "muscles/gluteus/"),
        *("exercises/", "exercises/"),
    ]
    assert whole["exercises/bridge/"] == whole["exercises/squat/"] != whole["exercises/squat/more/"]

"""Addresses: what was published answers for ever, and what leads on does so without a script."""

import os
from pathlib import Path
from urllib.parse import urljoin

import html5lib
import pytest

from mkdocs_routines.domain import addresses
from mkdocs_routines.draw.card import Card
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import redirects
from mkdocs_routines.pages.open_graph import LinkPreview
from tests.support import built, programs, tree
from tests.support.built import ROOT, Page, words
from tests.support.hostile_texts import PAYLOADS

REDIRECTS = """\
moved:
  bridge/: exercises/bridge/
  old/place/of/squats/: exercises/squat/
  help/: routines/#routines
"""


@pytest.fixture(scope="module")
def ours() -> Content:
    return tree.content(ROOT)


@pytest.fixture(scope="module")
def redirect_pages(site: Path) -> list[Page]:
    return built.redirects(site)


def test_every_page_that_is_built_has_the_address_that_the_rules_know(ours: Content, pages: list[Page]) -> None:
    assert addresses.page_addresses(ours) == {page.folder() for page in pages if page.path != "404.html"}


def test_every_address_that_leads_on_is_built_and_nothing_else_is(ours: Content, redirect_pages: list[Page]) -> None:
    assert {page.folder() for page in redirect_pages} == set(addresses.redirect_targets(ours.library))


def where(page: Page) -> str:
    """The whole address that a small page leads on to, when each of its ways says the same."""
    [refresh] = (meta.get("content", "") for meta in page.all("meta") if meta.get("http-equiv") == "refresh")
    seconds, _, address = refresh.partition("; url=")
    assert seconds == "0"
    [link] = page.all("a")
    assert link.get("href") == address
    [canonical] = (each.get("href", "") for each in page.all("link") if each.get("rel") == "canonical")
    assert urljoin(page.url, address) == canonical
    return canonical


def test_each_leads_to_its_page_and_names_it(ours: Content, redirect_pages: list[Page], pages: list[Page]) -> None:
    titles = {page.url: words(page.all("h1")[0]).removesuffix("¶").strip() for page in pages}
    leading_on = addresses.redirect_targets(ours.library)
    for page in redirect_pages:
        assert where(page) == page.home + leading_on[page.folder()]
        title = titles[where(page).partition("#")[0]]
        assert [words(element) for element in page.all("title", "h1", "a")] == [title] * 3


def test_each_is_kept_out_of_search_and_runs_nothing(site: Path, redirect_pages: list[Page]) -> None:
    known = (site / "sitemap.xml").read_text("utf-8") + (site / "search/index.json").read_text("utf-8")
    for page in redirect_pages:
        assert [meta.get("content") for meta in page.all("meta") if meta.get("name") == "robots"] == ["noindex"]
        assert not page.all("script", "style")
        assert not [element for element in page.all() if element.get("style") or element.get("onload")]
        assert f"{page.home}{page.folder()}" not in known
        for link in (each.get("href", "") for each in page.all("link") if each.get("rel") != "canonical"):
            assert (site / urljoin(f"/{page.folder()}", link).lstrip("/")).is_file(), link


def test_a_routine_shows_its_short_address(ours: Content, pages: list[Page]) -> None:
    by_folder = {page.folder(): page for page in pages}
    short_addresses = {id_: addresses.short_address(ours.library, id_) for id_ in ours.library.routines}
    assert any(short_addresses.values())
    for id_, short in short_addresses.items():
        target = addresses.address(addresses.routine_page(id_))
        assert len(by_folder[target].all("p", css_class="short")) == bool(short)
        if short is None:
            continue
        [line] = by_folder[target].all("p", css_class="short")
        [link] = line.iter("a")
        assert link.get("href") == by_folder[""].home + short
        assert words(line) == f"Short address: {link.get('href', '').removeprefix('https://')}"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site some of whose pages moved."""
    root = tree.make(tmp_path_factory.mktemp("moved"), {"write": {"data/redirects.yml": REDIRECTS}})
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = programs.run("mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml"), environment=environment)
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_pages_that_moved_lead_on_from_where_they_were(small: Path) -> None:
    home = "https://example.org/"
    assert {page.folder(): where(page) for page in built.redirects(small)} == {
        "bridge/": f"{home}exercises/bridge/",
        "old/place/of/squats/": f"{home}exercises/squat/",
        "help/": f"{home}routines/#routines",
        "r/two-things/": f"{home}routines/two/",
    }


def test_a_page_that_moved_leads_on_from_a_disk_too(small: Path) -> None:
    for page in built.redirects(small):
        [link] = page.all("a")
        target = (small / page.folder() / link.get("href", "").partition("#")[0]).resolve()
        assert (target / "index.html").is_file()


def test_without_a_typeface_there_is_no_card_and_no_tag_for_one(small: Path) -> None:
    assert not (small / "cards").exists()
    for page in built.redirects(small):
        names = [meta.get("property") or meta.get("name") for meta in page.all("meta")]
        assert "og:title" in names
        assert "og:image" not in names


@pytest.mark.parametrize("text", PAYLOADS)
def test_whatever_the_title_the_small_page_shows_it_and_nothing_else(text: str) -> None:
    library = tree.content(tree.BASE).library

    def shape_and_words(said: str) -> tuple[list[tuple[str, ...]], list[str]]:
        url = "https://example.org/routines/two/"
        preview = LinkPreview(said, said, url, said, False, ("https://example.org/a.png", Card("", said)))
        [page] = redirects.redirect_pages(library, {"routines/two/": preview}).values()
        root = html5lib.parse(page, namespaceHTMLElements=False)
        named = [element.get("content") or "" for element in root.iter("meta") if element.get("property")]
        shown = ["".join(element.itertext()) for tag in ("title", "h1", "a") for element in root.iter(tag)]
        return [(element.tag, *sorted(element.attrib)) for element in root.iter()], [*shown, *named]

    shape, shown = shape_and_words(text)
    assert shape == shape_and_words("harmless")[0]
    assert shown.count(text) == 3 + 4  # and in the title, the description, the site's name and the alternative text

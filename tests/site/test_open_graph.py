"""What a link to a page shows: the tags of every built page, and the cards that they name."""

from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mkdocs_routines.domain import rating
from mkdocs_routines.domain.addresses import SITE_CARD
from mkdocs_routines.draw.card import Card
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import open_graph
from mkdocs_routines.pages.open_graph import LinkPreview
from tests.site.test_site_links import sources
from tests.support import built, tree
from tests.support.built import ROOT, Page, no, words
from tests.support.cards import margins_are_empty

TAGS = (
    *("og:title", "og:description", "og:type", "og:url", "og:locale", "og:site_name", "og:image", "og:image:type"),
    *("og:image:width", "og:image:height", "og:image:alt", "twitter:card"),
)


@pytest.fixture(scope="module")
def ours() -> Content:
    return tree.content(ROOT)


@pytest.fixture(scope="module")
def everything(site: Path, pages: list[Page]) -> list[Page]:
    """Every page that has an address, those included that only lead on."""
    return [*(page for page in pages if page.path != "404.html"), *built.redirects(site)]


def tags(page: Page) -> dict[str, str]:
    """The tags of a page, each of which it has once."""
    found = [(meta.get("property") or meta.get("name") or "", meta) for meta in page.all("meta")]
    counted = Counter(name for name, _ in found if name.startswith(("og:", "twitter:")))
    assert counted == Counter(TAGS), page.path
    assert all((meta.get("property") is None) == name.startswith("twitter:") for name, meta in found if name in TAGS)
    return {name: meta.get("content", "") for name, meta in found if name in TAGS}


def test_every_page_says_what_a_link_to_it_shows(everything: list[Page]) -> None:
    for page in everything:
        said = tags(page)
        [canonical] = (link.get("href") for link in page.all("link") if link.get("rel") == "canonical")
        assert said["og:url"] == canonical
        assert said["og:site_name"] == "Hip to Knee"
        assert said["og:type"] == ("website" if page.url == page.home else "article")
        assert said["twitter:card"] == "summary_large_image"
        assert all(said.values()), page.path


def test_titles_and_descriptions_are_those_of_the_page(pages: list[Page]) -> None:
    for page in (page for page in pages if page.path not in {"404.html", "index.html"}):
        heading = words(page.all("h1")[0]).removesuffix("¶").strip()
        [description] = (meta.get("content") for meta in page.all("meta") if meta.get("name") == "description")
        assert (tags(page)["og:title"], tags(page)["og:description"]) == (heading, description)


def test_home_is_shown_and_cited_under_the_name_of_the_site(pages: list[Page]) -> None:
    [home] = (page for page in pages if page.url == page.home)
    assert tags(home)["og:title"] == "Hip to Knee"
    cited = {meta.get("name"): meta.get("content") for meta in home.all("meta")}
    assert (cited["citation_title"], cited["DC.title"]) == ("Hip to Knee", "Hip to Knee")


def test_every_card_that_is_named_is_there_and_every_card_is_named(site: Path, everything: list[Page]) -> None:
    named = {tags(page)["og:image"].removeprefix(page.home) for page in everything}
    assert named == {path.relative_to(site).as_posix() for path in (site / "cards").rglob("*") if path.is_file()}


def test_every_card_is_a_png_of_1200_by_630_with_room_around(site: Path, pages: list[Page]) -> None:
    said = tags(next(page for page in pages if page.url == page.home))
    cards = sorted((site / "cards").rglob("*.png"))
    assert len(cards) > 60
    for path in cards:
        assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        assert 10_000 < path.stat().st_size < 200_000, path
        with Image.open(path) as shown:
            assert (str(shown.width), str(shown.height)) == (said["og:image:width"], said["og:image:height"])
            assert shown.size == (1200, 630)
            if path.relative_to(site).as_posix() != SITE_CARD:
                assert margins_are_empty(shown.convert("RGB")), path


def test_exercises_routines_and_claims_have_cards_of_their_own(ours: Content, everything: list[Page]) -> None:
    shown = {page.folder(): tags(page)["og:image"].removeprefix(page.home) for page in everything}
    own = {f"{kind}/{id_}/" for kind in ("exercises", "routines", "claims") for id_ in getattr(ours.library, kind)}
    assert len(own) > 60
    assert {folder: shown[folder] for folder in own} == {f: f"cards/{f.rstrip('/')}.png" for f in own}
    assert shown["routines/runners/cert/"] == shown["r/runners/"] == "cards/routines/runners.png"
    assert shown["about/"] == shown[""] == shown["contribute/doses/"] == SITE_CARD
    assert shown["sources/"] == shown["sources/nascimento2018hipknee/"] == "cards/pages/sources/index.png"
    assert shown["questions/sleep/"] == "cards/pages/questions/sleep.png"


def test_the_alternative_text_says_what_the_card_says(ours: Content, everything: list[Page]) -> None:
    said = {page.folder(): tags(page)["og:image:alt"] for page in everything}
    for id_, claim in ours.library.claims.items():
        level = rating.certainty(claim.record.rating).replace("-", " ")
        assert f"Our rating: {level} certainty." in said[f"claims/{id_}/"]
    for id_, exercise in ours.library.exercises.items():
        assert said[f"exercises/{id_}/"].startswith(exercise.record.name)
    no((folder, text) for folder, text in said.items() if "[@" in text or len(text) > 1000)


def test_no_page_loads_a_card(pages: list[Page]) -> None:
    loaded = [(page, urljoin(page.url, source)) for page in pages for source in sources(page) if source]
    no((page.path, source) for page, source in loaded if source.startswith(f"{page.home}cards/"))


def test_a_preview_without_a_card_is_small_and_has_no_empty_tag() -> None:
    said = open_graph.meta_tags(LinkPreview("A title", "", "", "Site", True))
    assert said == (
        ("property", "og:title", "A title"),
        ("property", "og:type", "website"),
        ("property", "og:locale", "en_GB"),
        ("property", "og:site_name", "Site"),
        ("name", "twitter:card", "summary"),
    )


WORDLESS = LinkPreview("", "", "", "", False, ("https://example.org/a.png", Card("", "")))


@given(st.text())
def test_whatever_the_words_a_tag_is_one_line_and_never_empty(words: str) -> None:
    page = LinkPreview(words, words, words, words, False, ("https://example.org/a.png", Card("", words)))
    contents = [content for _, _, content in open_graph.meta_tags(page)]
    assert all(content.strip() and content == " ".join(content.split()) for content in contents)
    shown, fixed = " ".join(words.split()), [content for _, _, content in open_graph.meta_tags(WORDLESS)]
    assert contents.count(shown) == (5 + fixed.count(shown) if shown else 0)

"""Every page of the real site, read as HTML."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest
import yaml
from jsonschema import Draft202012Validator

from mkdocs_routines.domain import addresses, rating
from tests.support import tree
from tests.support.built import ROOT, Page, no, redirects, words

NOT_RENDERED = re.compile(r"\[@|\{\{|\{%|\{:|///|<!--|\\bibliography|&(#\d+|[a-z]+);")
"""Citations, templates, blocks, directives, and characters that were escaped twice."""
DIRECTIVE = re.compile(r"<!--\s*(routine|exercise|claim|chart|figure)\b")


@pytest.fixture(scope="session")
def ours(pages: list[Page]) -> list[Page]:
    """Every page that has an address of its own."""
    return [page for page in pages if page.path != "404.html"]


def prose(element: Element) -> Iterator[str]:
    """The texts and attributes of an element, without code."""
    if element.tag not in {"script", "style", "code", "pre"}:
        yield from element.attrib.values()
        yield element.text or ""
        for child in element:
            yield from prose(child)
            yield child.tail or ""


def test_nothing_is_left_unrendered(pages: list[Page]) -> None:
    no((page.path, text) for page in pages for text in prose(page.tree) if NOT_RENDERED.search(text))
    no(page.path for page in pages if DIRECTIVE.search(page.text))


def test_ids_are_unique(pages: list[Page]) -> None:
    for page in pages:
        ids = Counter(element.get("id") for element in page.all() if element.get("id") is not None)
        no((page.path, name, times) for name, times in ids.items() if times > 1 or not name)


def test_every_page_has_one_main_heading(pages: list[Page]) -> None:
    no((page.path, headings) for page in pages if len(headings := [*map(words, page.all("h1"))]) != 1)
    no(page.path for page in pages if not words(page.all("h1")[0]))


def test_the_first_link_skips_to_the_main_heading(ours: list[Page]) -> None:
    firsts = [(page, page.all("a")[0], page.all("h1")[0]) for page in ours]
    no((p.path, link.attrib) for p, link, heading in firsts if link.get("href") != f"#{heading.get('id')}")
    assert {words(link) for _, link, _ in firsts} == {"Skip to content"}


def test_every_page_and_the_app_name_their_language(site: Path, pages: list[Page]) -> None:
    no((page.path, page.tree.get("lang")) for page in (*pages, *redirects(site)) if page.tree.get("lang") != "en-GB")
    assert json.loads((site / "manifest.webmanifest").read_text("utf-8"))["lang"] == "en-GB"


def test_every_page_has_a_title_of_its_own(pages: list[Page]) -> None:
    titles = Counter(words(title) for page in pages for title in page.all("title"))
    assert titles.total() == len(pages)
    no((title, times) for title, times in titles.items() if times > 1 or not title)


def test_every_page_has_a_description_that_fits_a_search_result(pages: list[Page]) -> None:
    metas = [(page, meta) for page in pages for meta in page.all("meta") if meta.get("name") == "description"]
    assert [page for page, _ in metas] == pages
    lengths = {page.path: len(meta.get("content", "")) for page, meta in metas}
    no((path, f"{length} characters") for path, length in lengths.items() if not 1 <= length <= 170)


def test_every_picture_has_an_alternative_text(pages: list[Page]) -> None:
    pictures = [(page, picture) for page in pages for picture in page.all("img")]
    assert len(pictures) >= len(pages)  # the logo is on each
    no((page.path, picture.attrib) for page, picture in pictures if picture.get("alt") is None)


@pytest.mark.parametrize("kind", ["exercises", "routines", "sources"])
def test_a_page_made_from_data_is_edited_in_its_data_file(ours: list[Page], kind: str) -> None:
    made = {page.path.split("/")[1]: page for page in ours if re.fullmatch(rf"{kind}/[^/]+/index.html", page.path)}
    assert made
    made.pop("drawings", None)  # it shows all exercises
    for name, page in made.items():
        edits = {link.get("href", "") for link in page.all("a") if "/edit/" in link.get("href", "")}
        assert len(edits) == 1, page.path
        assert edits.pop().endswith(f"/data/{kind}/{name}.yml"), page.path
        assert (ROOT / "data" / kind / f"{name}.yml").is_file()


TOOLS = ("build/", "contribute/pose/", "log/", "offline/", "play/", "r/")
"""Pages that are tools and no articles: nothing on them is cited or discussed."""


def discuss(page: Page) -> list[str]:
    """Where the links of "Discuss or suggest a change" lead, or those of the line that a door has instead."""
    panels = [fold for fold in page.all("details") if words(fold[0]) == "Discuss or suggest a change"]
    panels += page.all("p", css_class="discuss--line")
    assert len(panels) == 1, page.path
    return [link.get("href", "") for link in panels[0].iter("a")]


def test_every_page_can_be_discussed_in_three_ways(ours: list[Page]) -> None:
    discussed = {page: discuss(page) for page in ours if page.folder() not in TOOLS}
    reviews = {page: [link for link in links if "template=review.yml" in link] for page, links in discussed.items()}
    no((page.path, len(links)) for page, links in discussed.items() if len(links) != 3 + len(reviews[page]))
    reviewed = {page.folder() for page, links in reviews.items() if links}
    assert {"claims/landing-softly/", "exercises/squat/"} <= reviewed
    assert not reviewed & {"", "claims/", "exercises/", "routines/runners/"}
    for page, links in discussed.items():
        issue, mail, edit = (link for link in links if link not in reviews[page])
        assert urlsplit(issue).path.endswith("/issues/new"), page.path
        assert parse_qs(urlsplit(issue).query)["page"] == [page.url]
        assert urlsplit(mail).scheme == "mailto", page.path
        assert page.url in parse_qs(urlsplit(mail).query)["body"][0].split()
        assert "/edit/" in edit, page.path


def test_the_issue_link_opens_a_form_that_exists(ours: list[Page]) -> None:
    asked = [parse_qs(urlsplit(discuss(page)[0]).query) for page in ours if page.folder() not in TOOLS]
    assert {tuple(query) for query in asked} == {("template", "title", "page")}
    [template] = {query["template"][0] for query in asked}
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / template).read_text("utf-8"))
    assert "page" in [field.get("id") for field in form["body"]]


def test_every_citation_leads_to_its_source_and_back(pages: list[Page]) -> None:
    cited = [page for page in pages if page.all("a", css_class="footnote-ref")]
    assert cited
    for page in cited:
        markers = {f"#{sup.get('id')}" for sup in page.all("sup") if sup.get("id", "").startswith("fnref")}
        assert len(markers) == len(page.all("a", css_class="footnote-ref"))
        back = [link.get("href", "") for link in page.all("a", css_class="footnote-backref")]
        assert sorted(back) == sorted(marker for marker in markers if marker.startswith("#fnref:")), page.path
        used = {link.get("href") for link in page.all("a", css_class="footnote-ref")}
        notes = [note for box in page.all("details", css_class="footnote") for note in box.iter("li") if note.get("id")]
        assert used == {f"#{note.get('id')}" for note in notes}, page.path
        no((page.path, note.get("id")) for note in notes if len(words(note)) < 30)


def test_the_search_knows_every_page_but_those_whose_words_are_of_others(site: Path, ours: list[Page]) -> None:
    held = json.loads((site / "search" / "index.json").read_text("utf-8"))["pages"]
    left_out = {page.folder() for page in ours} - {page["address"] for page in held}
    library = tree.content(ROOT).library
    of_sources = {addresses.address(addresses.source_page(key)) for key in library.sources}
    superseded = library.claims.keys() - rating.standing(library.claims).keys()
    assert superseded
    assert {address for address in left_out if not address.endswith("/cert/")} == {
        "about/pages/",
        "about/performance/",
        *(address for address in left_out if address.startswith("contribute/")),
        "exercises/drawings/",
        "site-map/",
        *of_sources,
        *(addresses.address(addresses.claim_page(id_)) for id_ in superseded),
    }
    [bridge] = [page for page in held if page["address"] == "exercises/glute-bridge/"]
    assert "Butt bridge" in bridge["names"]


def test_every_page_has_one_button_for_the_search(pages: list[Page]) -> None:
    no(page.path for page in pages if len(page.all("button", css_class="search-open")) != 1)


@pytest.mark.parametrize("name", ["exercise", "routine", "vocabulary"])
def test_the_schema_of_each_data_file_is_published(site: Path, ours: list[Page], name: str) -> None:
    schema = json.loads((site / "schemas" / f"{name}.json").read_text("utf-8"))
    assert schema["$id"] == f"{ours[0].home}schemas/{name}.json"
    Draft202012Validator.check_schema(schema)

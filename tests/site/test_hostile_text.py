"""Text from data is shown as it is written and never acts, in the site's own theme."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pdfplumber
import pikepdf
import pytest

from tests.conftest import Once
from tests.support import built, programs, tree
from tests.support.hostile_records import HARMLESS, write
from tests.support.hostile_texts import PAYLOADS

ROOT = Path(__file__).parents[2]
PLACES = ("line of a source", "claim in a page", "drawing among all")
CONFIG = f"""
INHERIT: {ROOT}/mkdocs.yml
site_url: https://example.org/
theme: {{custom_dir: {ROOT}/overrides}}
nav: [index.md]
watch: []
hooks: [{ROOT}/tests/support/hostile_hook.py]
"""


OF_THE_THEME = ("contribute/pose", "get-help", "log", "offline", "r")
"""Pages that have a style sheet of their own, which stands in the theme of the real site."""


@pytest.fixture(scope="module")
def hostile_site(once: Once) -> Path:
    """Exercise and routine 0 hold harmless words; exercise and routine n hold payload n everywhere."""
    return once("hostile", build_hostile) / "site"


def build_hostile(root: Path) -> None:
    heads = {f"docs/{name}.md": f"---\ntitle: {name}\ndescription: A page.\n---\n\n# {name}\n" for name in OF_THE_THEME}
    tree.make(root, {"write": {"mkdocs.yml": CONFIG, **heads}})
    texts = [HARMLESS, *PAYLOADS]
    for number, text in enumerate(texts):
        write(root, number, text)
    with (root / "docs/index.md").open("a", encoding="utf-8") as home:
        for number in range(len(texts)):
            home.write(f"\n<!-- routine: r{number} -->\n\n<!-- claim: c{number} -->\n")
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "HANDOUT_FONTS": built.HANDOUT_FONTS,
        "NPM_PACKAGES": built.NPM_PACKAGES,
    }
    done = programs.run("mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml"), environment=environment)
    assert done.returncode == 0, done.stderr


@cache
def page(site: Path, uri: str) -> Element:
    found: Element = html5lib.parse(
        (site / uri / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    return found


def shape(root: Element) -> list[tuple[Any, ...]]:
    """Every element with the names of its attributes; where a long title is divided is no part of it."""
    elements = (element for element in root.iter() if element.get("class") != "source__rest")
    return [(element.tag, *sorted(element.attrib)) for element in elements]


def words(root: Element) -> str:
    article = root.find(".//article")
    assert article is not None
    return " ".join("".join(texts(article)).split())


def texts(element: Element) -> Iterator[str]:
    """All but that of citing: BibTeX and JSON have escapes of their own, and tests of their own."""
    yield element.text or ""
    for child in element:
        if child.get("class") != "cite":
            yield from texts(child)
        yield child.tail or ""


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
@pytest.mark.parametrize("kind", ["exercises/e{}", "routines/r{}", "claims/c{}", "sources/s{:02}"])
def test_a_hostile_text_changes_nothing_but_words(hostile_site: Path, kind: str, number: int) -> None:
    harmless, hostile = page(hostile_site, kind.format(0)), page(hostile_site, kind.format(number))
    assert shape(hostile) == shape(harmless)
    assert words(hostile).count(PAYLOADS[number - 1]) >= words(harmless).count(HARMLESS)
    heading = hostile.find(".//h1")
    assert heading is not None
    assert (heading.text or "").strip() == PAYLOADS[number - 1]


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
@pytest.mark.parametrize(
    ("uri", "name"), [("sources", "s{:02}"), ("", "claim-c{}"), ("exercises/drawings", "drawing-of-e{}")], ids=PLACES
)
def test_a_hostile_text_stays_in_its_place(hostile_site: Path, uri: str, name: str, number: int) -> None:
    def place(wanted: int) -> Element:
        parents = {child: parent for parent in page(hostile_site, uri).iter() for child in parent}
        [found] = [element for element in parents if element.get("id") == name.format(wanted)]
        return found if uri else parents[found]

    assert shape(place(number)) == shape(place(0))
    assert PAYLOADS[number - 1] in " ".join("".join(place(number).itertext()).split())


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
def test_a_hostile_text_is_words_on_the_handout(hostile_site: Path, number: int) -> None:
    path = hostile_site / f"handouts/r{number}-a4.pdf"
    with pdfplumber.open(path) as pdf:
        said = "".join(char["text"] for page in pdf.pages for char in page.chars)
    assert "".join(said.split()).count("".join(PAYLOADS[number - 1].split())) > 10
    with pikepdf.open(path) as document:
        assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(document.Root.keys())
        links = [note.A for page in document.pages for note in page.get("/Annots", [])]
        assert {str(link.S) for link in links} == {"/URI"}
        assert {urlsplit(str(link.URI)).netloc for link in links} == {"example.org"}

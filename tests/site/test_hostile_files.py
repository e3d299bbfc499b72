"""Text from data is text in every file of the site too: JSON, FHIR, calendars, tables, feeds, drawings, plain text."""

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import pytest
from markdown_it import MarkdownIt

from mkdocs_routines.domain.tex import plain_text
from mkdocs_routines.pages import search_index
from tests.conftest import Once
from tests.site.test_hostile_text import build_hostile, page, shape
from tests.support.hostile_records import HARMLESS, in_bibliography, in_head
from tests.support.hostile_texts import PAYLOADS

EACH = pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def hostile_site(once: Once) -> Path:
    return once("hostile", build_hostile) / "site"


def strings(value: Any) -> Iterator[str]:
    """Every text in a value of JSON, but for keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


@cache
def parsed(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def holding(value: Any, text: str) -> int:
    """How many texts in a value of JSON hold a text."""
    return sum(text in each for each in strings(value))


@EACH
@pytest.mark.parametrize("kind", ["exercises/e{}", "routines/r{}"])
def test_a_record_in_json_has_the_text_as_it_is_written(hostile_site: Path, kind: str, number: int) -> None:
    harmless, hostile = (parsed(hostile_site / f"api/v1/{kind.format(which)}.json") for which in (0, number))
    assert hostile.keys() == harmless.keys()
    assert holding(hostile, PAYLOADS[number - 1]) >= holding(harmless, HARMLESS) > 3


@EACH
def test_a_narrative_for_a_health_record_holds_words_alone(hostile_site: Path, number: int) -> None:
    harmless, hostile = (parsed(hostile_site / f"fhir/r{which}.json") for which in (0, number))
    assert holding(hostile, PAYLOADS[number - 1]) > 0
    assert tags(hostile) == tags(harmless)


def tags(resource: Any) -> list[list[tuple[str, ...]]]:
    """The elements and attributes of each narrative of a FHIR resource."""
    narratives = [text for text in strings(resource) if text.startswith("<div")]
    return [[(each.tag, *sorted(each.attrib)) for each in ElementTree.fromstring(text).iter()] for text in narratives]


@EACH
def test_a_calendar_has_the_entries_and_properties_of_a_harmless_one(hostile_site: Path, number: int) -> None:
    harmless, hostile = (
        icalendar.Calendar.from_ical((hostile_site / f"routines/r{which}.ics").read_bytes()) for which in (0, number)
    )
    assert properties(hostile) == properties(harmless)
    [event] = hostile.walk("VEVENT")
    assert PAYLOADS[number - 1] in str(event["SUMMARY"])


def properties(calendar: Any) -> list[tuple[str, ...]]:
    return [(part.name, *sorted(part.keys())) for part in calendar.walk()]


@EACH
@pytest.mark.parametrize("name", ["routines/r{}.csv", "routines/r{}/cert.csv"])
def test_no_cell_of_a_table_is_a_formula(hostile_site: Path, name: str, number: int) -> None:
    harmless, hostile = (table(hostile_site / name.format(which)) for which in (0, number))
    assert [len(row) for row in hostile] == [len(row) for row in harmless]
    cells = [cell for row in hostile for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    assert any(PAYLOADS[number - 1] in cell for cell in cells)


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.reader(file)]


def test_no_cell_of_the_tables_of_all_records_is_a_formula(hostile_site: Path) -> None:
    names = ("exercises", "routines")
    cells = [cell for name in names for row in table(hostile_site / f"api/v1/{name}.csv") for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA) and not re.fullmatch(r"-?[\d.]+", cell)]
    assert all(any(text in cell for cell in cells) for text in PAYLOADS)


@EACH
def test_a_drawing_has_the_elements_of_a_harmless_one(hostile_site: Path, number: int) -> None:
    files = [path for path in sorted((hostile_site / "figures").rglob("*.svg")) if path.stem.startswith(f"e{number}.")]
    files += sorted((hostile_site / "figures").glob(f"e{number}.svg"))
    assert files
    for path in files:
        for element in ElementTree.parse(path).iter():
            assert element.tag.rpartition("}")[2] not in ("script", "foreignObject", "a", "image")
            assert not [name for name in element.attrib if name.lower().startswith("on")]


def test_feeds_are_xml_with_the_texts_as_they_are_written(hostile_site: Path) -> None:
    feed = ElementTree.parse(hostile_site / "claims/changes.atom")
    atom = "{http://www.w3.org/2005/Atom}"
    allowed = {"author", "entry", "feed", "id", "link", "name", "rights", "subtitle", "summary", "title", "updated"}
    assert {each.tag for each in feed.iter()} <= {f"{atom}{name}" for name in (*allowed, "content", "published", "uri")}
    said = " ".join(feed.getroot().itertext())
    assert all(text in said for text in PAYLOADS)


@EACH
def test_plain_text_has_the_lines_of_a_harmless_one(hostile_site: Path, number: int) -> None:
    harmless, hostile = ((hostile_site / f"routines/r{which}.txt").read_text("utf-8") for which in (0, number))
    assert PAYLOADS[number - 1] in " ".join(hostile.split())
    assert not re.search(r"[\0-\x08\x0b-\x1f\x7f\u2028\u2029]", hostile)
    assert harmless


@EACH
def test_markdown_has_no_markup_but_its_own(hostile_site: Path, number: int) -> None:
    harmless, hostile = (
        kinds((hostile_site / f"routines/r{which}.plan.md").read_text("utf-8")) for which in (0, number)
    )
    assert hostile == harmless


def kinds(text: str) -> list[str]:
    """The kinds of elements that a text is read as, in order, but for plain words and ends of lines."""
    found = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        found.append(f"{token.type} {token.tag}")
        found += [
            f"{each.type} {each.tag}"
            for each in token.children or ()
            if each.type not in ("text", "softbreak", "text_special")
        ]
    return found


@EACH
@pytest.mark.parametrize("kind", ["exercises/e{}", "routines/r{}", "claims/c{}", "sources/s{:02}", "p{}"])
def test_data_about_a_page_are_whole_and_of_the_same_kind(hostile_site: Path, kind: str, number: int) -> None:
    harmless, hostile = ([*about(page(hostile_site, kind.format(which)))] for which in (0, number))
    assert [keys(value) for value in hostile] == [keys(value) for value in harmless]


def about(root: Any) -> Iterator[Any]:
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            yield json.loads(script.text)


def keys(value: Any) -> Any:
    """The keys of a value of JSON and of what is in it."""
    if isinstance(value, dict):
        return {name: keys(part) for name, part in value.items()}
    return [keys(part) for part in value] if isinstance(value, list) else None


def test_the_search_has_every_text_as_it_is_written(hostile_site: Path) -> None:
    index = json.loads((hostile_site / search_index.PATH).read_text("utf-8"))
    assert all(holding(index, text) for text in PAYLOADS)


@EACH
def test_the_head_of_a_page_changes_nothing_but_words(hostile_site: Path, number: int) -> None:
    harmless, hostile = (page(hostile_site, f"p{which}") for which in (0, number))
    text = in_head(PAYLOADS[number - 1])
    assert shape(hostile) == shape(harmless)
    assert (hostile.findtext(".//title") or "").startswith(text)
    [description] = (meta.get("content") for meta in hostile.iter("meta") if meta.get("name") == "description")
    assert description == text


@EACH
def test_the_bibliography_says_what_is_written_in_it(hostile_site: Path, number: int) -> None:
    written = plain_text(in_bibliography(PAYLOADS[number - 1]))
    said = " ".join(" ".join(page(hostile_site, f"sources/s{number:02}").itertext()).split())
    assert written in said
    assert holding(parsed(hostile_site / "api/v1/references.json"), written)

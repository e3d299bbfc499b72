"""A routine in files to hand over: what each holds, and that no text in it can be more than a text.

tests/files/formats/ holds every file of the small routine; Markdown is read by two libraries that are not ours.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest
from markdown_it import MarkdownIt

from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import formats
from mkdocs_routines.files.formats.document import RoutineDocument, not_for
from mkdocs_routines.files.formats.plain import line
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.csv_text import BYTE_ORDER_MARK
from tests.support import calendars, tree
from tests.support.hostile_records import HARMLESS, write
from tests.support.hostile_texts import PAYLOADS

ROOT = Path(__file__).parents[2]
URL = "https://example.org/hip/"
WHOLE = ROOT / "tests/files/formats"
PATHS = ("routines/two.txt", "routines/two.plan.md", "routines/two.csv", "routines/two.ics", "fhir/two.json")
assert {*PATHS} == {path.relative_to(WHOLE).as_posix() for path in WHOLE.rglob("*.*")}
READERS: dict[str, Callable[[str], str]] = {
    "Python-Markdown": markdown.markdown,
    "CommonMark": MarkdownIt("js-default", {"html": True}).render,
}


@cache
def read(root: Path) -> Content:
    site = tree.content(root)
    return replace(site, today=date(2026, 11, 23))


@cache
def documents(root: Path) -> tuple[RoutineDocument, ...]:
    return formats.routine_documents(read(root), URL)


@cache
def files(root: Path) -> dict[str, str]:
    site = read(root)
    return formats.routine_files(site, vancouver.references(site.bibliography), URL)


@pytest.fixture(scope="module")
def real() -> dict[str, str]:
    return files(ROOT)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Routine 0 holds harmless words; routine n holds payload n everywhere."""
    root = tree.make(tmp_path_factory.mktemp("hostile"), {})
    for number, text in enumerate([HARMLESS, *PAYLOADS]):
        write(root, number, text)
    return files(root)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def elements(page: str) -> Iterator[Element]:
    tree: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return tree.iter()


def shape(value: Any) -> Any:
    """A document without its texts."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    return [shape(part) for part in value] if isinstance(value, list) else type(value).__name__


def div(resource: dict[str, Any]) -> str:
    return str(resource["text"]["div"])


@pytest.mark.parametrize("path", PATHS)
def test_a_routine_is_handed_over_like_this(path: str) -> None:
    written = files(tree.BASE)[path]
    assert written.replace("\r\n", "\n") == (WHOLE / path).read_text(encoding="utf-8")
    assert written.count("\r\n") == (written.count("\n") if path.endswith((".csv", ".ics")) else 0)


def test_the_same_data_give_the_same_files(real: dict[str, str]) -> None:
    assert files.__wrapped__(ROOT) == real
    assert len(real) == 5 * len(read(ROOT).library.routines)


def test_every_dose_stands_in_every_file(real: dict[str, str]) -> None:
    for each in documents(ROOT):
        of = {path: text for path, text in real.items() if each.routine.id in path}
        assert len(of) == 5
        for item in each.routine.items:
            for path, text in of.items():
                shown = text.replace("\r\n ", "").replace("\\,", ",") if path.endswith(".ics") else text
                assert item.dose.words in shown


def test_a_spreadsheet_has_a_row_for_each_exercise(real: dict[str, str]) -> None:
    for each in documents(ROOT):
        found = rows(real[f"routines/{each.routine.id}.csv"])
        assert [row["exercise"] for row in found] == [item.exercise for item in each.routine.items]
        assert [row["dose"] for row in found] == [item.dose.words for item in each.routine.items]


@pytest.mark.parametrize("reader", READERS)
def test_the_markdown_is_read_with_its_lists_and_headings(real: dict[str, str], reader: str) -> None:
    for each in documents(ROOT):
        found = list(elements(READERS[reader](real[f"routines/{each.routine.id}.plan.md"])))
        exercises = next(element for element in found if element.tag == "ol" and element.find("li/a") is not None)
        assert [
            "".join(item.find("strong").itertext())  # type: ignore[union-attr]  # each has one
            for item in exercises.findall("li")
        ] == [item.dose.words for item in each.routine.items]
        [h1] = [element for element in found if element.tag == "h1"]
        assert h1.text == each.routine.title
        text = " ".join(" ".join(found[0].itertext()).split())
        assert all(" ".join(point.split()) in text for rule in each.rules for point in rule.points)
        nested = [element for element in found if element.tag == "ul" and element.find("li/ul") is not None]
        assert [len(items.findall("li/ul")) for items in nested] == [len(not_for(each.exercises))]


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
class TestAHostileText:
    """It is shown as it is written, in each kind of file, and changes nothing else there."""

    def test_in_text(self, hostile: dict[str, str], number: int) -> None:
        harmless, text = (hostile[f"routines/r{n}.txt"] for n in (0, number))
        assert text.count("\n") == harmless.count("\n")
        assert text.count(PAYLOADS[number - 1]) >= harmless.count(HARMLESS)

    @pytest.mark.parametrize("reader", READERS)
    def test_in_markdown(self, hostile: dict[str, str], number: int, reader: str) -> None:
        harmless, text = (list(elements(READERS[reader](hostile[f"routines/r{n}.plan.md"]))) for n in (0, number))
        assert [(each.tag, *each.attrib) for each in text] == [(each.tag, *each.attrib) for each in harmless]
        said, wanted = ("".join(each[0].itertext()) for each in (text, harmless))
        assert said.count(PAYLOADS[number - 1]) >= wanted.count(HARMLESS)

    def test_in_a_spreadsheet(self, hostile: dict[str, str], number: int) -> None:
        [harmless, _], [row, _] = (rows(hostile[f"routines/r{n}.csv"]) for n in (0, number))
        assert row.keys() == harmless.keys()
        assert not [cell for cell in row.values() if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert row["title"] in (PAYLOADS[number - 1], f"'{PAYLOADS[number - 1]}")

    def test_in_a_calendar(self, hostile: dict[str, str], number: int) -> None:
        harmless, event = (calendars.event(hostile[f"routines/r{n}.ics"]) for n in (0, number))
        assert set(event) == set(harmless)
        assert event["SUMMARY"] == PAYLOADS[number - 1]
        said = (line(each) for each in hostile[f"routines/r{number}.txt"].splitlines())
        assert event["DESCRIPTION"].splitlines() == list(said)

    def test_in_definitions(self, hostile: dict[str, str], number: int) -> None:
        harmless, text = (json.loads(hostile[f"fhir/r{n}.json"]) for n in (0, number))
        assert shape(text) == shape(harmless)
        for before, after in zip(harmless["entry"], text["entry"], strict=True):
            was, now = (list(elements(div(each["resource"]))) for each in (before, after))
            assert [each.tag for each in now] == [each.tag for each in was]
            assert after["resource"]["title"] == PAYLOADS[number - 1]
            shown = [list(elements(MarkdownIt().render(each["resource"]["usage"]))) for each in (before, after)]
            assert [each.tag for each in shown[1]] == [each.tag for each in shown[0]]


def test_hostile_texts_have_no_line_that_hides(hostile: dict[str, str]) -> None:
    assert [PAYLOADS[number] for number in range(len(PAYLOADS)) if line(PAYLOADS[number]) != PAYLOADS[number]] == []
    assert len(hostile) == 5 * (len(PAYLOADS) + 2)

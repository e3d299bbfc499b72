"""Surfaces: every file that holds an exercise or a routine, and the pieces of it that are about one record."""

import html
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from mkdocs_routines.domain import addresses, drawn_files
from mkdocs_routines.load import csv_text
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.model.features import WHOLE, Features

HANDOUT = re.compile(r"^/// html \| section\.handout\b.*?^///$", re.MULTILINE | re.DOTALL)

Kind = Literal["exercises", "handouts", "plans", "routines"]
"""Exercises, six-week plans, routines on a screen or in a file, and routines on paper, with room for few words."""


@dataclass(frozen=True)
class Surface:
    """Surface on which every record of a kind appears, in a file of its own or in one with all the others."""

    kind: Kind
    path: Callable[[str], str]
    """The id of a record → the path of its file below the site, or below `docs/` for a page."""
    pieces: Callable[[str, str], tuple[str, ...]]
    """The text of the file and the id of the record → plain texts about that record, such as the rows of a table."""
    of: Features = frozenset()
    """The features of the sites that have it. All have it where there are none."""


def of_markdown(text: str, id_: str) -> tuple[str, ...]:
    """The text on a screen. The handout, which is shown on paper alone, cannot stand for it."""
    return (html.unescape(uncited(HANDOUT.sub("", text))),)


def of_paper(text: str, id_: str) -> tuple[str, ...]:
    """The handout alone, which is printed in the place of the page."""
    return tuple(html.unescape(uncited(handout[0])) for handout in HANDOUT.finditer(text)) or ("",)


def of_json(text: str, id_: str) -> tuple[str, ...]:
    """Every text of a JSON file about one record."""
    return (_texts(json.loads(text)),)


def of_json_of_all(text: str, id_: str) -> tuple[str, ...]:
    """Every text of one record in a JSON file of all records."""
    return (_texts(_records(text).get(id_, ())),)


def of_rows(text: str, id_: str) -> tuple[str, ...]:
    """The rows of a table that begin with the id."""
    return tuple("\n".join(row) for row in _rows(text).get(id_, ()))


def of_cert_csv(text: str, id_: str) -> tuple[str, ...]:
    """The cells of a report by CERT, without their citations, which it has from the data."""
    return (uncited(" ".join(cell for row in csv_text.parse_csv(text) for cell in row)),)


def of_text(text: str, id_: str) -> tuple[str, ...]:
    """A text file as it is."""
    return (text,)


def of_calendar(text: str, id_: str) -> tuple[str, ...]:
    """The description of each session, unfolded and unescaped (RFC 5545, 3.1 and 3.3.11)."""
    sessions = (session.split("\r\n") for session in text.replace("\r\n ", "").split("BEGIN:VEVENT")[1:])
    descriptions = (next((line for line in lines if line.startswith("DESCRIPTION:")), "") for lines in sessions)
    return tuple(re.sub(r"\\(.)", lambda mark: "\n" if mark[1] == "n" else mark[1], text) for text in descriptions)


def of_fhir(text: str, id_: str) -> tuple[str, ...]:
    """Two texts of each definition in a FHIR bundle: its `usage`, for programs, and its narrative, for people."""
    resources = [entry["resource"] for entry in json.loads(text)["entry"]]
    texts = (text for resource in resources for text in (resource["usage"], resource["text"]["div"]))
    return tuple(html.unescape(text) for text in texts)


SURFACES = (
    Surface("exercises", addresses.exercise_page, of_markdown),
    Surface("exercises", lambda id_: addresses.api_record("exercises", id_), of_json, frozenset({"api"})),
    Surface("exercises", lambda _: addresses.api_file("exercises.json"), of_json_of_all, frozenset({"api"})),
    Surface("exercises", lambda _: addresses.api_file("exercises.csv"), of_rows, frozenset({"api"})),
    Surface("exercises", lambda id_: addresses.api_record("editions", id_), of_json, frozenset({"api"})),
    Surface("routines", addresses.routine_page, of_markdown),
    Surface("handouts", addresses.routine_page, of_paper, WHOLE),
    Surface("routines", addresses.cert_page, of_markdown, frozenset({"cert"})),
    Surface("routines", addresses.cert_csv, of_cert_csv, frozenset({"cert"})),
    Surface("routines", lambda id_: addresses.routine_file(id_, "txt"), of_text, frozenset({"formats"})),
    Surface("routines", lambda id_: addresses.routine_file(id_, "plan.md"), of_markdown, frozenset({"formats"})),
    Surface("routines", lambda id_: addresses.routine_file(id_, "csv"), of_rows, frozenset({"formats"})),
    Surface("routines", lambda id_: addresses.routine_file(id_, "ics"), of_calendar, frozenset({"formats"})),
    Surface("routines", addresses.fhir_bundle, of_fhir, frozenset({"formats"})),
    Surface("routines", lambda id_: addresses.api_record("routines", id_), of_json, frozenset({"api"})),
    Surface("routines", lambda _: addresses.api_file("routines.json"), of_json_of_all, frozenset({"api"})),
    Surface("routines", lambda _: addresses.api_file("routines.csv"), of_rows, frozenset({"api"})),
    Surface("plans", addresses.plan_page, of_markdown, WHOLE),
    Surface("plans", lambda id_: addresses.api_record("plans", id_), of_json, WHOLE),
    Surface("plans", lambda _: addresses.api_file("plans.json"), of_json_of_all, WHOLE),
)
NO_LISTS = (f"{addresses.CLAIMS}/", f"{addresses.SOURCES}/")
"""Folders of pages that name exercises only as the places where a study is used. Every other list leads to help."""
TOOLS = ("build.md", "log.md", "play.md", "r.md")
"""Hand-written pages on which a script shows exercises or what came of them. They hold every rule, script or not."""
OTHERS = (*NO_LISTS, f"{addresses.DRAWINGS}/", f"{drawn_files.LIVE}/", f"{addresses.SCHEMAS}/")
"""Folders whose files may have the name of an exercise: other records, and drawings, which are shown within pages."""


@lru_cache(maxsize=3)  # the files that hold every record are read once and not for each record
def _records(text: str) -> Mapping[str, Any]:
    document = json.loads(text)
    records = next(document[kind] for kind in ("exercises", "routines", "plans") if kind in document)
    return {record["id"]: record for record in records}


@lru_cache(maxsize=2)
def _rows(text: str) -> Mapping[str, list[list[str]]]:
    rows: dict[str, list[list[str]]] = {}
    for row in csv_text.parse_csv(text):
        rows.setdefault(row[0], []).append(row)
    return rows


def _texts(document: Any) -> str:
    """Every text in a JSON document, each on a line of its own."""
    texts: list[str] = []
    waiting = [document]
    while waiting:
        match waiting.pop():
            case str() as text:
                texts.append(text)
            case dict() as members:
                waiting += members.values()
            case list() as elements:
                waiting += elements
    return "\n".join(texts)

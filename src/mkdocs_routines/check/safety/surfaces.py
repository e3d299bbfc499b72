"""Every file that holds an exercise or a routine, and how the pieces of it that are about one record are read."""

import html
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from mkdocs_routines.load import csv_text
from mkdocs_routines.load.markdown_text import uncited

_HANDOUT = re.compile(r"^/// html \| section\.handout\b.*?^///$", re.MULTILINE | re.DOTALL)

Kind = Literal["exercises", "routines"]


@dataclass(frozen=True)
class Surface:
    kind: Kind
    path: str
    """Its path below the site, or below `docs/` for a page. `{id}` is the id of the record."""
    pieces: Callable[[str, str], tuple[str, ...]]
    """The text of the file and the id of the record → plain texts, such as the rows of a table."""


def of_markdown(text: str, id_: str) -> tuple[str, ...]:
    """What a screen shows. The handout, which is shown on paper alone, cannot stand for it."""
    return (html.unescape(uncited(_HANDOUT.sub("", text))),)


def of_json(text: str, id_: str) -> tuple[str, ...]:
    return (_words(json.loads(text)),)


def of_json_of_all(text: str, id_: str) -> tuple[str, ...]:
    return (_words(_records(text).get(id_, ())),)


def of_rows(text: str, id_: str) -> tuple[str, ...]:
    """The rows that begin with the id."""
    return tuple("\n".join(row) for row in _rows(text).get(id_, ()))


def of_sheet(text: str, id_: str) -> tuple[str, ...]:
    """A sheet cites as the data do."""
    return (uncited(" ".join(cell for row in csv_text.read(text) for cell in row)),)


def of_text(text: str, id_: str) -> tuple[str, ...]:
    return (text,)


def of_calendar(text: str, id_: str) -> tuple[str, ...]:
    """What each session says, with its lines joined and its marks read."""
    sessions = text.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    said = (next((line for line in each.split("\r\n") if line.startswith("DESCRIPTION:")), "") for each in sessions)
    return tuple(re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], each) for each in said)


def of_definitions(text: str, id_: str) -> tuple[str, ...]:
    """Each definition twice: what it says for programs, and what is shown of it."""
    resources = [entry["resource"] for entry in json.loads(text)["entry"]]
    return tuple(html.unescape(said) for each in resources for said in (each["usage"], each["text"]["div"]))


SURFACES = (
    Surface("exercises", "exercises/{id}.md", of_markdown),
    Surface("exercises", "api/v1/exercises/{id}.json", of_json),
    Surface("exercises", "api/v1/exercises.json", of_json_of_all),
    Surface("exercises", "api/v1/exercises.csv", of_rows),
    Surface("exercises", "api/v1/editions/{id}.json", of_json),
    Surface("routines", "routines/{id}.md", of_markdown),
    Surface("routines", "routines/{id}/cert.md", of_markdown),
    Surface("routines", "routines/{id}/cert.csv", of_sheet),
    Surface("routines", "routines/{id}.txt", of_text),
    Surface("routines", "routines/{id}.plan.md", of_markdown),
    Surface("routines", "routines/{id}.csv", of_rows),
    Surface("routines", "routines/{id}.ics", of_calendar),
    Surface("routines", "fhir/{id}.json", of_definitions),
    Surface("routines", "api/v1/routines/{id}.json", of_json),
    Surface("routines", "api/v1/routines.json", of_json_of_all),
    Surface("routines", "api/v1/routines.csv", of_rows),
)
NO_LISTS = ("claims/", "sources/")
"""Folders of pages that name exercises only as the places where a study is used. Every other list leads to help."""
TOOLS = ("build.md", "log.md", "play.md", "r.md")
"""Hand-written pages on which a script shows exercises or what came of them. They hold every rule, script or not."""
OTHERS = (*NO_LISTS, "figures/", "schemas/")
"""Folders whose files may have the name of an exercise: other records, and drawings, which are shown within pages."""


@lru_cache(maxsize=2)  # the files that hold every record are read once and not for each record
def _records(text: str) -> Mapping[str, Any]:
    document = json.loads(text)
    return {record["id"]: record for record in document.get("exercises", document.get("routines"))}


@lru_cache(maxsize=2)
def _rows(text: str) -> Mapping[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in csv_text.read(text):
        found.setdefault(row[0], []).append(row)
    return found


def _words(value: Any) -> str:
    """Every text in a document, each on a line of its own."""
    found: list[str] = []
    rest = [value]
    while rest:
        part = rest.pop()
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, dict):
            rest += part.values()
        elif isinstance(part, list):
            rest += part
    return "\n".join(found)

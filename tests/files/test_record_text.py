"""A plan as plain text for a record: from the data here, and from any plan in the browser, in the same words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.domain import dose
from mkdocs_routines.files import formats
from mkdocs_routines.files.api.exercises import published_exercises
from mkdocs_routines.files.api.routines import published_routines
from mkdocs_routines.files.api.vocabulary import published_vocabulary
from mkdocs_routines.files.formats.record_text import record_text
from mkdocs_routines.load.content import Content
from tests.support import tree, twin
from tests.support.hostile_texts import PAYLOADS

ROOT = Path(__file__).parents[2]
CASES = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "tests/files/record_text").glob("*.yml")
}
assert CASES
URL = "https://example.org/hip/"
DAY = date(2026, 11, 23)


def read(root: Path) -> Content:
    return tree.content(root)


SITES = {"base": read(tree.BASE), "real": read(ROOT)}


def library(site: Content) -> dict[str, Any]:
    """What the browser has: the published files, read."""
    return {
        "exercises": [each.model_dump(mode="json") for each in published_exercises(site.library, URL)],
        "routines": [each.model_dump(mode="json") for each in published_routines(site.library, URL)],
        "vocabulary": published_vocabulary(site.library, URL).model_dump(mode="json"),
    }


def plan(root: Path, path: str, id_: str) -> dict[str, Any]:
    """The plan that a link to a routine holds: its exercises and doses, without notes and without what may stand in."""
    items = yaml.safe_load((root / path).read_text("utf-8"))["items"]
    kept = [{"exercise": item["exercise"], "dose": item["dose"], "note": None} for item in items]
    return {"edition": 1, "routine": id_, "days": None, "weeks": None, "items": kept}


@pytest.mark.parametrize("name", SITES)
def test_the_browser_writes_of_each_routine_what_the_data_say(name: str) -> None:
    site, root = SITES[name], {"base": tree.BASE, "real": ROOT}[name]
    documents = formats.routine_documents(site, URL)
    about = {"made": site.today.isoformat()}
    calls = (
        ("planRecord", [plan(root, site.library.routines[each.routine.id].path, each.routine.id), library(site), about])
        for each in documents
    )
    given = twin.values("plan/record_text.js", calls)
    for each, there in zip(documents, given, strict=True):
        said = formats.calendar_event(each)
        assert there["description"] == said.description == record_text(each)
        assert there == {
            "title": said.title,
            "description": said.description,
            "address": said.address,
            "minutes": said.minutes,
            "made": said.made.isoformat(),
        }


@pytest.mark.parametrize("name", CASES)
def test_any_plan_is_written_like_this(name: str) -> None:
    case = CASES[name]
    [said] = twin.values("plan/record_text.js", [("planText", [case["plan"], library(SITES["base"]), case["about"]])])
    assert said == case["text"]


def test_a_hostile_note_stays_on_its_line() -> None:
    payloads = [*PAYLOADS, "a\r\nStop and get help\n- never", "a\u2028b\x85c", "\u202eturned", "half\ud800"]
    amount = {"sets": 1, "reps": 1, "sides": "together", "load": "x"}

    def written(note: str) -> dict[str, Any]:
        item = {"exercise": "bridge", "dose": {**amount, "load": note}, "note": note}
        return {"edition": 1, "routine": None, "days": None, "weeks": None, "items": [item]}

    known = library(SITES["base"])
    texts = (("planText", [written(each), known]) for each in ["x", *payloads])
    harmless, *hostile = twin.values("plan/record_text.js", texts)
    for payload, said in zip(payloads, hostile, strict=True):
        assert said.count("\n") == harmless.count("\n")
        [first] = [line for line in said.splitlines() if line.startswith("   ") and not line.startswith("   Load")]
        assert first.split() == payload.replace("\u202e", "").replace("\ud800", "").split()


def test_a_dose_is_said_by_the_one_who_says_doses() -> None:
    [first] = formats.routine_documents(SITES["base"], URL)
    said = record_text(first)
    assert [dose.words(line.dose) in said for line in first.items] == [True, True]

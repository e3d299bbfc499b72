"""What Crossref answers, and the list that follows.

The answers below `crossref/` have the shape that Crossref gives. Works named 10.5555/… are made up; the one of The
Lancet is real. What a retracted source is reported as stands in the cases of `check/`.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.load.crossref import bare_doi
from mkdocs_routines.model.retraction import DOI, Kind, Retraction
from scripts import crossref
from scripts.crossref import Notice

ROOT = Path(__file__).parents[2]
SAMPLES = {path.stem: path.read_bytes() for path in (ROOT / "tests/scripts/crossref").glob("*.json")}
assert SAMPLES

LANCET = Notice("retraction", date(2010, 2, 6), "10.1016/s0140-6736(10)60175-4")
CONCERN = Notice("expression-of-concern", date(2021, 9, 1), "10.5555/concern.notice")


def test_an_answer_is_read_as_works_with_the_notices_that_matter() -> None:
    answer = crossref.read(SAMPLES["works"])
    assert answer.faults == ()
    assert answer.works == {
        "10.1016/s0140-6736(97)11096-0": (LANCET,),
        "10.5555/concern": (CONCERN,),
        "10.5555/twice": (
            Notice("withdrawal", date(2022, 5, 4), "10.5555/twice.2"),
            Notice("expression-of-concern", date(2020, 1, 1), "10.5555/twice.1"),
            Notice("withdrawal", date(2022, 5, 3), "10.5555/twice.3"),
        ),
        "10.5555/part": (
            Notice("retraction", date(2019, 7, 26), "10.5555/part.notice", "Crossref calls it a partial retraction."),
        ),
        "10.5555/reinstated": (),
        "10.5555/corrected": (),
        "10.5555/sound": (),
    }


def test_the_gravest_notice_is_listed_and_of_equals_the_oldest() -> None:
    notices = crossref.read(SAMPLES["works"]).works["10.5555/twice"]
    assert crossref.gravest(notices) == crossref.gravest(reversed(notices)) == notices[2]
    assert crossref.gravest(()) is None


def test_parts_that_are_not_sound_are_named_and_passed_over() -> None:
    answer = crossref.read(SAMPLES["broken_parts"])
    assert answer.works == {
        "10.5555/null": (),
        "10.5555/no-day": (),
        "10.5555/no-doi": (),
        "10.5555/odd": (Notice("expression-of-concern", date(2024, 9, 18), "10.5555/odd.3"),),
    }
    assert answer.faults == (
        "work 1 must have a DOI",
        "work 2 must have a DOI",
        "work 3 must have a DOI",
        "10.5555/text: its notices must be a list",
        "10.5555/no-day: its retraction must have a day",
        "10.5555/no-doi: its removal must have a DOI",
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html>Try again</html>",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b'{"message": []}',
        b'{"message": {"items": {}}}',
        b'{"status": "failed", "message": [{"type": "validation-failure"}]}',
        b"[" * 100_000,
        b"9" * 5_000,
    ],
    ids=lambda raw: repr(raw[:20]),
)
def test_an_answer_that_is_no_list_of_works_is_one_error(raw: bytes) -> None:
    with pytest.raises(crossref.AnswerError, match="an answer of Crossref must be"):
        crossref.read(raw)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.2519/jospt.2018.7365", "10.2519/jospt.2018.7365"),
        (" https://doi.org/10.1016/S0004-9514(09)70055-8 ", "10.1016/s0004-9514(09)70055-8"),
        ("http://dx.doi.org/10.1000/a", "10.1000/a"),
        ("doi: 10.1000/a", "10.1000/a"),
        (r"10.1162/tacl\_a\_00276", "10.1162/tacl_a_00276"),
        ("10.1000/a b", None),
        ("11.1000/a", None),
        ("10.1000/a\n", "10.1000/a"),
        ("", None),
        (None, None),
        (10.1, None),
    ],
)
def test_a_doi_has_one_form(text: Any, expected: str | None) -> None:
    assert bare_doi(text) == expected


WORDS = st.sampled_from(sorted(set(re.findall(r'"([^"]+)"', b"".join(SAMPLES.values()).decode()))))
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS, st.text())
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(WORDS | st.text(), inner), max_leaves=20)
DAYS = st.fixed_dictionaries({}, optional={"date-time": SCALARS, "date-parts": VALUES | st.just([[2020, 2, 28]])})
UPDATE = st.fixed_dictionaries({}, optional={"DOI": SCALARS, "type": SCALARS, "updated": DAYS | VALUES})
WORK = st.fixed_dictionaries({}, optional={"DOI": SCALARS, "updated-by": st.lists(UPDATE | VALUES) | VALUES})
ANSWER = st.fixed_dictionaries({"message": st.fixed_dictionaries({"items": st.lists(WORK | VALUES)})})


def holds(raw: bytes) -> None:
    try:
        answer = crossref.read(raw)
    except crossref.AnswerError:
        return
    for doi, notices in answer.works.items():
        assert re.fullmatch(DOI, doi)
        if notice := crossref.gravest(notices):
            assert crossref.merged((), {"a2020": notice})  # the model takes it
    assert all(fault.isprintable() for fault in answer.faults)


@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    holds(raw)


@given(VALUES | ANSWER)
def test_any_json(value: Any) -> None:
    holds(json.dumps(value).encode())


@given(st.integers(0, len(SAMPLES["works"])), st.integers(0, 60), st.text(st.sampled_from('{}[],:"\\ud8\0ae0.1-/')))
def test_a_sound_answer_with_a_piece_replaced(start: int, length: int, piece: str) -> None:
    holds(SAMPLES["works"][:start] + piece.encode() + SAMPLES["works"][start + length :])


def retraction(source: str, kind: Kind, notice: str = "10.5555/n", reason: str | None = None) -> Retraction:
    return Retraction(source=source, kind=kind, day="2020-01-31", notice=notice, reason=reason)  # type: ignore[arg-type]  # as YAML has it


def test_an_entry_is_replaced_by_a_graver_one_only() -> None:
    listed = (
        retraction("lifted2001", "expression-of-concern", reason="Read."),
        retraction("graver2000", "expression-of-concern"),
        retraction("milder2000", "retraction", reason="Read."),
        retraction("same2000", "removal", "10.5555/other", "Read."),
        retraction("gone1999", "withdrawal"),
    )
    found = {
        "graver2000": LANCET,
        "milder2000": CONCERN,
        "same2000": Notice("removal", date(2021, 1, 1), "10.5555/n"),
        "new2000": CONCERN,
    }
    merged = crossref.merged(listed, found)
    assert [(each.source, each.kind, each.notice, each.reason) for each in merged] == [
        ("gone1999", "withdrawal", "10.5555/n", None),
        ("graver2000", "retraction", "10.1016/s0140-6736(10)60175-4", None),
        ("lifted2001", "expression-of-concern", "10.5555/n", "Read."),
        ("milder2000", "retraction", "10.5555/n", "Read."),
        ("new2000", "expression-of-concern", "10.5555/concern.notice", None),
        ("same2000", "removal", "10.5555/other", "Read."),
    ]
    assert crossref.merged(merged, found) == merged

"""How each kind of dose is written, said and timed, here and in the browser."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Dose, Range
from tests.support import strategies, twin
from tests.support.link_vectors import dose_json

CASES = sorted((Path(__file__).parent / "dose").glob("*.yml"))
assert CASES


def said(of: Dose) -> list[Any]:
    """The dose as it is written, said, detailed and timed."""
    time = dose.seconds(of)
    details = [list(detail) for detail in dose.details(of)]
    return [dose.notation(of), dose.words(of), details, {"low": time.low, "high": time.high}]


def in_the_browser(doses: list[dict[str, Any]]) -> list[list[Any]]:
    """The same from the twin, for each of the doses."""
    names = ("notation", "doseInWords", "doseDetails", "doseSeconds")
    found = iter(twin.values("plan/dose.js", ((name, [each]) for each in doses for name in names)))
    return [[next(found) for _ in names] for _ in doses]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_dose_is_written_said_and_timed(case: Path) -> None:
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    given = Dose.model_validate(expected["dose"])
    assert dose.notation(given) == expected["notation"]
    assert dose.words(given) == expected["words"]
    assert [list(detail) for detail in dose.details(given)] == expected["details"]
    assert dose.seconds(given) == Range(*expected["seconds"])


def test_the_browser_says_and_times_the_same() -> None:
    cases = [yaml.safe_load(case.read_text(encoding="utf-8")) for case in CASES]
    expected = [
        [case["notation"], case["words"], case["details"], dict(zip(("low", "high"), case["seconds"], strict=True))]
        for case in cases
    ]
    assert in_the_browser([dose_json(Dose.model_validate(case["dose"])) for case in cases]) == expected


@given(st.lists(strategies.doses(), min_size=5, max_size=10))
def test_the_browser_agrees_on_every_dose(doses: list[dict[str, Any]]) -> None:
    read = [Dose.model_validate(each) for each in doses]
    assert in_the_browser(list(map(dose_json, read))) == list(map(said, read))

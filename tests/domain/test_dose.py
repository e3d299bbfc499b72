"""How each kind of dose is written, said and timed, here and in the browser."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import dose, plan_link
from mkdocs_routines.model import Dose, Range
from mkdocs_routines.model.amount import Within
from tests.support import dose_by_hand, strategies, twin
from tests.support.link_strategies import plan_items
from tests.support.link_vectors import amount_json, dose_json, item_json, item_of

CASES = sorted((Path(__file__).parent / "dose").glob("*.yml"))
SESSIONS = sorted((Path(__file__).parent / "session").glob("*.yml"))
assert CASES
assert SESSIONS


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


@pytest.mark.parametrize("reps", ["12-15", "12 - 15", "12–15", " 12 –15"])
def test_a_range_is_one_dose_however_its_dash_is_typed(reps: str) -> None:
    given = Dose.model_validate({"sets": 2, "reps": reps})
    assert given == Dose.model_validate({"sets": 2, "reps": "12-15"})
    assert dose.notation(given) == "2 × 12–15"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_dose_is_written_said_and_timed(case: Path) -> None:
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    given = Dose.model_validate(expected["dose"])
    assert dose.notation(given) == expected["notation"]
    assert dose.words(given) == expected["words"]
    assert [list(detail) for detail in dose.details(given)] == expected["details"]
    assert dose.seconds(given) == Range(*expected["seconds"])


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_dose_written_out_by_hand_is_the_same(case: Path) -> None:
    """What tests of paper compare a handout with: it is read from the file once more."""
    given = yaml.safe_load(case.read_text(encoding="utf-8"))["dose"]
    ours = Dose.model_validate(given)
    assert dose_by_hand.close(dose_by_hand.written_out(given)[1]) == dose_by_hand.close(dose.words(ours))
    details = {(head.replace(" ", ""), dose_by_hand.close(text)) for head, text in dose.details(ours)}
    assert {*dose_by_hand.more(given)} == details


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


def session_in_the_browser(items: Sequence[plan_link.Item], warm_up: Range, rest_between: Range | None) -> Range:
    """The time of a session by the twin, in minutes."""
    given = [[item_json(item) for item in items], asdict(warm_up), amount_json(rest_between)]
    return Range(**twin.one("plan/dose.js", "sessionMinutes", *given))


@pytest.mark.parametrize("case", SESSIONS, ids=lambda path: path.stem)
def test_a_session_takes_this_long(case: Path) -> None:
    expected = yaml.safe_load(case.read_text(encoding="utf-8"))
    items = [item_of({"exercise": "bridge", "note": None, **item}) for item in expected["items"]]
    limits = Within(0, 600)
    warm_up = limits.read(expected.get("warm_up", 0))
    between = limits.read(expected["rest_between"]) if "rest_between" in expected else None
    assert dose.session_minutes(items, warm_up, between) == Range(*expected["minutes"])
    assert session_in_the_browser(items, warm_up, between) == Range(*expected["minutes"])


@given(plan_items(), st.none() | st.tuples(st.integers(0, 600), st.integers(0, 600)).map(sorted))
def test_the_browser_times_every_session_alike(items: tuple[plan_link.Item, ...], between: list[int] | None) -> None:
    rest = Range(*between) if between else None
    time = dose.session_minutes(items, Range(5, 10), rest)
    assert session_in_the_browser(items, Range(5, 10), rest) == time

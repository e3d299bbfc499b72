"""How each kind of dose is written, said and timed, here and in the browser."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mkdocs_routines.domain import dose
from mkdocs_routines.model import Dose, Range
from tests.support import twin

CASES = sorted((Path(__file__).parent / "dose").glob("*.yml"))
assert CASES

Part = st.SearchStrategy[dict[str, Any]]
"""Some fields of a dose, or none."""

WHOLE = st.integers(1, 200)
AMOUNTS = WHOLE | st.tuples(WHOLE, WHOLE).map(lambda pair: f"{min(pair)}-{max(pair)}")
LABELS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)
SHARED = {
    "sets": st.integers(1, 20),
    "sides": st.sampled_from(["together", "each", "each-direction"]),
}
MAYBE: dict[str, st.SearchStrategy[Any]] = {"rest_seconds": AMOUNTS}
REPS: dict[str, st.SearchStrategy[Any]] = {
    **MAYBE,
    "tempo": st.tuples(*[st.integers(0, 99)] * 3).map(lambda parts: "-".join(map(str, parts))),
}
HOLDS: Part = st.just({}) | st.fixed_dictionaries({"hold_seconds": st.integers(1, 120), "hold_at": LABELS})
LOADS: Part = st.just({}) | st.fixed_dictionaries({"load": LABELS}) | st.fixed_dictionaries({"load_kilograms": AMOUNTS})
EFFORTS: Part = (
    st.just({})
    | st.fixed_dictionaries({"rpe": st.integers(1, 10)})
    | st.fixed_dictionaries({"reps_in_reserve": st.integers(0, 10)})
)


def joined(parts: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    return {name: value for part in parts for name, value in part.items()}


DOSES = (
    st.tuples(st.fixed_dictionaries({**SHARED, "reps": AMOUNTS}, optional=REPS), HOLDS, LOADS, EFFORTS)
    | st.tuples(
        st.one_of(
            *(
                st.fixed_dictionaries({**SHARED, unit: AMOUNTS}, optional=MAYBE)
                for unit in ("seconds", "steps", "metres")
            )
        ),
        LOADS,
        EFFORTS,
    )
).map(joined)
"""Every dose that a routine may have, as it is written in YAML."""


def said(of: Dose) -> list[Any]:
    """The dose as it is written, said, detailed and timed."""
    time = dose.seconds(of)
    details = [list(detail) for detail in dose.details(of)]
    return [dose.notation(of), dose.words(of), details, {"low": time.low, "high": time.high}]


def in_the_browser(doses: list[dict[str, Any]]) -> list[list[Any]]:
    """The same from the twin, for each of the doses."""
    names = ("notation", "words", "details", "seconds")
    found = iter(twin.values("dose_words.js", ((name, [each]) for each in doses for name in names)))
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
    assert in_the_browser([case["dose"] for case in cases]) == expected


@settings(max_examples=5, phases=[Phase.generate])  # of a hundred doses and more; a program is started for each
@given(st.lists(DOSES, min_size=100, max_size=200))
def test_the_browser_agrees_on_every_dose(doses: list[dict[str, Any]]) -> None:
    assert in_the_browser(doses) == [said(Dose.model_validate(each)) for each in doses]

"""The builder: what can be done to a dose. In Node, without a page."""

from typing import Any

import pytest

from tests.support.builder import FULL, refusals
from tests.support.twin import values


def dose(name: str, *args: Any) -> Any:
    return values("builder/dose_edits.js", [(name, list(args))])[0]


@pytest.mark.parametrize(
    ("field", "now", "less", "more"),
    [
        ("sets", 1, None, 2),
        ("sets", 10, 9, None),
        ("sets", 20, 19, None),
        ("reps", 10, 9, 11),
        ("reps", "8-10", "7-9", "9-11"),
        ("reps", 1, None, 2),
        ("reps", 500, 499, None),
        ("seconds", 30, 25, 35),
        ("seconds", "20-30", "15-25", "25-35"),
        ("seconds", 33, 30, 35),
        ("seconds", 5, None, 10),
        ("steps", 10, 8, 12),
        ("metres", 20, 15, 25),
    ],
)
def test_steps(field: str, now: object, less: object, more: object) -> None:
    given = {"sets": 2, "sides": "each", "reps": 10} | {field: now}
    if field not in {"sets", "reps"}:
        del given["reps"]
    stepped = values("builder/dose_edits.js", [("step", [given, field, way]) for way in (-1, 1)])
    assert stepped == [expected and {**given, field: expected} for expected in (less, more)]


def test_a_hold_and_a_rest_begin_and_end() -> None:
    given = {"sets": 2, "reps": 10, "sides": "together"}
    held = dose("step", given, "hold_seconds", 1)
    assert held == {**given, "hold_seconds": 2, "hold_at": "the top"}
    assert dose("step", dose("step", held, "hold_seconds", -1), "hold_seconds", -1) == given
    rested = dose("step", given, "rest_seconds", 1)
    assert rested == {**given, "rest_seconds": 30}
    assert dose("step", {**given, "rest_seconds": "30-60"}, "rest_seconds", 1)["rest_seconds"] == "45-75"
    assert dose("step", {**given, "rest_seconds": 15}, "rest_seconds", -1) == given
    assert dose("step", given, "rest_seconds", -1) is None


def test_what_no_control_shows_survives_every_step() -> None:
    fields = [(field, way) for field in ("sets", "reps", "hold_seconds", "rest_seconds") for way in (1, -1)]
    stepped = values("builder/dose_edits.js", [("step", [FULL, field, way]) for field, way in fields])
    for (field, _), after in zip(fields, stepped, strict=True):
        assert {**after, field: FULL[field]} == FULL
        assert after != FULL
    assert dose("sided", FULL, "together") == {**FULL, "sides": "together"}


@pytest.mark.parametrize(
    ("text", "reps"), [("12", 12), (" 8-10 ", "8-10"), ("8–10", "8-10"), ("8 to 10", "8-10"), ("9-9", 9), ("008", 8)]
)
def test_an_amount_is_typed(text: str, reps: object) -> None:
    assert dose("typed", FULL, "reps", text) == {**FULL, "reps": reps}


def test_what_no_dose_can_be_is_said_in_a_sentence() -> None:
    given = {"sets": 2, "seconds": 30, "sides": "each"}
    calls: list[tuple[str, list[Any]]] = [
        ("typed", [FULL, "reps", ""]),
        ("typed", [FULL, "reps", "a lot"]),
        ("typed", [FULL, "reps", "501"]),
        ("typed", [FULL, "reps", "10-8"]),
        ("typed", [FULL, "sets", "21"]),
        ("typed", [FULL, "sets", "2-3"]),
        ("typed", [FULL, "hold_seconds", "121"]),
        ("typed", [FULL, "rest_seconds", "0"]),
        ("inTempo", [given, "3-1-1"]),
        ("inTempo", [FULL, "slow"]),
        ("loaded", [FULL, "900 kg"]),
    ]
    assert refusals("builder/dose_edits.js", calls) == [
        "Repetitions must be a number such as 10, or a range such as 8-10.",
        "Repetitions must be a number such as 10, or a range such as 8-10.",
        "Repetitions must be 1 to 500.",
        "Repetitions must run upwards.",
        "Sets must be 1 to 20.",
        "Sets must be a number such as 10.",
        "The hold must be 1 to 120.",
        "The rest must be 1 to 3600.",
        "A tempo must come with repetitions.",
        "A tempo is three numbers of seconds, down, still and up, such as 3-1-1.",
        "The load must be 1 to 500 kg.",
    ]


def test_hold_and_tempo_go_when_no_repetitions_are_counted() -> None:
    kept = {name: FULL[name] for name in ("sets", "sides", "rest_seconds", "load_kilograms", "reps_in_reserve")}
    assert dose("counting", FULL, "seconds") == {**kept, "seconds": 30}
    assert dose("counting", FULL, "reps") == FULL


def test_load_and_effort_are_one_or_the_other() -> None:
    bare = {name: value for name, value in FULL.items() if name not in {"load_kilograms", "reps_in_reserve"}}
    assert dose("loaded", FULL, "a \u202e  bag") == {**bare, "load": "a bag", "reps_in_reserve": 2}
    assert dose("loaded", {**bare, "load": "light"}, "10–12 kg") == {**bare, "load_kilograms": "10-12"}
    assert dose("loaded", FULL, " ") == {**bare, "reps_in_reserve": 2}
    assert dose("loadOf", FULL) == "12 kg"
    assert dose("trying", FULL, "rpe 7") == {**bare, "load_kilograms": 12, "rpe": 7}
    assert dose("trying", FULL, "") == {**bare, "load_kilograms": 12}
    assert [dose("effortOf", each) for each in (FULL, {**bare, "rpe": 7}, bare)] == ["reps_in_reserve 2", "rpe 7", ""]

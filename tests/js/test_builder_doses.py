"""The builder: what can be done to a dose. In Node, without a page."""

from typing import Any

import pytest

from tests.support.builder import FULL, refusals
from tests.support.twin import values


def dose(name: str, *args: Any) -> Any:
    return values("builder/dose_edits.js", [(name, list(args))])[0]


def weigh(name: str, *args: Any) -> Any:
    return values("builder/load_edits.js", [(name, list(args))])[0]


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
    straight_on = dose("step", {**given, "rest_seconds": 15}, "rest_seconds", -1)
    assert straight_on == {**given, "rest_seconds": 0}
    assert dose("step", straight_on, "rest_seconds", 1) == {**given, "rest_seconds": 15}
    assert dose("step", straight_on, "rest_seconds", -1) == given
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
        ("typed", [FULL, "sets", "3-2"]),
        ("typed", [FULL, "hold_seconds", "121"]),
        ("typed", [FULL, "rest_seconds", "3601"]),
        ("typed", [FULL, "rest_between_sides_seconds", "soon"]),
        ("typed", [given, "minutes", "241"]),
        ("typed", [FULL, "reps_in_reserve", "1-11"]),
        ("typed", [FULL, "rpe", "0"]),
        ("inTempo", [given, "3-1-1"]),
        ("inTempo", [FULL, "slow"]),
    ]
    assert refusals("builder/dose_edits.js", calls) == [
        "Repetitions must be a number such as 10, or a range such as 8-10.",
        "Repetitions must be a number such as 10, or a range such as 8-10.",
        "Repetitions must be 1 to 500.",
        "Repetitions must run upwards.",
        "Sets must be 1 to 20.",
        "Sets must run upwards.",
        "The hold must be 1 to 120.",
        "The rest must be 0 to 3600.",
        "The rest between sides must be a number such as 10, or a range such as 8-10.",
        "Minutes must be 1 to 240.",
        "Repetitions left must be 0 to 10.",
        "The effort must be 1 to 10.",
        "A tempo must come with repetitions.",
        "A tempo is three numbers of seconds, down, still and up, such as 3-1-1.",
    ]
    loads = [("loaded", [FULL, text]) for text in ("900 kg", "2.3 kg", "0 kg", "5-2.5 kg")]
    assert refusals("builder/load_edits.js", loads) == [
        "The load must be 0.5 to 500 kg.",
        "The load must be in whole or half kilograms, such as 2.5 kg.",
        "The load must be 0.5 to 500 kg.",
        "The load must run upwards.",
    ]


def test_hold_and_tempo_go_when_no_repetitions_are_counted() -> None:
    kept = {name: FULL[name] for name in ("sets", "sides", "rest_seconds", "load_kilograms", "reps_in_reserve")}
    assert dose("counting", FULL, "seconds") == {**kept, "seconds": 30}
    assert dose("counting", FULL, "reps") == FULL


def test_load_and_effort_are_one_or_the_other() -> None:
    bare = {name: value for name, value in FULL.items() if name not in {"load_kilograms", "reps_in_reserve"}}
    assert weigh("loaded", FULL, "a \u202e  bag") == {**bare, "load": "a bag", "reps_in_reserve": 2}
    assert weigh("loaded", {**bare, "load": "light"}, "10–12 kg") == {**bare, "load_kilograms": "10-12"}
    assert weigh("loaded", bare, "2,5 kg") == {**bare, "load_kilograms": 2.5}
    assert weigh("loaded", bare, "2.5 to 5 kg") == {**bare, "load_kilograms": "2.5-5"}
    assert weigh("loaded", FULL, " ") == {**bare, "reps_in_reserve": 2}
    assert weigh("loadOf", FULL) == "12 kg"
    assert weigh("loadOf", {**bare, "load_kilograms": "2.5-5"}) == "2.5–5 kg"
    assert weigh("rated", FULL, "rpe") == {**bare, "load_kilograms": 12, "rpe": 7}
    assert weigh("rated", FULL, "reps_in_reserve") == FULL
    assert weigh("rated", FULL, "") == {**bare, "load_kilograms": 12}
    assert weigh("rated", bare, "reps_in_reserve") == {**bare, "reps_in_reserve": 2}
    assert [weigh("scaleOf", each) for each in (FULL, {**bare, "rpe": 7}, bare)] == ["reps_in_reserve", "rpe", ""]


NEW = [
    ("typed", "sets", "2-3", {"sets": "2-3"}),
    ("typed", "reps", "amrap", {"reps": "AMRAP"}),
    ("typed", "hold_seconds", "5 to 10", {"hold_seconds": "5-10"}),
    ("typed", "rest_seconds", "0", {"rest_seconds": 0}),
    ("typed", "rest_between_sides_seconds", "10", {"rest_between_sides_seconds": 10}),
    ("typed", "reps_in_reserve", "0-1", {"reps_in_reserve": "0-1"}),
    ("step", "reps_in_reserve", -1, {"reps_in_reserve": 1}),
    ("step", "rest_between_sides_seconds", 1, {"rest_between_sides_seconds": 10}),
]


@pytest.mark.parametrize(("name", "field", "how", "changed"), NEW, ids=[f"{name} {field}" for name, field, *_ in NEW])
def test_what_trials_and_clinics_prescribe_is_set(name: str, field: str, how: object, changed: dict[str, Any]) -> None:
    assert dose(name, FULL, field, how) == {**FULL, **changed}


def test_a_set_counts_minutes_or_nothing() -> None:
    plain = {"sets": 1, "sides": "together", "reps": 10, "tempo": "3-1-1", "rpe": 7}
    cycling = dose("counting", plain, "minutes")
    assert cycling == {"sets": 1, "sides": "together", "seconds": 600, "rpe": 7}
    assert dose("typed", cycling, "minutes", "75") == {**cycling, "seconds": 4500}
    assert dose("step", cycling, "minutes", 1) == {**cycling, "seconds": 900}
    without = {name: value for name, value in plain.items() if name not in {"reps", "rpe"}}
    assert dose("counting", plain, "open") == {**without, "rpe": 7}
    assert dose("counting", {**without, "reps": 10}, "open") == {**without, "reps_in_reserve": 2}
    assert dose("counting", plain, "max") == {**plain, "reps": "AMRAP"}
    assert dose("step", {**plain, "reps": "AMRAP"}, "reps", 1) == plain
    counts = [plain, {**plain, "reps": "AMRAP"}, {**without, "rpe": 7}, cycling, {**cycling, "seconds": 90}]
    assert [dose("countOf", each) for each in counts] == ["reps", "max", "open", "minutes", "seconds"]


def test_a_rest_between_sides_goes_with_the_sides() -> None:
    given = {**FULL, "rest_between_sides_seconds": 10}
    assert dose("sided", given, "each") == given
    assert dose("sided", given, "left") == {**FULL, "sides": "left"}


def test_weeks_change_the_dose() -> None:
    item: dict[str, Any] = {"exercise": "squat", "dose": FULL, "note": None, "later": [], "superset": False, "key": 0}

    def later(name: str, weeks: list[int], *args: Any) -> Any:
        changes = [{"fromWeek": week, "dose": FULL} for week in weeks]
        changed = values("builder/later_edits.js", [(name, [{**item, "later": changes}, *args])])[0]
        return changed and [each["fromWeek"] for each in changed["later"]]

    assert later("addLater", []) == [3]
    assert later("addLater", [3]) == [3, 5]
    assert later("addLater", [51]) == [51, 52]
    assert later("moveLater", [3, 5], 0, 4) == [4, 5]
    assert later("moveLater", [3, 5], 0, 5) is None
    assert later("moveLater", [3, 5], 1, 53) is None
    assert later("moveLater", [3], 0, 1) is None
    assert later("removeLater", [3, 5], 0) == [5]

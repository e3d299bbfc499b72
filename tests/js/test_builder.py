"""The builder: what can be done to a plan and to its doses, and which exercises are found. In node, without a page."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.twin import ask, values

BRIDGE = {"exercise": "glute-bridge", "dose": {"sets": 3, "reps": 10, "sides": "together"}}
SQUAT = {"exercise": "squat", "dose": {"sets": 2, "reps": "8-10", "sides": "together", "rest_seconds": 60}}
WALK = {"exercise": "lateral-band-walk", "dose": {"sets": 2, "steps": 10, "sides": "each-direction"}}
EMPTY: dict[str, Any] = {"edition": 1, "routine": None, "days": None, "weeks": None, "items": []}
FULL = {
    "sets": 3,
    "reps": "8-10",
    "sides": "each",
    "hold_seconds": 2,
    "hold_at": "the bottom",
    "rest_seconds": "30-60",
    "tempo": "3-1-1",
    "load_kilograms": 12,
    "reps_in_reserve": 2,
}


def edit(name: str, *args: Any) -> Any:
    return values("build/edits.js", [(name, list(args))])[0]


def dose(name: str, *args: Any) -> Any:
    return values("build/doses.js", [(name, list(args))])[0]


def refusals(module: str, calls: list[tuple[str, list[Any]]]) -> list[str]:
    return [given.get("error", f"allowed: {given}") for given in ask(module, calls)]


@pytest.fixture(scope="module")
def three() -> Any:
    plan = EMPTY
    for item in (BRIDGE, SQUAT, WALK):
        plan = edit("add", plan, item)
    return plan


def names(plan: Any) -> list[str]:
    return [item["exercise"] for item in plan["items"]]


def test_exercises_are_added_moved_and_removed(three: Any) -> None:
    assert names(three) == ["glute-bridge", "squat", "lateral-band-walk"]
    assert [item["key"] for item in three["items"]] == [0, 1, 2]
    assert names(edit("move", three, 0, 2)) == ["squat", "lateral-band-walk", "glute-bridge"]
    assert names(edit("move", three, 2, 0)) == ["lateral-band-walk", "glute-bridge", "squat"]
    assert names(edit("remove", three, 1)) == ["glute-bridge", "lateral-band-walk"]
    assert names(edit("add", edit("remove", three, 2), BRIDGE)) == ["glute-bridge", "squat", "glute-bridge"]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 3), (0, -1), (3, 0)])
def test_a_move_to_no_place_changes_nothing(three: Any, start: int, end: int) -> None:
    assert edit("move", three, start, end) == three


def test_days_and_weeks_can_be_set_and_left_open(three: Any) -> None:
    assert edit("onDays", three, ["fr", "mo"])["days"] == ["mo", "fr"]
    assert edit("onDays", three, [])["days"] is None
    assert edit("forWeeks", three, 8)["weeks"] == 8
    assert edit("forWeeks", three, None)["weeks"] is None
    said = refusals("build/edits.js", [("forWeeks", [three, weeks]) for weeks in (0, 53, 1.5)])
    assert said == ["Weeks must be 1 to 52"] * 3


def test_a_plan_is_full_at_forty(three: Any) -> None:
    full = {**three, "items": [{**BRIDGE, "note": None, "key": key} for key in range(40)]}
    assert refusals("build/edits.js", [("add", [full, SQUAT])]) == ["A plan holds 40 exercises at most"]


def test_every_edit_can_be_undone(three: Any) -> None:
    history = begun = edit("begin", three)
    plans = [three]
    for change in (("remove", 0), ("move", 1, 0), ("alter", 0, {"note": "slowly"}), ("onDays", ["mo"])):
        name, *args = change
        history = edit("become", history, edit(name, history["plan"], *args), 7)
        plans.append(history["plan"])
    assert history["plan"]["edition"] == 7  # the words are those of today
    for plan in reversed(plans[:-1]):
        history = edit("undo", history)
        assert history["plan"] == plan
    assert edit("undo", history) == begun


def test_no_edit_changes_the_plan_it_is_given() -> None:
    """`Object.freeze` would throw, and here nothing does."""
    script = [("editable", [{**EMPTY, "items": [{**BRIDGE, "note": None}]}])]
    [plan] = values("build/edits.js", script)
    before = json.dumps(plan)
    edit("alter", plan, 0, {"dose": SQUAT["dose"]})
    assert json.dumps(plan) == before


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
    stepped = values("build/doses.js", [("step", [given, field, way]) for way in (-1, 1)])
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
    stepped = values("build/doses.js", [("step", [FULL, field, way]) for field, way in fields])
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
    assert refusals("build/doses.js", calls) == [
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


@pytest.fixture(scope="module")
def published(site: Path) -> dict[str, Any]:
    names = ("exercises", "routines", "vocabulary")
    return {name: json.loads((site / f"api/v1/{name}.json").read_text("utf-8")) for name in names}


def test_an_exercise_begins_with_a_published_dose_or_a_plain_one(published: dict[str, Any]) -> None:
    exercises = {each["id"]: each for each in published["exercises"]["exercises"]}
    routines = published["routines"]["routines"]

    def usual(id_: str, first: str | None = None) -> Any:
        return values("build/usual.js", [("usual", [exercises[id_], routines, first])])[0]

    known = {(routine["title"], item["dose"]["words"]) for routine in routines for item in routine["items"]}
    given = values("build/usual.js", [("usual", [each, routines]) for each in exercises.values()])
    words = values("dose_words.js", [("words", [each["dose"]]) for each in given])
    said = {(each["as"], words) for each, words in zip(given, words, strict=True) if each["as"]}
    assert said
    assert said <= known
    assert usual("glute-bridge", "hip-to-knee-bulletproofing") == {
        "dose": {"sets": 3, "reps": 10, "sides": "together", "hold_seconds": 2, "hold_at": "the top"},
        "as": "Hip-to-Knee Bulletproofing",
    }
    assert usual("single-leg-bridge") == {"dose": {"sets": 2, "reps": 10, "sides": "each"}, "as": None}
    assert usual("hip-thrust") == {"dose": {"sets": 2, "reps": 10, "sides": "together"}, "as": None}


def test_a_swap_keeps_the_dose_but_not_its_side_and_load() -> None:
    comes = {"dose": {"sets": 2, "reps": 8, "sides": "together"}, "as": None}
    calls = [("inItsPlace", [FULL, comes]), ("inItsPlace", [{"sets": 3, "seconds": 30, "sides": "each"}, comes])]
    kept, own = values("build/usual.js", calls)
    without = {name: value for name, value in FULL.items() if name != "load_kilograms"}
    assert kept == {"dose": {**without, "sides": "together"}, "kept": True}
    assert own == {"dose": comes["dose"], "kept": False}


@pytest.mark.parametrize(
    ("wanted", "first", "count"),
    [
        ({"words": "RDL"}, "romanian-deadlift", None),
        ({"words": "butt-bridge"}, "glute-bridge", None),
        ({"words": "mini-band"}, "lateral-band-walk", 2),
        ({"words": "gluteus medius"}, "90-90-hip-rotation", None),
        ({"words": "bridge"}, "glute-bridge", None),
        ({"words": "stronger calves"}, "calf-raise", None),
        ({"words": "", "equipment": "none", "aim": "ankle-mobility"}, "knee-to-wall-ankle-dorsiflexion", 1),
        ({"words": "unicycle"}, None, 0),
        ({"words": ""}, "90-90-hip-rotation", 32),
    ],
)
def test_exercises_are_found(published: dict[str, Any], wanted: Any, first: str | None, count: int | None) -> None:
    exercises = published["exercises"]["exercises"]
    asked = {"aim": "", "equipment": "", **wanted}
    found = values("build/found.js", [("find", [exercises, asked, published["vocabulary"]])])[0]
    assert [each["id"] for each in found[:1]] == ([first] if first else [])
    if count is not None:
        assert len(found) == count


def test_a_retired_exercise_is_not_offered(published: dict[str, Any]) -> None:
    exercises = [{**each, "retired": {"why": "…"}} for each in published["exercises"]["exercises"]]
    nothing = {"words": "", "aim": "", "equipment": ""}
    assert values("build/found.js", [("find", [exercises, nothing, published["vocabulary"]])]) == [[]]

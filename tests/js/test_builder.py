"""The builder: what can be done to a plan, and which exercises are found. In Node, without a page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.builder import FULL, refusals
from tests.support.twin import values

BRIDGE = {"exercise": "glute-bridge", "dose": {"sets": 3, "reps": 10, "sides": "together"}}
SQUAT = {"exercise": "squat", "dose": {"sets": 2, "reps": "8-10", "sides": "together", "rest_seconds": 60}}
WALK = {"exercise": "lateral-band-walk", "dose": {"sets": 2, "steps": 10, "sides": "each-direction"}}
EMPTY: dict[str, Any] = {"edition": 1, "routine": None, "days": None, "weeks": None, "items": []}


def edit(name: str, *args: Any) -> Any:
    return values("builder/plan_edits.js", [(name, list(args))])[0]


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
    said = refusals("builder/plan_edits.js", [("forWeeks", [three, weeks]) for weeks in (0, 53, 1.5)])
    assert said == ["Weeks must be 1 to 52"] * 3


def test_a_plan_is_done_times_a_week_or_on_days_or_every_other_day(three: Any) -> None:
    often = edit("timesAWeek", edit("onDays", three, ["mo"]), {"low": 2, "high": 3})
    assert (often["perWeek"], often["days"]) == ({"low": 2, "high": 3}, None)
    named = edit("onDays", often, ["mo"])
    assert (named["perWeek"], named["days"]) == (None, ["mo"])
    other = edit("everyOtherDay", often)
    assert (other["perWeek"], other["days"]) == (None, "every-other")
    assert edit("timesAWeek", other, None)["days"] is None
    bad = [{"low": 3, "high": 2}, {"low": 0, "high": 2}, {"low": 1, "high": 22}]
    said = refusals("builder/plan_edits.js", [("timesAWeek", [three, times]) for times in bad])
    assert said == ["Times a week must be 1 to 21, such as 3 or 2-3."] * 3


@pytest.mark.parametrize(
    ("typed", "times"),
    [("3", (3, 3)), (" 2-3 ", (2, 3)), ("2–3", (2, 3)), ("2 to 3", (2, 3)), ("", None), (" ", None)],
)
def test_times_a_week_are_read_as_they_are_typed(typed: str, times: tuple[int, int] | None) -> None:
    read = values("builder/schedule.js", [("readTimes", [typed])])[0]
    assert read == (times and {"low": times[0], "high": times[1]})


def test_a_step_moves_both_ends_and_ends_at_once_a_week() -> None:
    twice = {"low": 1, "high": 2}
    calls: list[tuple[str, list[Any]]] = [("stepped", [twice, 1]), ("stepped", [twice, -1]), ("stepped", [None, -1])]
    calls += [("stepped", [None, 1]), ("stepped", [{"low": 20, "high": 21}, 1])]
    range_ = [{"low": 2, "high": 3}, None, None, {"low": 2, "high": 3}, {"low": 20, "high": 21}]
    assert values("builder/schedule.js", calls) == range_
    said = refusals("builder/schedule.js", [("readTimes", [typed]) for typed in ("often", "2-", "2,5")])
    assert said == ["Times a week must be a number such as 3, or 2-3."] * 3


def test_a_title_and_a_goal_are_one_short_line_each(three: Any) -> None:
    assert edit("entitled", three, " Stairs\n first\u200b ")["title"] == "Stairs first"
    assert edit("entitled", three, " ")["title"] is None
    assert edit("aimedAt", three, "x" * 120)["goal"] == "x" * 120
    calls = [("entitled", [three, "é" * 61]), ("aimedAt", [three, "x" * 121])]
    assert refusals("builder/plan_edits.js", calls) == [
        "A title has 60 characters at most, and this has 61.",
        "A goal has 120 characters at most, and this has 121.",
    ]


def test_a_plan_is_full_at_forty(three: Any) -> None:
    full = {**three, "items": [{**BRIDGE, "note": None, "key": key} for key in range(40)]}
    assert refusals("builder/plan_edits.js", [("add", [full, SQUAT])]) == ["A plan holds 40 exercises at most"]


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
    [plan] = values("builder/plan_edits.js", script)
    before = json.dumps(plan)
    edit("alter", plan, 0, {"dose": SQUAT["dose"]})
    assert json.dumps(plan) == before


@pytest.fixture(scope="module")
def published(site: Path) -> dict[str, Any]:
    names = ("exercises", "routines", "vocabulary")
    return {name: json.loads((site / f"api/v1/{name}.json").read_text("utf-8")) for name in names}


def test_an_exercise_begins_with_a_published_dose_or_a_plain_one(published: dict[str, Any]) -> None:
    exercises = {each["id"]: each for each in published["exercises"]["exercises"]}
    routines = published["routines"]["routines"]

    def usual(id_: str, first: str | None = None) -> Any:
        return values("builder/first_dose.js", [("firstDose", [exercises[id_], routines, first])])[0]

    known = {(routine["title"], item["dose"]["words"]) for routine in routines for item in routine["items"]}
    given = values("builder/first_dose.js", [("firstDose", [each, routines]) for each in exercises.values()])
    words = values("plan/dose.js", [("doseInWords", [each["dose"]]) for each in given])
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
    calls = [("doseForSwap", [FULL, comes]), ("doseForSwap", [{"sets": 3, "seconds": 30, "sides": "each"}, comes])]
    kept, own = values("builder/first_dose.js", calls)
    without = {name: value for name, value in FULL.items() if name != "load_kilograms"}
    assert kept == {"dose": {**without, "sides": "together"}, "kept": True}
    assert own == {"dose": comes["dose"], "kept": False}


@pytest.mark.parametrize(
    ("wanted", "first", "all_that_fit"),
    [
        ({"words": "RDL"}, "romanian-deadlift", None),
        ({"words": "butt-bridge"}, "glute-bridge", None),
        ({"words": "", "bend": "half"}, "lateral-band-walk", lambda each: each["knee_bend"]["band"] == "half"),
        ({"words": "mini-band"}, "lateral-band-walk", lambda each: "mini-band" in each["equipment"]),
        ({"words": "gluteus medius"}, "90-90-hip-rotation", None),
        ({"words": "bridge"}, "glute-bridge", None),
        ({"words": "stronger calves"}, "calf-raise", None),
        (
            {"words": "", "equipment": "none", "aim": "ankle-mobility"},
            "calf-stretch",
            lambda each: "ankle-mobility" in each["aims"] and not each["equipment"],
        ),
        ({"words": "unicycle"}, None, lambda _: False),
        ({"words": ""}, "90-90-hip-rotation", lambda each: each["retired"] is None),
    ],
)
def test_exercises_are_found(
    published: dict[str, Any], wanted: Any, first: str | None, all_that_fit: Callable[[dict[str, Any]], bool] | None
) -> None:
    exercises = published["exercises"]["exercises"]
    asked = {"aim": "", "equipment": "", "bend": "", **wanted}
    found = values("builder/search.js", [("searchExercises", [exercises, asked])])[0]
    assert [each["id"] for each in found[:1]] == ([first] if first else [])
    if all_that_fit:
        assert {each["id"] for each in found} == {each["id"] for each in exercises if all_that_fit(each)}

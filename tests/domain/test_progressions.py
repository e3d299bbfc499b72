"""Ladders of small libraries, made by hand and at random."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import progressions
from mkdocs_routines.domain.progressions import Progression
from mkdocs_routines.load.records import Entry, Library
from tests.support import tree

SITE = tree.sound(tree.BASE)
SQUAT = SITE.library.exercises["squat"].record
AIMS = ("hips", "knees", "ankles")


def library(**exercises: dict[str, Any]) -> Library:
    """Exercises by their names, each with what a ladder is made from: `aims`, `easier`, `harder`."""
    entries = {}
    for id_, fields in exercises.items():
        record = SQUAT.model_copy(update={"aims": ("hips",), **fields})
        entries[id_] = Entry(id_, f"data/exercises/{id_}.yml", record, {})
    return replace(SITE.library, exercises=entries)


def ladders(id_: str, **exercises: dict[str, Any]) -> list[Progression]:
    return list(progressions.neighbours(library(**exercises))[id_].progressions)


def test_a_neighbour_counts_whichever_of_the_two_names_it() -> None:
    places = progressions.neighbours(library(low={"harder": ("middle",)}, middle={}, high={"easier": ("middle",)}))
    assert (places["middle"].easier, places["middle"].harder) == (("low",), ("high",))
    assert [places[id_].progressions for id_ in ("low", "middle", "high")] == [
        (Progression(("hips",), (("low",), ("middle",), ("high",)), place),) for place in range(3)
    ]


def test_a_step_is_as_far_up_as_the_longest_way_to_it() -> None:
    found = ladders("high", low={"harder": ("middle", "high")}, middle={"harder": ("high",)}, high={})
    assert found == [Progression(("hips",), (("low",), ("middle",), ("high",)), 2)]


def test_exercises_that_are_equally_far_up_stand_on_one_step() -> None:
    found = ladders("low", low={}, b={"easier": ("low",)}, a={"easier": ("low",)}, high={"easier": ("a", "b")})
    assert found == [Progression(("hips",), (("low",), ("a", "b"), ("high",)), 0)]


def test_what_is_neither_below_nor_above_is_on_no_ladder_of_it() -> None:
    found = ladders("a", low={}, b={"easier": ("low",)}, a={"easier": ("low",)})
    assert found == [Progression(("hips",), (("low",), ("a",)), 1)]


def test_a_ladder_goes_through_exercises_with_its_aim_only() -> None:
    steps: dict[str, dict[str, Any]] = {
        "low": {"aims": ("hips",), "harder": ("middle",)},
        "middle": {"aims": ("knees", "hips"), "harder": ("high",)},
        "high": {"aims": ("knees",)},
    }
    assert ladders("low", **steps) == [Progression(("hips",), (("low",), ("middle",)), 0)]
    assert ladders("middle", **steps) == [
        Progression(("knees",), (("middle",), ("high",)), 0),
        Progression(("hips",), (("low",), ("middle",)), 1),
    ]


def test_aims_with_the_same_steps_share_a_ladder() -> None:
    both = ("knees", "hips")
    found = ladders("low", low={"aims": both, "harder": ("high",)}, high={"aims": both})
    assert found == [Progression(both, (("low",), ("high",)), 0)]


def test_an_exercise_without_neighbours_has_no_ladder() -> None:
    assert ladders("alone", alone={}, other={}) == []


@st.composite
def sound(draw: st.DrawFn) -> Library:
    """Exercises whose steps never go in a circle: each names as easier only what came before it."""
    count = draw(st.integers(1, 9))
    made: dict[str, dict[str, Any]] = {}
    for number in range(count):
        aims = draw(st.lists(st.sampled_from(AIMS), min_size=1, unique=True))
        easier = draw(st.lists(st.integers(0, number - 1), unique=True)) if number else []
        made[f"e{number}"] = {"aims": tuple(aims), "easier": tuple(f"e{other}" for other in easier)}
    return library(**made)


@given(sound())
def test_every_step_stands_above_all_that_is_easier(made: Library) -> None:
    for id_, place in progressions.neighbours(made).items():
        aims = made.exercises[id_].record.aims
        for one in place.progressions:
            level = {other: number for number, step in enumerate(one.steps) for other in step}
            assert sum(map(len, one.steps)) == len(level)
            assert one.steps[one.position] == (id_,)
            assert set(one.aims) <= set(aims)
            for other, number in level.items():
                assert set(one.aims) <= set(made.exercises[other].record.aims)
                assert all(level[easier] < number for easier in made.easier[other] if easier in level)


@given(sound())
def test_a_neighbour_that_shares_an_aim_is_on_a_ladder_of_it(made: Library) -> None:
    for id_, place in progressions.neighbours(made).items():
        record = made.exercises[id_].record
        for aim in record.aims:
            near = {other for other in (*place.easier, *place.harder) if aim in made.exercises[other].record.aims}
            shown = {other for one in place.progressions if aim in one.aims for step in one.steps for other in step}
            assert near <= shown

"""Gentler exercises: each has its reason, and what only looks lighter is left out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mkdocs_routines.domain import gentler
from mkdocs_routines.domain.gentler import Compared, Gentler
from mkdocs_routines.domain.knee_bend import OTHER, UNWEIGHTED, DrawnBend, KneeBend, Stance
from mkdocs_routines.draw import knee_bends
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model.exercise import KneecapComparison
from tests.support import tree

SITE = tree.sound(tree.BASE)
SQUAT = SITE.library.exercises["squat"].record
REAL = tree.content(Path(__file__).parents[2]).library


def bend(degrees: int, stance: Stance = "two-feet") -> KneeBend:
    return KneeBend("deep", DrawnBend(degrees, stance))


def library(**exercises: dict[str, Any]) -> Library:
    """Exercises by their names, with one aim, one level and no neighbours unless given."""
    plain = {"aims": ("hips",), "level": "beginner", "easier": (), "harder": ()}
    return replace(
        SITE.library,
        exercises={
            id_: Entry(id_, f"data/exercises/{id_}.yml", SQUAT.model_copy(update=plain | fields), {})
            for id_, fields in exercises.items()
        },
    )


def by_bend(own: KneeBend, other: KneeBend, **other_fields: Any) -> bool:
    """Whether an exercise with the bend `other` is offered to somebody who does one with the bend `own`."""
    both = library(own={}, other=other_fields)
    return gentler.gentler("own", both, {"own": own, "other": other}).by_bend == ("other",)


def compared(**fields: Any) -> KneecapComparison:
    return KneecapComparison.model_validate({"direction": "more", "source": "nascimento2018hipknee"} | fields)


@pytest.mark.parametrize(
    ("own", "other", "offered"),
    [
        (bend(98), bend(70), True),
        (bend(98), bend(89), False),  # drawings do not differ by less than ten degrees
        (bend(98), bend(70, "one-foot"), False),  # a leg would carry twice as much
        (bend(98), bend(22, "one-foot"), True),  # nearly straight
        (bend(98), bend(22, "landing"), False),
        (bend(70, "one-foot"), bend(91), False),
        (bend(92, "one-foot"), bend(70, "stride"), True),
        (bend(98), KneeBend(UNWEIGHTED), True),
        (bend(1), KneeBend(UNWEIGHTED), False),  # it is straight already
        (KneeBend(OTHER), KneeBend(UNWEIGHTED), True),
        (KneeBend(OTHER), bend(22), False),
        (bend(98), KneeBend(OTHER), False),
        (KneeBend(UNWEIGHTED), KneeBend(UNWEIGHTED), False),
    ],
)
def test_less_bend_counts_where_a_leg_carries_no_more(own: KneeBend, other: KneeBend, offered: bool) -> None:
    assert by_bend(own, other) is offered


def test_only_what_shares_an_aim_and_is_no_harder_is_offered() -> None:
    assert not by_bend(bend(98), bend(50), aims=("ankles",))
    assert not by_bend(bend(98), bend(50), level="advanced")
    assert not by_bend(bend(98), bend(50), easier=("own",))


def test_what_a_study_found_to_load_more_is_not_offered_for_its_bend() -> None:
    assert not by_bend(bend(98), bend(50), kneecap_comparisons=(compared(than=("own",)),))


def test_few_are_offered_for_each_aim_and_the_least_bend_first() -> None:
    made = library(own={"aims": ("hips", "knees")}, **{f"e{n}": {} for n in range(3)}, k={"aims": ("knees",)})
    bends = {"own": bend(98), "e0": bend(50), "e1": bend(40), "e2": bend(60), "k": bend(70)}
    assert gentler.gentler("own", made, bends).by_bend == ("e1", "e0", "k")


def test_a_comparison_is_read_from_both_exercises() -> None:
    here = compared(than=("b",))
    made = library(a={"kneecap_comparisons": (here,)}, b={})
    assert list(gentler.comparisons("a", made)) == [Compared("more", "b", here, checked=True)]
    assert list(gentler.comparisons("b", made)) == [Compared("less", "a", here, checked=True)]
    bends = {"a": bend(10), "b": bend(10)}
    assert gentler.gentler("a", made, bends) == Gentler((Compared("more", "b", here, checked=True),))
    assert not gentler.gentler("b", made, bends).reasoned


def test_another_way_to_do_it_is_offered_and_second_hand_is_not_called_checked() -> None:
    way = compared(version="A longer step", second_hand=True)
    made = library(a={"kneecap_comparisons": (way,)})
    assert gentler.gentler("a", made, {"a": bend(10)}).by_study == (Compared("more", None, way, checked=False),)


def test_a_shallower_one_is_offered_but_for_landings() -> None:
    made = library(a={})
    assert gentler.gentler("a", made, {"a": bend(20)}).shallower
    assert not gentler.gentler("a", made, {"a": bend(19)}).shallower
    assert not gentler.gentler("a", made, {"a": bend(80, "landing")}).shallower


def test_most_exercises_of_the_site_have_something_gentler() -> None:
    bends = knee_bends.knee_bends(REAL)
    without = {id_ for id_ in REAL.offered if not gentler.gentler(id_, REAL, bends).reasoned}
    bending = {id_ for id_ in without if bends[id_].band not in {UNWEIGHTED, "little"}}
    assert bending == {  # their knees stay nearly straight, but carry another load than body weight
        "prone-hip-extension",
        "quadriceps-set",
        "side-lying-hip-adduction",
        "straight-leg-raise",
        "terminal-knee-extension",
    }
    assert len(REAL.offered) - len(without) >= 22


def test_a_step_down_is_not_ranked_below_a_step_up() -> None:
    bends = knee_bends.knee_bends(REAL)
    down, up = (gentler.gentler(id_, REAL, bends) for id_ in ("forward-step-down", "step-up"))
    assert "step-up" in {each.other for each in down.by_study}
    assert "forward-step-down" not in {*up.by_bend, *(each.other for each in up.by_study)}

"""The library of exercises is whole: all that it must have, in ladders that go up, each with what is known of it."""

from pathlib import Path

import pytest

from tests import tree

SITE = tree.content(Path(__file__).parent.parent)
EXERCISES = {id_: entry.record for id_, entry in SITE.library.exercises.items()}
EASIER = SITE.library.easier
LEVELS = ("beginner", "intermediate", "advanced")
MUST_HAVE = (
    "glute-bridge", "single-leg-bridge", "clamshell", "side-lying-hip-abduction", "side-plank-with-hip-abduction",
    "lateral-band-walk", "monster-walk", "hip-hinge-drill", "romanian-deadlift", "single-leg-romanian-deadlift",
    "squat-to-chair", "squat", "split-squat", "reverse-lunge", "lunge-with-t-reach", "single-leg-squat-to-box",
    "single-leg-squat", "step-up", "lateral-step-down", "hip-thrust", "wall-sit", "seated-knee-extension",
    "half-kneeling-hip-flexor-stretch", "90-90-hip-rotation", "90-90-hip-rotation-hold",
    "knee-to-wall-ankle-dorsiflexion", "calf-raise", "thoracic-extension", "single-leg-balance-reach",
    "double-leg-hop-to-soft-landing", "single-leg-hop-to-soft-landing", "hamstring-bridge",
)  # fmt: skip
ALONE = {"half-kneeling-hip-flexor-stretch", "knee-to-wall-ankle-dorsiflexion", "thoracic-extension"}
"""Mobility drills for which no easier or harder exercise is here."""


@pytest.mark.parametrize("id_", MUST_HAVE)
def test_an_exercise_is_there(id_: str) -> None:
    assert id_ in EXERCISES


@pytest.mark.parametrize(
    ("searched", "id_"),
    [
        ("butt bridge", "glute-bridge"),
        ("clams", "clamshell"),
        ("rdl", "romanian-deadlift"),
        ("monster walk", "monster-walk"),
        ("star excursion", "single-leg-balance-reach"),
    ],
)
def test_people_find_it_by_the_name_they_know(searched: str, id_: str) -> None:
    assert searched in {name.casefold() for name in (EXERCISES[id_].name, *EXERCISES[id_].other_names)}


def test_an_exercise_has_a_neighbour() -> None:
    neighbours = {id_ for id_, easier in EASIER.items() if easier} | {
        id_ for easier in EASIER.values() for id_ in easier
    }
    assert EXERCISES.keys() - neighbours == ALONE


def test_a_step_up_is_never_to_a_lower_level() -> None:
    steps = [(easier, harder) for harder, many in EASIER.items() for easier in many]
    assert steps
    assert not [
        step for step in steps if LEVELS.index(EXERCISES[step[0]].level) > LEVELS.index(EXERCISES[step[1]].level)
    ]


@pytest.mark.parametrize("id_", EXERCISES)
def test_its_evidence_says_what_is_known_of_the_load_on_the_kneecap(id_: str) -> None:
    assert "kneecap joint" in " ".join(EXERCISES[id_].evidence)


@pytest.mark.parametrize("id_", EXERCISES)
def test_it_has_one_to_three_aims(id_: str) -> None:
    assert 1 <= len(set(EXERCISES[id_].aims)) == len(EXERCISES[id_].aims) <= 3

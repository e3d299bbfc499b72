"""Exercises that readers look for by the names they know are found under them on the real site."""

from pathlib import Path

import pytest

from tests.support import tree

EXERCISES = {id_: entry.record for id_, entry in tree.content(Path(__file__).parents[2]).library.exercises.items()}


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

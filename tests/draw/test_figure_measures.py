"""Measures of the drawings of the real site, against what anybody sees in them."""

from pathlib import Path

import pytest

from mkdocs_routines.draw import figure
from mkdocs_routines.model.movement import Measure
from tests.support import tree

EXERCISES = tree.content(Path(__file__).parents[2]).library.exercises


@pytest.mark.parametrize(
    ("id_", "measure", "least", "most"),
    [
        ("squat", "hip-flexion", 100, 120),
        ("squat", "feet-lifted", 0, 0),
        ("squat", "jump", 0, 0),
        ("squat", "standing-knee-flexion", 90, 105),
        ("quadriceps-stretch", "knee-flexion", 130, 155),
        ("quadriceps-stretch", "standing-knee-flexion", 0, 15),  # the bent knee carries nothing
        ("side-plank-with-hip-abduction", "standing-knee-flexion", 0, 0),
        ("calf-raise", "hip-flexion", -10, 10),
        ("split-squat", "hip-extension", 15, 35),
        ("side-plank-with-hip-abduction", "hip-adduction", 5, 25),
        ("90-90-hip-rotation-hold", "hip-rotation", 40, 70),
        ("knee-to-wall-ankle-dorsiflexion", "ankle-dorsiflexion", 30, 45),
        ("lunge-with-t-reach", "trunk-turn", 30, 60),
        ("romanian-deadlift", "trunk-lean", 60, 80),
        ("single-leg-squat", "feet-lifted", 1, 1),
        ("single-leg-bridge", "feet-lifted", 0, 0),
        ("double-leg-hop-to-soft-landing", "jump", 0.05, 0.15),
    ],
)
def test_a_drawing_is_measured(id_: str, measure: Measure, least: float, most: float) -> None:
    assert least <= figure.measures(EXERCISES[id_].record.figure)[measure] <= most

"""Standing leg of a drawing: how far its knee bends, and how much of the body it carries at that bend."""

from pathlib import Path

import pytest

from mkdocs_routines.domain.knee_bend import DrawnBend
from mkdocs_routines.draw import figure
from tests.support import tree

FIGURES = {id_: entry.record.figure for id_, entry in tree.content(Path(__file__).parents[2]).library.exercises.items()}


@pytest.mark.parametrize(
    ("id_", "drawn"),
    [
        ("squat", DrawnBend(98, "two-feet")),
        ("split-squat", DrawnBend(92, "stride")),
        ("reverse-lunge", DrawnBend(92, "stride")),  # its foot is set down before the knee bends
        ("single-leg-squat", DrawnBend(70, "one-foot")),
        ("step-up", DrawnBend(73, "one-foot")),  # the lower foot leaves the floor at the furthest bend
        ("single-leg-balance-reach", DrawnBend(58, "one-foot")),  # its other foot only taps
        ("lateral-band-walk", DrawnBend(56, "one-foot")),  # it steps with the knees bent
        ("double-leg-hop-to-soft-landing", DrawnBend(80, "landing")),
        ("glute-bridge", None),
        ("seated-knee-extension", None),
    ],
)
def test_the_bend_is_that_of_the_leg_whose_foot_never_moves(id_: str, drawn: DrawnBend | None) -> None:
    assert figure.standing_bend(FIGURES[id_]) == drawn

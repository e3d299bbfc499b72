"""What keeps its distance from an outline, and what does not."""

from math import hypot

import numpy as np
from hypothesis import assume, example, given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.drawing.clearance import clear, obstacle

WIDE, HIGH, AWAY = 100.0, 60.0, 20.0
BOX = obstacle([(0, 0), (WIDE, 0), (WIDE, HIGH), (0, HIGH)], AWAY)
PLACE = st.floats(-80, 180)


@example(0.0, 79.375)  # above a corner
@given(PLACE, PLACE)
def test_a_point_is_clear_of_a_box_when_it_is_as_far_from_it_as_it_must_be(x: float, y: float) -> None:
    away = hypot(max(-x, 0, x - WIDE), max(-y, 0, y - HIGH))
    assume(abs(away - AWAY) > 0.5)
    assert clear(np.array([[x, y]]), [BOX]) == (away > AWAY)


@given(st.lists(st.tuples(PLACE, PLACE), min_size=2, max_size=5))
def test_points_are_clear_when_each_of_them_is(places: list[tuple[float, float]]) -> None:
    assert clear(np.array(places), [BOX]) == all(clear(np.array([place]), [BOX]) for place in places)

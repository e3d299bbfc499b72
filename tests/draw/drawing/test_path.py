"""Outlines are read back from the paths that were written."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.geometry.path import outlines, polygon
from mkdocs_routines.draw.figure.render.curves import fitted, paths

PLACE = st.tuples(st.integers(-300, 300), st.integers(-300, 300))


@given(st.lists(PLACE, min_size=3, max_size=9))
def test_a_polygon_is_read_back(corners: list[tuple[int, int]]) -> None:
    assert outlines(polygon(corners)) == [corners]


@given(st.floats(40, 200), st.floats(0, 30))
def test_curves_are_read_back_within_a_unit_or_two(radius: float, wiggle: float) -> None:
    turn = np.linspace(0, 2 * np.pi, 200)
    reach = radius + wiggle * np.sin(3 * turn)
    points = np.stack([reach * np.cos(turn), reach * np.sin(turn)], axis=1)
    box = np.array([[500, 0], [560, 0], [560, 40], [500, 40], [500, 0]], float)
    sides = np.vstack([np.linspace(a, b, 30, endpoint=False) for a, b in pairwise(box)])
    data = paths([fitted(line, closed=True, error=0.8, corner=60) for line in (points, sides)], closed=True)
    curved, straight = outlines(data)
    assert np.hypot(*np.array(curved).T).max() < reach.max() + 2
    assert {(round(x / 20) * 20, round(y / 20) * 20) for x, y in straight} >= {(500, 0), (560, 0), (560, 40), (500, 40)}

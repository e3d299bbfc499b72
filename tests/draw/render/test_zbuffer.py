"""The z-buffer against the plainest way to say it: each pixel asks each triangle."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.render.zbuffer import FAR, Array, nearest

COLUMNS, ROWS = 40, 30
PLACE = st.tuples(*(st.integers(-300, 400).map(lambda value: value / 4 + 0.1) for _ in range(2)))
CENTRES = np.stack([*np.meshgrid(np.arange(COLUMNS) + 0.5, np.arange(ROWS) + 0.5), np.ones((ROWS, COLUMNS))], axis=-1)
TRIANGLE = st.lists(st.tuples(PLACE, st.floats(-1, 1)), min_size=3, max_size=3)
TRIANGLES = st.lists(TRIANGLE, min_size=1, max_size=6)


EDGE = 1e-5
"""Share of a triangle about its edges that may count or not: an edge may go through the centre of a pixel."""


def places(triangles: list[list[tuple[tuple[float, float], float]]]) -> tuple[Array, Array]:
    """Place and nearness of each corner."""
    corners = [corner for triangle in triangles for corner in triangle]
    return np.array([place for place, _ in corners]), np.array([near for _, near in corners])


def depth_of(triangles: list[list[tuple[tuple[float, float], float]]]) -> Array:
    """Depth of each pixel by the z-buffer."""
    points, near = places(triangles)
    return nearest(points, near, np.arange(len(points)).reshape(-1, 3), COLUMNS, ROWS).depth


def depth_by_asking(triangles: list[list[tuple[tuple[float, float], float]]], least: float) -> Array:
    """Depth of each pixel by asking every triangle in every pixel. `least`: the least weight of a corner in it."""
    points, depth = places(triangles)
    expected = np.full((ROWS, COLUMNS), FAR)
    for corners, near in zip(points.reshape(-1, 3, 2), depth.reshape(-1, 3), strict=True):
        matrix = np.vstack([corners.T, np.ones(3)])
        if abs(np.linalg.det(matrix)) < 1e-6:
            continue
        weights = CENTRES @ np.linalg.inv(matrix).T
        over = weights.min(axis=-1) >= least
        expected[over] = np.maximum(expected, weights @ near)[over]
    return expected


@given(TRIANGLES)
def test_each_pixel_has_the_nearest_triangle_over_its_centre(
    triangles: list[list[tuple[tuple[float, float], float]]],
) -> None:
    depth = depth_of(triangles)
    assert (depth >= depth_by_asking(triangles, EDGE) - 1e-6).all()
    assert (depth <= depth_by_asking(triangles, -EDGE) + 1e-6).all()


@given(TRIANGLES)
def test_the_order_of_triangles_does_not_matter(triangles: list[list[tuple[tuple[float, float], float]]]) -> None:
    np.testing.assert_allclose(depth_of(triangles[::-1]), depth_of(triangles), atol=1e-9)


def test_barycentric_weights_give_back_the_centre_of_the_pixel() -> None:
    points = np.array([[2.0, 3.0], [2.0, 90.0], [130.0, 3.0]])
    seen = nearest(points, np.zeros(3), np.array([[0, 1, 2]]), COLUMNS, ROWS)
    rows, columns = np.nonzero(seen.triangle == 0)
    centres = seen.barycentric[rows, columns] @ points
    np.testing.assert_allclose(centres, np.stack([columns, rows], axis=1) + 0.5)
    assert len(rows) == (COLUMNS - 2) * (ROWS - 3)

"""Clipping of a surface: nothing is lost, and what is new lies on the cut."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.clip import Field, Surface, clip

SIDE = 6
"""Vertices along each side of the sheets that are cut."""
APART = (-0.2, 0.2)
"""How far a vertex is from its place in the grid. Beyond a quarter, a triangle of the sheet itself may face down."""


@st.composite
def sheets(draw: st.DrawFn) -> Surface:
    """A bumpy sheet of triangles that all face up, whose values are weights of three bones."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    across, along = np.meshgrid(np.arange(SIDE, dtype=float), np.arange(SIDE, dtype=float))
    flat = np.stack([across.ravel(), along.ravel()], axis=1) + random.uniform(*APART, (SIDE * SIDE, 2))
    points = np.column_stack([flat, random.uniform(-0.2, 0.2, SIDE * SIDE)])
    corner = (np.arange(SIDE - 1)[:, None] * SIDE + np.arange(SIDE - 1)).ravel()
    triangles = np.concatenate(
        [
            np.stack([corner, corner + 1, corner + SIDE], axis=1),
            np.stack([corner + 1, corner + SIDE + 1, corner + SIDE], axis=1),
        ]
    )
    return Surface(points, random.dirichlet(np.ones(3), len(points)), triangles)


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """A plane or a ball somewhere near the sheet, which no vertex lies on."""
    centre = np.array([draw(st.floats(0, SIDE - 1)), draw(st.floats(0, SIDE - 1)), 0.0]) + 0.001 * np.pi
    if draw(st.booleans()):
        radius = draw(st.floats(0.5, SIDE))
        return lambda points: np.linalg.norm(points - centre, axis=1) - radius
    angle = draw(st.floats(0, 2 * np.pi))
    normal = np.array([np.cos(angle), np.sin(angle), 0.3])
    return lambda points: (points - centre) @ normal


def areas(surface: Surface) -> Floats:
    """Area of each triangle as seen from above; negative where one is turned over."""
    (ax, ay), (bx, by), (cx, cy) = (surface.points[surface.triangles[:, corner], :2].T for corner in range(3))
    doubled: Floats = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    return doubled / 2


@given(sheets(), fields())
def test_the_two_sides_of_a_cut_have_the_area_of_the_whole(sheet: Surface, field: Field) -> None:
    inside, outside = clip(sheet, field), clip(sheet, lambda points: -field(points))
    assert np.isclose(areas(inside).sum() + areas(outside).sum(), areas(sheet).sum(), atol=1e-6)


@given(sheets(), fields())
def test_no_triangle_is_turned_over(sheet: Surface, field: Field) -> None:
    assert (areas(clip(sheet, field)) >= -1e-9).all()


@given(sheets(), fields())
def test_a_vertex_is_an_old_one_that_is_kept_or_a_new_one_on_the_cut(sheet: Surface, field: Field) -> None:
    cut = clip(sheet, field)
    old = {tuple(point) for point in sheet.points}
    new = np.array([tuple(point) not in old for point in cut.points], dtype=bool)
    values = field(cut.points)
    assert (values <= 1e-9).all()
    assert (np.abs(values[new]) < 1e-9).all()


@given(sheets(), fields())
def test_weights_of_new_vertices_add_up_to_1(sheet: Surface, field: Field) -> None:
    cut = clip(sheet, field)
    assert np.allclose(cut.values.sum(axis=1), 1)
    assert (cut.values >= 0).all()


@given(sheets(), fields())
def test_neighbours_share_the_vertices_of_their_cut(sheet: Surface, field: Field) -> None:
    cut = clip(sheet, field)
    assert len(np.unique(cut.points, axis=0)) == len(cut.points)
    assert set(cut.triangles.ravel()) == set(range(len(cut.points)))


def test_what_lies_outside_altogether_leaves_nothing() -> None:
    sheet = Surface(np.eye(3), np.ones((3, 1)), np.array([[0, 1, 2]]))
    cut = clip(sheet, lambda points: np.ones(len(points)))
    assert (cut.points.shape, cut.values.shape, cut.triangles.shape) == ((0, 3), (0, 1), (0, 3))

"""Decimation of a mesh: what is flat goes, what has a form, a border or another material beside it stays."""

import numpy as np

from mkdocs_routines.draw.figure.live.quadrics import border_edges
from mkdocs_routines.draw.figure.live.thinning import thinned

SIDE = 12


def grid(height: float) -> tuple[np.ndarray, np.ndarray]:
    """A square of small triangles with a ridge of this height along its middle, as one person has it."""
    across, along = np.meshgrid(np.arange(SIDE + 1) / SIDE, np.arange(SIDE + 1) / SIDE)
    ridge = height * np.clip(1 - np.abs(across - 0.5) * 4, 0, 1)
    corner = (np.arange(SIDE)[:, None] * (SIDE + 1) + np.arange(SIDE)).ravel()
    near = np.stack([corner, corner + 1, corner + SIDE + 2], axis=1)
    far = np.stack([corner, corner + SIDE + 2, corner + SIDE + 1], axis=1)
    return np.stack([across, along, ridge], axis=-1).reshape(1, -1, 3), np.concatenate([near, far])


def area(points: np.ndarray, triangles: np.ndarray) -> float:
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def test_a_form_keeps_its_area_with_a_fifth_of_its_triangles() -> None:
    shapes, triangles = grid(0.2)
    few = thinned(shapes, triangles, np.zeros(len(triangles), np.uint8), np.ones(shapes.shape[1]), len(triangles) // 5)
    assert len(few.triangles) <= len(triangles) // 5 + 4
    kept = shapes[0, few.vertices]
    assert abs(area(kept, few.triangles) / area(shapes[0], triangles) - 1) < 0.01
    assert kept[:, 2].max() == shapes[0, :, 2].max()


def test_borders_and_lines_between_materials_stay_where_they_are() -> None:
    shapes, triangles = grid(0.0)
    material = (shapes[0, triangles, 0].mean(axis=1) > 0.5).astype(np.uint8)
    corner = (np.abs(shapes[0, :, :2] - 0.5) > 0.49).all(axis=1) | (shapes[0, :, 1] * (1 - shapes[0, :, 1]) < 1e-9)
    worth = np.where(corner, 1.0, 1e-12)  # an error anywhere else would cost nothing
    few = thinned(shapes, triangles, material, worth, 40)
    kept = shapes[0, few.vertices]
    assert len(few.triangles) < len(triangles) / 4
    for name, half in ((0, 0.5), (1, 0.5)):
        assert abs(area(kept, few.triangles[few.material == name]) - half) < 1e-9
    lines = kept[border_edges(few.triangles, few.material)]
    assert {0.0, 0.5, 1.0} <= {float(value) for value in lines[:, :, 0].ravel()}


def test_no_triangle_is_turned_over() -> None:
    shapes, triangles = grid(0.2)
    careless = np.zeros(shapes.shape[1])
    few = thinned(shapes, triangles, np.zeros(len(triangles), np.uint8), careless, 100)
    a, b, c = (shapes[0, few.vertices[few.triangles[:, corner]]] for corner in range(3))
    assert (np.cross(b - a, c - a)[:, 2] > 0).all()

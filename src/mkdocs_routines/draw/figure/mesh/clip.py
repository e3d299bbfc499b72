"""Clipping of a surface at an implicit function: triangles across its zero are cut, and each half keeps its values."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

Field = Callable[[Floats], Floats]
"""Points of shape (n, 3) → values of shape (n,)."""
BISECTIONS = 40
"""Halvings by which the zero on an edge is found: an edge of a decimetre is then known to a billionth."""


@dataclass(frozen=True)
class Surface:
    """Triangles over points that have values of any kind, which change along an edge in proportion."""

    points: Floats
    """Shape (n, 3): where the implicit functions are asked."""
    values: Floats
    """Shape (n, k)."""
    triangles: Indices
    """Shape (m, 3)."""


def clip(surface: Surface, outside: Field) -> Surface:
    """The part of a surface on which a field is at most 0, with new vertices where the field passes through 0.

    Neighbouring triangles share the new vertices, and keep the side to which they face.
    """
    kept = outside(surface.points) <= 0
    corners = kept[surface.triangles].sum(axis=1)
    one = _first(surface.triangles[corners == 1], kept)
    two = _first(surface.triangles[corners == 2], ~kept)
    crossed = np.concatenate([one[:, [0, 1]], one[:, [0, 2]], two[:, [1, 0]], two[:, [2, 0]]])
    edges, number = np.unique(crossed, axis=0, return_inverse=True)
    a, b, c, d = np.split(len(surface.points) + number.ravel(), np.cumsum([len(one), len(one), len(two)]))
    triangles = np.concatenate(
        [
            surface.triangles[corners == 3],
            np.stack([one[:, 0], a, b], axis=1),
            np.stack([c, two[:, 1], two[:, 2]], axis=1),
            np.stack([c, two[:, 2], d], axis=1),
        ]
    )
    share = _crossing(surface.points, edges, outside)[:, None]
    points, values = (
        np.concatenate([array, array[edges[:, 0]] * (1 - share) + array[edges[:, 1]] * share])
        for array in (surface.points, surface.values)
    )
    return compacted(Surface(points, values, triangles))


def compacted(surface: Surface) -> Surface:
    """The same surface without the vertices that no triangle has."""
    used, triangles = np.unique(surface.triangles, return_inverse=True)
    return Surface(surface.points[used], surface.values[used], triangles.reshape(-1, 3))


def _first(triangles: Indices, chosen: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Indices:
    """Triangles turned so that their one chosen corner comes first."""
    start = np.argmax(chosen[triangles], axis=1)
    return np.take_along_axis(triangles, (start[:, None] + np.arange(3)) % 3, axis=1)


def _crossing(points: Floats, edges: Indices, outside: Field) -> Floats:
    """How far along each edge, from its kept end (0) to the other (1), the field is last seen at or below 0."""
    start, end = points[edges[:, 0]], points[edges[:, 1]]
    low, high = np.zeros(len(edges)), np.ones(len(edges))
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        kept = outside(start + (end - start) * middle[:, None]) <= 0
        low, high = np.where(kept, middle, low), np.where(kept, high, middle)
    return low

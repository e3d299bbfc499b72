"""Shoes: the feet of the base mesh's tights made into trainers with a flat sole."""

from collections.abc import Sequence

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

SOLE = 0.26
"""Thickness of the sole, in decimetres."""
HEEL, TOES = (0.0, 0.34), (1.5, 0.22)
"""How far forward on the base mesh, and the height below which a foot is pressed flat there, in decimetres."""
WALL = 0.18
"""Height above that in which what was pressed flat is eased into what is kept."""
SPREAD, SPREAD_BELOW = 0.35, 0.6
"""How much wider a sole is than the foot, and the height below which it begins to be, in decimetres."""
SMOOTHINGS, SMOOTHING_SHARE = 12, 0.5
"""Times that each vertex moves towards the mean of its neighbours, and by which share of the way."""


def smoothed(points: Floats, triangles: Indices, by: Floats) -> Floats:
    """Vertices moved towards their neighbours, each by its own share `by`: toes and tendons disappear."""
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    start, end = np.concatenate([edges, edges[:, ::-1]]).T
    neighbours = np.maximum(np.bincount(start, minlength=len(points)), 1)
    for _ in range(SMOOTHINGS):
        mean = np.stack([np.bincount(start, points[end, axis], len(points)) for axis in range(3)], axis=1)
        points = points + (mean / neighbours[:, None] - points) * (by * SMOOTHING_SHARE)[:, None]
    return points


def flattened(points: Floats, forward: Floats, ground: float, axes: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Vertices with the lowest pressed onto the ground and spread, and those above eased in between.

    `forward`: how far forward each vertex is on the base mesh. `axes`: the line in the middle of each foot, from the
    heel to the toes.
    """
    height = points[:, 1] - ground
    for heel, toes in axes:
        near = points[:, 2] * heel[2] > 0
        level = points[near] * [1.0, 0.0, 1.0]
        start, way = heel * [1.0, 0.0, 1.0], (toes - heel) * [1.0, 0.0, 1.0]
        share = np.clip((level - start) @ way / (way @ way), 0, 1)
        aside = level - start - share[:, None] * way
        points[near] += aside * (SPREAD * np.clip(1 - height[near] / SPREAD_BELOW, 0, 1))[:, None]
    flat = np.interp(forward, *np.transpose([HEEL, TOES]))
    eased = np.maximum(0, (height - flat) * (flat + WALL) / WALL)
    return np.column_stack([points[:, 0], ground + np.where(height < flat + WALL, eased, height), points[:, 2]])

"""Shoes: the feet of the base mesh's tights made into trainers with a flat sole."""

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

SOLE = 0.16
"""Thickness of the sole, in decimetres."""
FLAT, EDGE = 0.14, 0.30
"""Heights in decimetres: what is below the first is pressed flat, what is above the second is kept."""
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


def flattened(points: Floats, ground: float) -> Floats:
    """Vertices with the lowest pressed onto the ground, and those above eased in between."""
    height = points[:, 1] - points[:, 1].min()
    eased = np.clip((height - FLAT) * EDGE / (EDGE - FLAT), 0, None)
    return np.column_stack([points[:, 0], ground + np.where(height < EDGE, eased, height), points[:, 2]])

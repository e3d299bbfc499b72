"""Finer triangles where the base mesh is coarse: the feet of its tights, of which shoes are made."""

from collections.abc import Sequence

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices


def split(triangles: Indices, chosen: Indices, count: int) -> tuple[Indices, Indices]:
    """Triangles with each of the chosen ones, given by their numbers, cut into four at the middles of its edges.

    Returns them, and the two ends of each edge whose middle is a new vertex, numbered from `count` on.
    """
    coarse = triangles[chosen]
    edges = np.sort(np.concatenate([coarse[:, [0, 1]], coarse[:, [1, 2]], coarse[:, [2, 0]]]), axis=1)
    ends, number = np.unique(edges, axis=0, return_inverse=True)
    ab, bc, ca = np.split(count + number.ravel(), 3)
    a, b, c = coarse.T
    quarters = [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
    kept = np.delete(triangles, chosen, axis=0)
    return np.concatenate([kept, *(np.stack(corners, axis=1) for corners in quarters)]), ends


def with_middles(values: Floats, levels: Sequence[Indices]) -> Floats:
    """Values of the vertices, followed by those in the middle of edges, level by level."""
    for ends in levels:
        values = np.concatenate([values, values[ends].mean(axis=1)])
    return values

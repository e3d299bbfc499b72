"""Seen triangles: those of a head that no viewer can see, as the inside of the mouth, are left out."""

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.live.rig import bones, weights
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.draw.figure.render.zbuffer import nearest

_PIXELS = 700.0
"""Pixels to a body height."""
_AROUND, _UP = range(0, 360, 30), (-40, 0, 45)
"""Directions to the viewers, in degrees about the vertical and above the horizon."""


def seen_triangles(person: Person) -> NDArray[np.bool_]:
    """Whether each triangle is seen, is beside one that is, or is no part of the head. Of shape (m,)."""
    head = weights(person)[:, [bone.name for bone in bones()].index("head")] > 0.5
    of_head = np.flatnonzero(head[person.triangles].all(axis=1))
    kept = np.ones(len(person.triangles), dtype=bool)
    used, compact = np.unique(person.triangles[of_head], return_inverse=True)
    points = person.rest[used].astype(float)
    points = points - points.mean(axis=0)
    near = np.zeros(len(used), bool)
    for azimuth in _AROUND:
        for elevation in _UP:
            shown = _seen_from(points, compact.reshape(-1, 3), float(azimuth), float(elevation))
            near[compact.reshape(-1, 3)[shown]] = True
    kept[of_head] = near[compact.reshape(-1, 3)].any(axis=1)
    return kept


def _seen_from(points: Floats, triangles: Indices, azimuth: float, elevation: float) -> Indices:
    a, e = np.radians([azimuth, elevation])
    right = np.array([np.cos(a), 0.0, -np.sin(a)])
    viewer = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    flat = np.stack([points @ right, points @ np.cross(right, viewer)], axis=1)
    size = int(np.ptp(flat, axis=0).max() * _PIXELS) + 4
    hits = nearest((flat - flat.min(axis=0)) * _PIXELS + 2, points @ viewer, triangles, size, size)
    return np.unique(hits.triangle[hits.triangle >= 0])

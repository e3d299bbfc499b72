"""Clearance: whether something keeps its distance from the outlines of what is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.render.raster import Array

BODY, FURNITURE = 18.0, 10.0
"""Least distances from the middle of a stroke, in picture units."""
_SPACING = 6.0
_TURN = 0.7
"""Cosine of the turn beyond which a corner is kept: without it, the outline would be cut short there."""


@dataclass(frozen=True, eq=False)
class Obstacle:
    """A closed polygon, and how far to stay away from it."""

    corners: Array
    """Of shape (n, 2), at most six units apart, with all at which the outline turns."""
    distance: float
    low: Array
    high: Array
    """The corners of the box in which a point may be too near."""


def obstacle(corners: Sequence[Point], distance: float) -> Obstacle:
    closed = np.array([*corners, corners[0]])
    edges = np.diff(closed, axis=0)
    steps = np.hypot(*edges.T)
    at = np.concatenate([[0.0], np.cumsum(steps)])
    straight = (edges * np.roll(edges, 1, axis=0)).sum(axis=1) > _TURN * steps * np.roll(steps, 1)
    even = np.linspace(0, at[-1], max(3, int(np.ceil(at[-1] / _SPACING))), endpoint=False)
    along = np.union1d(even, at[:-1][~straight])
    thinned = np.stack([np.interp(along, at, closed[:, axis]) for axis in (0, 1)], axis=1)
    return Obstacle(thinned, distance, closed.min(axis=0) - distance, closed.max(axis=0) + distance)


def clear(points: Array, obstacles: Sequence[Obstacle]) -> bool:
    """Whether no point (n, 2) lies in an obstacle, or too near to it."""
    return all(_clear_of(points, one) for one in obstacles)


def _clear_of(points: Array, one: Obstacle) -> bool:
    near = points[((points > one.low) & (points < one.high)).all(axis=1)]
    if not len(near):
        return True
    left, top = near.min(axis=0) - one.distance
    right, bottom = near.max(axis=0) + one.distance
    x, y = one.corners.T
    beside = (x > left) & (x < right) & (y > top) & (y < bottom)
    across, down = x[beside] - near[:, :1], y[beside] - near[:, 1:]
    if (across**2 + down**2 < one.distance**2).any():
        return False
    return not _within(near, one.corners).any()


def _within(points: Array, corners: Array) -> Array:
    """Whether each point lies in a polygon, by the parity of the edges to the right of it."""
    following = np.roll(corners, -1, axis=0)
    x, y = points[:, None, 0], points[:, None, 1]
    crosses = (corners[None, :, 1] > y) != (following[None, :, 1] > y)
    rise = following[:, 1] - corners[:, 1]
    rise = np.where(np.abs(rise) < 1e-12, 1e-12, rise)
    meets = corners[:, 0] + (y - corners[None, :, 1]) * (following[:, 0] - corners[:, 0]) / rise
    inside: Array = (crosses & (x < meets)).sum(axis=1) % 2 == 1
    return inside

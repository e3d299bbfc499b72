"""Outlines and fibres in the plane of a skin chart, whose second coordinate grows downwards."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats

_PER_CURVE = 8
"""Points by which a curve between two given points is replaced."""


def smooth_outline(points: Floats) -> Floats:
    """The closed Catmull-Rom curve through points (n, 2), as a polygon. A point that stands twice is a corner."""
    before, after, second = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0), np.roll(points, -2, axis=0)
    t = (np.arange(_PER_CURVE) / _PER_CURVE)[None, :, None]
    p0, p1, p2, p3 = (each[:, None, :] for each in (before, points, after, second))
    curve = 2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    straight = np.hypot(*(after - points).T) > 1e-9
    polygon: Floats = (curve[straight] / 2).reshape(-1, 2)
    return polygon


def depth_inside(points: Floats, polygon: Floats) -> Floats:
    """Distance of points (n, 2) from the border of a polygon, negative outside."""
    ends = np.roll(polygon, -1, axis=0)
    distance, _ = _to_segments(points, polygon, ends)
    x, y = points[:, :1], points[:, 1:]
    above, above_end = polygon[None, :, 1] > y, ends[None, :, 1] > y
    rise = np.where(ends[:, 1] == polygon[:, 1], 1e-12, ends[:, 1] - polygon[:, 1])
    crossing = polygon[:, 0] + (y - polygon[:, 1]) / rise * (ends[:, 0] - polygon[:, 0])
    odd = ((above != above_end) & (x < crossing)).sum(axis=1) % 2 == 1
    nearest = distance.min(axis=1)
    depth: Floats = np.where(odd, nearest, -nearest)
    return depth


def across_fibres(points: Floats, fibres: Sequence[Floats]) -> Floats:
    """Distance of points (n, 2) across fibres, which are lines beside one another; 0 is on the first of them.

    Between two fibres it rises from one to the other, so that lines of the same distance fan out as they do.
    """
    sides = np.array([_side_of(points, line) for line in fibres])
    sides *= np.sign(_side_of(fibres[-1], fibres[0]).mean())
    across: Floats = np.minimum(sides[0], 0) + np.maximum(sides[-1], 0)
    for (first, second), (before, after) in zip(pairwise(fibres), pairwise(sides), strict=True):
        gap = np.abs(_side_of(second, first)).mean()
        across += gap * np.clip(before / np.maximum(before - after, 1e-9), 0, 1)
    return across


def _side_of(points: Floats, line: Floats) -> Floats:
    """Distance of points (n, 2) from a line that runs on straight at both ends; negative on its right."""
    ends = np.vstack([line[0] * 9 - line[1] * 8, line[1:-1], line[-1] * 9 - line[-2] * 8])
    distance, cross = _to_segments(points, ends[:-1], ends[1:])
    nearest = distance.argmin(axis=1)[:, None]
    sign = np.sign(np.take_along_axis(cross, nearest, axis=1))
    signed: Floats = (np.take_along_axis(distance, nearest, axis=1) * sign)[:, 0]
    return signed


def _to_segments(points: Floats, starts: Floats, ends: Floats) -> tuple[Floats, Floats]:
    """Distance of each point from each segment, and on which side of it the point lies, of shape (points, segments)."""
    run = ends - starts
    offset = points[:, None, :] - starts[None]
    share = np.clip((offset * run).sum(axis=2) / np.maximum((run * run).sum(axis=1), 1e-12), 0, 1)
    away = offset - share[:, :, None] * run
    cross = run[:, 1] * offset[:, :, 0] - run[:, 0] * offset[:, :, 1]
    return np.hypot(away[:, :, 0], away[:, :, 1]), cross

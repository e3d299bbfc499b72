"""Skin charts: the skin of one side of the base mesh, unrolled around an axis into a plane.

Both sides lie on one chart, mirrored onto one another. Coordinates on it are decimetres: around the axis, and down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.model.muscle import ChartPoint, SkinChart

_PER_CURVE = 8
"""Points by which a curve between two given points is replaced."""


@dataclass(frozen=True)
class UnrolledSkin:
    """Columns of a chart's axis, from one end to the other."""

    along: Floats
    height: Floats
    forward: Floats
    out: Floats
    radius: Floats

    def plane(self, points: Floats, middle: float) -> Floats:
        """Points (n, 3) of the base mesh in the plane, of shape (n, 2). It is cut opposite the angle `middle`."""
        height = points[:, 1]
        forward = points[:, 0] - self._at(height, self.forward)
        out = np.abs(points[:, 2]) - self._at(height, self.out)
        angle = np.degrees(np.arctan2(out, forward))
        return self._plane((angle - middle + 180) % 360 - 180, height)

    def places(self, points: Sequence[ChartPoint], middle: float) -> Floats:
        """Points (along, angle) in the same plane."""
        along, angle = np.array(points, float).T
        return self._plane(angle - middle, np.interp(along, self.along, self.height))

    def _plane(self, offset: Floats, height: Floats) -> Floats:
        return np.stack([np.radians(offset) * self._at(height, self.radius), -height], axis=1)

    def _at(self, height: Floats, column: Floats) -> Floats:
        rising = 1 if self.height[-1] > self.height[0] else -1
        between: Floats = np.interp(height, self.height[::rising], column[::rising])
        return between


def unrolled(chart: SkinChart) -> UnrolledSkin:
    columns = ("along", "height", "forward", "out", "radius")
    return UnrolledSkin(*(np.array([getattr(point, name) for point in chart.axis]) for name in columns))


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


def side_of(points: Floats, line: Floats) -> Floats:
    """Distance of points (n, 2) from a line through given points that runs on straight at both ends.

    It is positive on the left of the line in a plane whose second coordinate grows downwards.
    """
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

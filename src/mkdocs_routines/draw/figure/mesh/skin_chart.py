"""Skin charts: the skin of one side of the base mesh, unrolled around an axis into a plane.

Both sides lie on one chart, mirrored onto one another. Coordinates on it are decimetres: around the axis, and down.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.model.muscle import ChartPoint, SkinChart

_STEP = 0.05
"""Decimetres between two samples of a field."""


@dataclass(frozen=True)
class Unrolled:
    """Points of the base mesh on a chart, which is not cut open yet. All of shape (n,)."""

    angle: Floats
    height: Floats
    radius: Floats

    def plane(self, middle: float) -> Floats:
        """The points in the plane, of shape (n, 2). It is cut opposite the angle `middle`."""
        offset = (self.angle - middle + 180) % 360 - 180
        return np.stack([np.radians(offset) * self.radius, -self.height], axis=1)

    def only(self, chosen: NDArray[np.bool_]) -> "Unrolled":
        return Unrolled(self.angle[chosen], self.height[chosen], self.radius[chosen])


@dataclass(frozen=True, eq=False)
class Axis:
    """Columns of a chart's axis, from one end to the other."""

    along: Floats
    height: Floats
    forward: Floats
    out: Floats
    radius: Floats

    def unrolled(self, points: Floats) -> Unrolled:
        """Points (n, 3) of the base mesh on the chart."""
        height = points[:, 1]
        forward = points[:, 0] - self._at(height, self.forward)
        out = np.abs(points[:, 2]) - self._at(height, self.out)
        return Unrolled(np.degrees(np.arctan2(out, forward)), height, self._at(height, self.radius))

    def places(self, points: Sequence[ChartPoint], middle: float) -> Floats:
        """Points (along, angle) in the plane that is cut opposite the angle `middle`."""
        along, angle = np.array(points, float).T
        height = np.interp(along, self.along, self.height)
        return np.stack([np.radians(angle - middle) * self._at(height, self.radius), -height], axis=1)

    def _at(self, height: Floats, column: Floats) -> Floats:
        rising = 1 if self.height[-1] > self.height[0] else -1
        between: Floats = np.interp(height, self.height[::rising], column[::rising])
        return between


@dataclass(frozen=True, eq=False)
class PlaneField:
    """A field in the plane of a chart, sampled on a grid, so that it is measured once for all drawings."""

    corner: Floats
    values: Floats

    def at(self, points: Floats) -> Floats:
        """The field at points (n, 2) within the grid, linear between its samples."""
        place = (points - self.corner) / _STEP
        column, row = np.clip(place.astype(int), 0, np.array(self.values.shape)[::-1] - 2).T
        right, down = np.clip(place - np.stack([column, row], axis=1), 0, 1).T
        above = self.values[row, column] * (1 - right) + self.values[row, column + 1] * right
        below = self.values[row + 1, column] * (1 - right) + self.values[row + 1, column + 1] * right
        between: Floats = above * (1 - down) + below * down
        return between


def sampled(field: Callable[[Floats], Floats], low: Floats, high: Floats) -> PlaneField:
    """The field of points (n, 2) on a grid from one corner to the other."""
    columns, rows = (int(count) for count in np.ceil((high - low) / _STEP) + 1)
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(rows)), axis=-1).reshape(-1, 2) * _STEP + low
    return PlaneField(low, field(grid).reshape(rows, columns))


def axis_of(chart: SkinChart) -> Axis:
    columns = ("along", "height", "forward", "out", "radius")
    return Axis(*(np.array([getattr(point, name) for point in chart.axis]) for name in columns))

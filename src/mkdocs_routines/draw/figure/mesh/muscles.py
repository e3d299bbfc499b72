"""Muscles: implicit functions on the base mesh, positive where a muscle is painted, and fields across its fibres."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.plane import across_fibres, depth_inside, smooth_outline
from mkdocs_routines.draw.figure.mesh.skin_chart import Axis, PlaneField, Unrolled, axis_of, sampled
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.muscle import ChartName, ChartPoint, MuscleHead, Muscles

Charts = Mapping[ChartName, Unrolled]
"""The same points on each of the charts."""

OUTSIDE = -1.0
"""Depth of what is nowhere near a muscle, in decimetres of the base mesh."""
_REACH = 0.6
"""Decimetres around an outline within which distances from it are measured."""


@dataclass(frozen=True, eq=False)
class Outline:
    """A closed curve on a chart."""

    chart: ChartName
    middle: float
    """The angle in degrees about which it lies."""
    polygon: Floats

    @property
    def low(self) -> Floats:
        """The upper corner of the box in which depths are measured."""
        low: Floats = self.polygon.min(axis=0) - _REACH
        return low

    @property
    def high(self) -> Floats:
        high: Floats = self.polygon.max(axis=0) + _REACH
        return high

    @cached_property
    def _depths(self) -> PlaneField:
        return sampled(lambda points: depth_inside(points, self.polygon), self.low, self.high)

    def depth(self, charts: Charts) -> Floats:
        """Decimetres below its border of points of the base mesh; negative outside."""
        unrolled = charts[self.chart]
        near = (-unrolled.height > self.low[1]) & (-unrolled.height < self.high[1])
        placed = unrolled.only(near).plane(self.middle)
        beside = (placed[:, 0] > self.low[0]) & (placed[:, 0] < self.high[0])
        depth = np.full(len(unrolled.height), OUTSIDE)
        depth[near] = np.where(beside, self._depths.at(placed), OUTSIDE)
        return depth


@dataclass(frozen=True, eq=False)
class Head:
    """Head of a muscle with its fibres."""

    name: str
    outline: Outline
    fibres: tuple[Floats, ...]
    """Lines in the plane of the outline, from one edge of the head to the other."""

    @cached_property
    def _across(self) -> PlaneField:
        return sampled(lambda points: across_fibres(points, self.fibres), self.outline.low, self.outline.high)

    def across(self, charts: Charts) -> Floats:
        """Decimetres across the fibres, at points of the head. It is the same all along a fibre."""
        return self.across_plane(charts[self.outline.chart].plane(self.outline.middle))

    def across_plane(self, points: Floats) -> Floats:
        """The same at points (n, 2) of the plane of the outline."""
        return self._across.at(points)


@dataclass(frozen=True)
class Muscle:
    """A muscle of the vocabulary."""

    heads: tuple[Head, ...]
    """From the surface inward."""
    tendons: tuple[Outline, ...]


@cache
def muscles() -> Mapping[str, Muscle]:
    """Muscle of the vocabulary → where it is painted, from the surface inward."""
    axes = _axes()
    return {
        name: Muscle(
            tuple(_head(head, muscle.chart, axes[muscle.chart]) for head in muscle.heads),
            tuple(_outline(tendon.outline, muscle.chart, axes[muscle.chart]) for tendon in muscle.tendons),
        )
        for name, muscle in _record().muscles.items()
    }


def on_charts(points: Floats) -> Charts:
    """Points (n, 3) of the base mesh, in decimetres, on each of the charts."""
    return {name: axis.unrolled(points) for name, axis in _axes().items()}


@cache
def _record() -> Muscles:
    return read_record(Path(__file__).with_name("muscles.yml"), Muscles)


@cache
def _axes() -> Mapping[ChartName, Axis]:
    return {name: axis_of(chart) for name, chart in _record().charts.items()}


def _head(head: MuscleHead, chart: ChartName, axis: Axis) -> Head:
    outline = _outline(head.outline, chart, axis)
    return Head(head.name, outline, tuple(axis.places(fibre, outline.middle) for fibre in head.fibres))


def _outline(points: tuple[ChartPoint, ...], chart: ChartName, axis: Axis) -> Outline:
    angles = [angle for _, angle in points]
    middle = (min(angles) + max(angles)) / 2
    return Outline(chart, middle, smooth_outline(axis.places(points, middle)))

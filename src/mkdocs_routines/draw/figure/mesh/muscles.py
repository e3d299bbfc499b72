"""Muscles: implicit functions on the base mesh, positive where a muscle is painted, and fields across its fibres."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats
from mkdocs_routines.draw.figure.mesh.skin_chart import (
    UnrolledSkin,
    depth_inside,
    side_of,
    smooth_outline,
    unrolled,
)
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.muscle import ChartPoint, MuscleHead, Muscles

OUTSIDE = -1.0
"""Depth of what is nowhere near a muscle, in decimetres of the base mesh."""
_REACH = 0.6
"""Decimetres around an outline within which distances from it are measured."""


@dataclass(frozen=True, eq=False)
class Outline:
    """A closed curve on a chart."""

    chart: UnrolledSkin
    middle: float
    """The angle in degrees about which it lies."""
    polygon: Floats

    def depth(self, points: Floats) -> Floats:
        """Decimetres below its border of points (n, 3) of the base mesh; negative outside."""
        placed = self.chart.plane(points, self.middle)
        low, high = self.polygon.min(axis=0) - _REACH, self.polygon.max(axis=0) + _REACH
        near = ((placed > low) & (placed < high)).all(axis=1)
        depth = np.full(len(points), OUTSIDE)
        depth[near] = depth_inside(placed[near], self.polygon)
        return depth


@dataclass(frozen=True, eq=False)
class Head:
    """Head of a muscle with its fibres."""

    name: str
    outline: Outline
    fibres: tuple[Floats, ...]
    """Lines in the plane of the outline, from one edge of the head to the other."""

    def across(self, points: Floats) -> Floats:
        """Decimetres across the fibres, at points (n, 3) within the head. It is the same all along a fibre."""
        placed = self.outline.chart.plane(points, self.outline.middle)
        sides = [side_of(placed, line) for line in self.fibres]
        turn = np.sign(side_of(self.fibres[-1], self.fibres[0]).mean())
        sides = [side * turn for side in sides]
        gaps = [_gap(first, second) for first, second in pairwise(self.fibres)]
        across = np.where(sides[0] < 0, sides[0], 0.0)
        for before, after, gap in zip(sides, sides[1:], gaps, strict=False):
            span = np.maximum(before - after, 1e-9)
            across += gap * np.clip(before / span, 0, 1)
        across += np.where(sides[-1] > 0, sides[-1], 0.0)
        return across


@dataclass(frozen=True)
class Muscle:
    """A muscle of the vocabulary."""

    heads: tuple[Head, ...]
    """From the surface inward."""
    tendons: tuple[Outline, ...]


@cache
def muscles() -> Mapping[str, Muscle]:
    """Muscle of the vocabulary → where it is painted, from the surface inward."""
    record = read_record(Path(__file__).with_name("muscles.yml"), Muscles)
    charts = {name: unrolled(chart) for name, chart in record.charts.items()}
    return {
        name: Muscle(
            tuple(_head(head, charts[muscle.chart]) for head in muscle.heads),
            tuple(_outline(tendon.outline, charts[muscle.chart]) for tendon in muscle.tendons),
        )
        for name, muscle in record.muscles.items()
    }


def _head(head: MuscleHead, chart: UnrolledSkin) -> Head:
    outline = _outline(head.outline, chart)
    return Head(head.name, outline, tuple(chart.places(fibre, outline.middle) for fibre in head.fibres))


def _outline(points: tuple[ChartPoint, ...], chart: UnrolledSkin) -> Outline:
    angles = [angle for _, angle in points]
    middle = (min(angles) + max(angles)) / 2
    return Outline(chart, middle, smooth_outline(chart.places(points, middle)))


def _gap(first: Floats, second: Floats) -> float:
    """Mean distance between two neighbouring fibres."""
    return float(np.abs(side_of(second, first)).mean())

"""Where muscles lie under the skin, as patches of the body's surface.

They are made by eye, to be told apart, not measured.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import radians

from mkdocs_routines.draw.figure import shapes
from mkdocs_routines.draw.figure.camera import Camera
from mkdocs_routines.draw.figure.frame import SIGN, Segment
from mkdocs_routines.draw.figure.outline import Station, middle, surface
from mkdocs_routines.draw.figure.plane import Point
from mkdocs_routines.draw.figure.vector import dot, sub


@dataclass(frozen=True)
class Patch:
    """A part of a segment's surface: stretches along it, each from one angle to another, in degrees.

    0 is the front of the body, 90 its outer side, 180 its back.
    """

    segment: str
    stations: tuple[Station, ...]
    stretches: tuple[tuple[float, float, float], ...]


_T, _S, _L, _U = shapes.THIGH, shapes.SHANK, (*shapes.SHORTS[:3], *shapes.LOWER_TRUNK[1:]), shapes.UPPER_TRUNK

PATCHES: Mapping[str, tuple[Patch, ...]] = {
    "gluteus-maximus": (
        Patch("lower_trunk", _L, ((-0.36, 125, 178), (-0.15, 108, 180), (0.2, 105, 180), (0.5, 118, 178))),
        Patch("thigh", _T, ((-0.05, 128, 200), (0.06, 118, 204), (0.16, 120, 202), (0.26, 138, 190))),
    ),
    "gluteus-medius": (Patch("lower_trunk", _L, ((-0.14, 70, 112), (0.1, 48, 124), (0.4, 34, 132), (0.66, 44, 126))),),
    "gluteus-minimus": (Patch("lower_trunk", _L, ((0.0, 72, 112), (0.2, 66, 116), (0.42, 66, 112))),),
    "tensor-fasciae-latae": (Patch("lower_trunk", _L, ((0.05, 44, 66), (0.3, 40, 66), (0.5, 44, 62))),),
    "deep-hip-rotators": (Patch("lower_trunk", _L, ((-0.2, 112, 160), (-0.05, 105, 168), (0.12, 115, 165))),),
    "hip-flexors": (
        Patch("lower_trunk", _L, ((-0.3, 14, 44), (0.0, 12, 50), (0.35, 8, 36), (0.6, 8, 26))),
        Patch("thigh", _T, ((0.0, -25, 35), (0.12, -25, 15), (0.22, -25, 0))),
    ),
    "adductors": (Patch("thigh", _T, ((0.03, 215, 320), (0.25, 225, 315), (0.5, 240, 305), (0.66, 255, 290))),),
    "quadriceps": (
        Patch("thigh", _T, ((0.1, -20, 50), (0.3, -62, 78), (0.65, -66, 80), (0.84, -58, 66), (0.91, -30, 34))),
    ),
    "hamstrings": (Patch("thigh", _T, ((0.12, 150, 205), (0.35, 118, 240), (0.7, 115, 245), (0.92, 120, 240))),),
    "calf": (Patch("shank", _S, ((0.04, 130, 230), (0.2, 98, 262), (0.42, 100, 260), (0.66, 135, 225))),),
    "erector-spinae": (
        Patch("lower_trunk", _L, ((0.25, 152, 176), (0.6, 146, 176), (1.0, 144, 176))),
        Patch("upper_trunk", _U, ((0.0, 144, 176), (0.4, 146, 176), (0.75, 156, 176))),
    ),
    "abdominals": (
        Patch("lower_trunk", _L, ((0.0, 2, 26), (0.4, 2, 46), (1.0, 2, 56))),
        Patch("upper_trunk", _U, ((0.0, 2, 56), (0.25, 2, 50), (0.5, 2, 30))),
    ),
}
"""Muscle of the vocabulary → its patches. A muscle without any is not shown."""

_STEPS = 8


def patch_points(camera: Camera, segment: Segment, patch: Patch, side: str) -> list[Point] | None:
    """The outline of what the viewer sees of a patch; None when that is nothing to speak of."""
    near: list[Point] = []
    far: list[Point] = []
    for at, start, end in patch.stretches:
        station = _cut(patch.stations, at)
        seen = []
        for step in range(_STEPS + 1):
            angle = SIGN[side] * radians(start + (end - start) * step / _STEPS)
            point = surface(segment, station, angle)
            if dot(sub(point, middle(segment, station)), camera.viewer) > 0.1 * station.deep:
                seen.append(camera.point(point))
        if len(seen) > 1:
            near.append(seen[0])
            far.append(seen[-1])
    if len(near) < 2 or _area([*near, *reversed(far)]) < 240:
        return None
    return [*near, *reversed(far)]


def _cut(stations: tuple[Station, ...], at: float) -> Station:
    """The thickness of a limb at any place along it."""
    before, after = stations[0], stations[-1]
    for one, other in pairwise(stations):
        if one.at <= at <= other.at:
            before, after = one, other
    share = 0.0 if after.at == before.at else min(1.0, max(0.0, (at - before.at) / (after.at - before.at)))
    return Station(
        at,
        *(
            getattr(before, name) + (getattr(after, name) - getattr(before, name)) * share
            for name in ("deep", "wide", "ahead", "out")
        ),
    )


def _area(points: list[Point]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2

"""Muscles under the skin, as patches of the body's surface.

They are drawn by eye, so that readers can tell them apart, not measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import radians

from mkdocs_routines.draw.figure.body import profiles
from mkdocs_routines.draw.figure.body.cross_section import CrossSection, centre, surface_point
from mkdocs_routines.draw.figure.body.skin import smooth_shape
from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN, Segment
from mkdocs_routines.draw.figure.geometry.piece import Placement, Shape
from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.geometry.vector import dot, sub
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Side


@dataclass(frozen=True)
class Patch:
    """A region of a segment's surface."""

    segment: str
    profile: tuple[CrossSection, ...]
    arcs: tuple[tuple[float, float, float], ...]
    """Arcs of the surface: where along the segment, and from which angle to which, in degrees.

    0 is the front of the body, 90 its outer side, 180 its back.
    """


_T, _S, _L, _U = profiles.THIGH, profiles.SHANK, (*profiles.SHORTS[:3], *profiles.LOWER_TRUNK[1:]), profiles.UPPER_TRUNK

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
"""Parts of an arc."""
_SMALLEST = 240
"""The least area of the picture that is shown, in square picture units."""


def muscle_shapes(
    skeleton: Skeleton, camera: Camera, muscles: tuple[str, ...], segment: str, side: str, placement: Placement
) -> Iterator[Shape]:
    """The visible parts of the muscles on one segment of one side."""
    for muscle in muscles:
        for patch in PATCHES.get(muscle, ()):
            if patch.segment == segment:
                points = _visible_outline(camera, skeleton[_segment_name(patch, side)], patch, side)
                yield from smooth_shape("muscle", points, placement)


def is_muscle_visible(skeleton: Skeleton, camera: Camera, muscle: str, works: Side) -> bool:
    """True when the viewer sees any of a muscle of the working side."""
    return any(
        _visible_outline(camera, skeleton[_segment_name(patch, side)], patch, side)
        for patch in PATCHES.get(muscle, ())
        for side in working_sides(works)
    )


def working_sides(works: Side) -> tuple[str, ...]:
    return LEFT_OR_RIGHT if works == "both" else (works,)


def _segment_name(patch: Patch, side: str) -> str:
    return patch.segment if "trunk" in patch.segment else f"{side}_{patch.segment}"


def _visible_outline(camera: Camera, segment: Segment, patch: Patch, side: str) -> list[Point] | None:
    """The outline of the visible part of a patch; None when that is next to nothing."""
    first_edge: list[Point] = []
    second_edge: list[Point] = []
    for at, start, end in patch.arcs:
        section = _section_at(patch.profile, at)
        visible = []
        for step in range(_STEPS + 1):
            angle = SIGN[side] * radians(start + (end - start) * step / _STEPS)
            point = surface_point(segment, section, angle)
            if dot(sub(point, centre(segment, section)), camera.viewer) > 0.1 * section.half_depth:
                visible.append(camera.project(point))
        if len(visible) > 1:
            first_edge.append(visible[0])
            second_edge.append(visible[-1])
    outline = [*first_edge, *reversed(second_edge)]
    return None if len(first_edge) < 2 or _area(outline) < _SMALLEST else outline


def _section_at(profile: tuple[CrossSection, ...], at: float) -> CrossSection:
    """The cross-section at any place along a profile, interpolated between its neighbours."""
    before, after = profile[0], profile[-1]
    for first, second in pairwise(profile):
        if first.at <= at <= second.at:
            before, after = first, second
    share = 0.0 if after.at == before.at else min(1.0, max(0.0, (at - before.at) / (after.at - before.at)))
    return CrossSection(
        at,
        *(
            getattr(before, name) + (getattr(after, name) - getattr(before, name)) * share
            for name in ("half_depth", "half_width", "ahead", "right")
        ),
    )


def _area(points: list[Point]) -> float:
    """The area of a polygon, by the shoelace formula."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2

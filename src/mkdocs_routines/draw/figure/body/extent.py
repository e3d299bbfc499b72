"""Extent of the body in the picture."""

from collections.abc import Iterator
from math import hypot

from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

_GIRTH = {"head": 0.062, "lower_trunk": 0.10, "upper_trunk": 0.11, "thigh": 0.056, "shank": 0.036}
_THIN = 0.03
"""Segment → how far its flesh can reach beyond its two ends, in body heights; `_THIN` where none is given."""
_CROWN = 0.25
"""How far the hair reaches beyond the end of the head, as a share of its girth."""


def outer_points(skeleton: Skeleton, camera: Camera) -> Iterator[Point]:
    """Points whose bounding box holds the body, in picture units."""
    for name, segment in skeleton.segments.items():
        girth = _GIRTH.get(name.removeprefix("left_").removeprefix("right_"), _THIN) * UNITS
        for joint in (segment.start, segment.end):
            x, y = camera.project(joint)
            yield x - girth, y - girth
            yield x + girth, y + girth


def outline_points(skeleton: Skeleton, camera: Camera) -> Iterator[Point]:
    """Points on the outline of the body, in picture units; their bounding box is that of its ink within 4 %.

    They lie beside both ends of each segment, as far off as its flesh reaches, on the crown, and around a foot that
    points to the viewer.
    """
    for name, segment in skeleton.segments.items():
        girth = _GIRTH.get(name.removeprefix("left_").removeprefix("right_"), _THIN) * UNITS
        (x1, y1), (x2, y2) = camera.project(segment.start), camera.project(segment.end)
        length = hypot(x2 - x1, y2 - y1)
        along = ((x2 - x1) / (length or 1), (y2 - y1) / (length or 1))
        beyond = girth * _CROWN if name == "head" else 0.0
        for x, y, way in ((x1, y1, -beyond), (x2, y2, beyond)):
            for aside in (-girth, girth):
                yield x + way * along[0] - aside * along[1], y + way * along[1] + aside * along[0]
                if name.endswith("foot") and length < girth:
                    yield x + aside, y + aside

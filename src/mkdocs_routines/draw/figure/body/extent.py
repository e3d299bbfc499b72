"""Extent of the body in the picture."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.geometry.camera import UNITS, Camera
from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

_GIRTH = {"head": 0.062, "lower_trunk": 0.10, "upper_trunk": 0.11, "thigh": 0.056, "shank": 0.036}
_THIN = 0.03
"""Segment → how far its flesh can reach beyond its two ends, in body heights; `_THIN` where none is given."""


def outer_points(skeleton: Skeleton, camera: Camera) -> Iterator[Point]:
    """Points whose bounding box holds the body, in picture units."""
    for name, segment in skeleton.segments.items():
        girth = _GIRTH.get(name.removeprefix("left_").removeprefix("right_"), _THIN) * UNITS
        for joint in (segment.start, segment.end):
            x, y = camera.project(joint)
            yield x - girth, y - girth
            yield x + girth, y + girth

"""Orthographic projection of space onto the picture plane."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.geometry.vector import Vector, dot
from mkdocs_routines.model.figure import Figure, View

UNITS = 800
"""Picture units in one body height."""

_AZIMUTH: Mapping[View, float] = {"side": 0, "three-quarter": 40, "front": 90, "back": -90}
"""View → angle of the viewer about the vertical, in degrees; 0 is the right side of the body, 90 its front."""


@dataclass(frozen=True)
class Camera:
    """Axes of an orthographic camera, as unit vectors in space."""

    right: Vector
    up: Vector
    viewer: Vector
    """From what is seen to the viewer."""
    towards: Vector
    """The same along the floor. Depth is measured along it, so that it does not depend on height."""

    def project(self, vector: Vector) -> Point:
        """A position, or the difference of two, in picture units; y grows downwards."""
        return dot(vector, self.right) * UNITS, -dot(vector, self.up) * UNITS

    def depth(self, position: Vector) -> float:
        """Depth of `position` along the floor, in body heights; larger is nearer to the viewer."""
        return dot(position, self.towards)


def camera_of(figure: Figure) -> Camera:
    return camera_at(figure.view, figure.turned, figure.seen_from_above)


def camera_at(view: View, turned: float, seen_from_above: float) -> Camera:
    """The camera of a view that is turned about the vertical and raised, both in degrees."""
    azimuth, elevation = radians(_AZIMUTH[view] + turned), radians(seen_from_above)
    return Camera(
        right=(cos(azimuth), 0.0, -sin(azimuth)),
        up=(-sin(azimuth) * sin(elevation), cos(elevation), -cos(azimuth) * sin(elevation)),
        viewer=(sin(azimuth) * cos(elevation), sin(elevation), cos(azimuth) * cos(elevation)),
        towards=(sin(azimuth), 0.0, cos(azimuth)),
    )

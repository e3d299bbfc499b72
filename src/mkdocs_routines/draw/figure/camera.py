"""Points in space → points of the picture, seen from far away, so that nothing shrinks with distance."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from mkdocs_routines.draw.figure.plane import Point
from mkdocs_routines.draw.figure.vector import Vector, dot
from mkdocs_routines.model.figure import Figure, View

UNITS = 800
"""Units of the picture in one body height."""

_TURN: Mapping[View, float] = {"side": 0, "three-quarter": 40, "front": 90, "back": -90}


@dataclass(frozen=True)
class Camera:
    """Where right, up and the viewer are, as directions in space."""

    right: Vector
    up: Vector
    viewer: Vector
    towards: Vector
    """The viewer's direction along the floor: what is drawn before what does not depend on height."""

    def point(self, place: Vector) -> Point:
        """Where `place` is in the picture, in its units; y grows downwards."""
        return dot(place, self.right) * UNITS, -dot(place, self.up) * UNITS

    def direction(self, way: Vector) -> Point:
        return self.point(way)

    def depth(self, place: Vector) -> float:
        """How near `place` is to the viewer along the floor, in body heights."""
        return dot(place, self.towards)


def camera(figure: Figure) -> Camera:
    turn, above = radians(_TURN[figure.view] + figure.turned), radians(figure.seen_from_above)
    return Camera(
        right=(cos(turn), 0.0, -sin(turn)),
        up=(-sin(turn) * sin(above), cos(above), -cos(turn) * sin(above)),
        viewer=(sin(turn) * cos(above), sin(above), cos(turn) * cos(above)),
        towards=(sin(turn), 0.0, cos(turn)),
    )

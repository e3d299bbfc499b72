"""Pieces of a picture: shapes that are placed as one rigid group."""

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin

from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.frame import Segment
from mkdocs_routines.draw.figure.geometry.plane import Point


@dataclass(frozen=True)
class Placement:
    """Planar transform from the coordinates of a piece to those of the picture, in picture units and degrees."""

    x: float
    y: float
    angle: float
    length: float
    """Of the piece along its own x axis."""

    def local(self, point: Point) -> Point:
        """A point of the picture in the coordinates of the piece, by the inverse rotation and translation."""
        turn = -self.angle * pi / 180
        x, y = point[0] - self.x, point[1] - self.y
        return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)


STILL = Placement(0, 0, 0, 1)
"""The identity: coordinates of the piece are those of the picture."""


@dataclass(frozen=True)
class Shape:
    """One path of a piece."""

    look: str
    """Its classes without their prefix, by which `drawing.style` colours it: "skin far"."""
    path: str
    """SVG path data in the coordinates of the piece."""


@dataclass(frozen=True)
class Piece:
    """Shapes that are placed as one, such as the drawing of a body segment."""

    name: str
    depth: float
    """In body heights; larger is nearer to the viewer, and painted later."""
    placement: Placement
    shapes: tuple[Shape, ...]


def placement_between(start: Point, end: Point) -> Placement:
    """The placement whose x axis runs from `start` to `end`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return Placement(*start, degrees(atan2(dy, dx)), hypot(dx, dy))


def segment_placement(camera: Camera, segment: Segment) -> Placement:
    """The placement along a projected body segment."""
    return placement_between(camera.project(segment.start), camera.project(segment.end))

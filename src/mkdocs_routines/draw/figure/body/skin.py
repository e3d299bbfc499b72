"""Shapes of skin and clothes, in the coordinates of the piece they are on."""

from collections.abc import Iterator, Sequence

from mkdocs_routines.draw.figure.geometry.camera import UNITS
from mkdocs_routines.draw.figure.geometry.path import closed_spline, ellipse
from mkdocs_routines.draw.figure.geometry.piece import Placement, Shape
from mkdocs_routines.draw.figure.geometry.plane import Point


def smooth_shape(look: str, points: Sequence[Point] | None, placement: Placement) -> Iterator[Shape]:
    """The closed curve through points of the picture, if there are any."""
    if points:
        yield Shape(look, closed_spline([placement.local(point) for point in points]))


def disc(look: str, point: Point, radius: float, placement: Placement) -> Shape:
    """A circle about a point of the picture. `radius` is in body heights."""
    x, y = placement.local(point)
    return Shape(look, ellipse(x, y, radius * UNITS))

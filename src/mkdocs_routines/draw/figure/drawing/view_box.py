"""View box of a picture: the rectangle that holds every pose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from mkdocs_routines.draw.figure.geometry.piece import Piece
from mkdocs_routines.draw.figure.geometry.plane import Point

MARGIN = 24.0
_BELOW_FLOOR = 20.0
"""Least room below the line of the floor, before the margin."""


@dataclass(frozen=True)
class ViewBox:
    """The rectangle of the picture plane that a panel shows, in picture units, as in SVG's `viewBox`."""

    left: float
    top: float
    width: float
    height: float


def view_box_of(points: Iterable[Point], still: Iterable[Piece]) -> ViewBox:
    """The view box around points of the picture and pieces that do not move."""
    around = [*points, *(point for piece in still for point in _points(piece))]
    xs, ys = [x for x, _ in around], [y for _, y in around]
    left, right = min(xs) - MARGIN, max(xs) + MARGIN
    top, bottom = min(ys) - MARGIN, max(*ys, _BELOW_FLOOR) + MARGIN
    return ViewBox(round(left), round(top), round(right - left), round(bottom - top))


def _points(piece: Piece) -> list[Point]:
    """The corners of a still piece; of an ellipse, only where it begins. One that is placed counts as its origin."""
    if piece.placement.angle or hypot(piece.placement.x, piece.placement.y):
        return [(piece.placement.x, piece.placement.y)]
    numbers = [[float(number) for number in re.findall(r"-?\d+", shape.path.split("a")[0])] for shape in piece.shapes]
    return [(x, y) for row in numbers for x, y in zip(row[::2], row[1::2], strict=True)]

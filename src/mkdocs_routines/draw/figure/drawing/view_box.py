"""View box of a picture: the rectangle that holds every pose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_routines.draw.figure.geometry.plane import Point
from mkdocs_routines.draw.figure.geometry.shape import Shape

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


def view_box_of(boxes: Iterable[tuple[float, float, float, float]], shapes: Iterable[Shape]) -> ViewBox:
    """The view box around boxes (left, top, right, bottom) of bodies and around what else is drawn."""
    around = [corner for left, top, right, bottom in boxes for corner in ((left, top), (right, bottom))]
    around += [point for shape in shapes for point in _points(shape)]
    xs, ys = [x for x, _ in around], [y for _, y in around]
    left, right = min(xs) - MARGIN, max(xs) + MARGIN
    top, bottom = min(ys) - MARGIN, max(*ys, _BELOW_FLOOR) + MARGIN
    return ViewBox(round(left), round(top), round(right - left), round(bottom - top))


def _points(shape: Shape) -> list[Point]:
    """The corners of a path; of an ellipse, only where it begins."""
    numbers = [float(number) for number in re.findall(r"-?\d+", shape.path.split("a")[0])]
    return list(zip(numbers[::2], numbers[1::2], strict=True))

"""SVG path data of lines and curves, in whole picture units."""

import re
from collections.abc import Iterable

from mkdocs_routines.draw.figure.geometry.plane import Point

_STEPS = 5
"""Points that stand for each Bézier curve of a flattened outline."""


def ellipse(x: float, y: float, radius: float, vertical_radius: float | None = None) -> str:
    """An ellipse about (x, y); a circle without `vertical_radius`."""
    vertical = radius if vertical_radius is None else vertical_radius
    across, half = f"{2 * radius:.0f}", f"{radius:.0f} {vertical:.0f} 0 1 0 "
    return f"M{x - radius:.0f} {y:.0f}a{half}{across} 0a{half}-{across} 0z"


def polyline(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)


def polygon(points: Iterable[Point]) -> str:
    return polyline(points) + "z"


def outlines(path: str) -> list[list[Point]]:
    """The closed lines of a path as polygons. Its lines (`l`) and curves (`c`) are relative; curves become polygons."""
    found: list[list[Point]] = []
    for outline in re.findall(r"M([^Mz]*)", path):
        start, *segments = re.split(r"(?=[cl])", outline)
        corners = _points(start)
        for segment in segments:
            offsets = _points(segment)
            if segment.startswith("l"):
                for x, y in offsets:
                    corners.append((corners[-1][0] + x, corners[-1][1] + y))
                continue
            for first, second, end in zip(offsets[::3], offsets[1::3], offsets[2::3], strict=True):
                corners += _flattened(corners[-1], first, second, end)
        found.append(corners)
    return found


def _points(numbers: str) -> list[Point]:
    values = [float(number) for number in re.findall(r"-?\d+", numbers)]
    return list(zip(values[::2], values[1::2], strict=True))


def _flattened(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """Points of a cubic Bézier curve after its start, from which the other three are measured."""
    shares = [step / _STEPS for step in range(1, _STEPS + 1)]

    def at(share: float, axis: int) -> float:
        rest = 1 - share
        return start[axis] + 3 * share * rest * (rest * first[axis] + share * second[axis]) + share**3 * end[axis]

    return [(at(share, 0), at(share, 1)) for share in shares]

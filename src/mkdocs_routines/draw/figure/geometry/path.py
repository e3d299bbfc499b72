"""SVG path data of curves and lines, in whole picture units."""

from collections.abc import Iterable, Sequence

from mkdocs_routines.draw.figure.geometry.plane import Point


def closed_spline(points: Sequence[Point]) -> str:
    """A closed uniform Catmull–Rom spline through the points, as cubic Bézier curves.

    The control points of the stretch from p1 to p2, between p0 and p3, are p1 + (p2 - p0) / 6 and p2 - (p3 - p1) / 6.
    Of each stretch only the second one is written: the first mirrors that of the stretch before (`s` in SVG).
    """
    count = len(points)
    rounded = [(round(x), round(y)) for x, y in points]
    (x1, y1), (xn, yn) = points[1], points[-1]
    commands = [f"M{_joined(rounded[0])}c{_joined((round((x1 - xn) / 6), round((y1 - yn) / 6)))}"]
    for index in range(count):
        here, there, after = (points[(index + step) % count] for step in (0, 1, 2))
        x, y = rounded[index]
        end = rounded[(index + 1) % count]
        offsets = (
            round(there[0] - (after[0] - here[0]) / 6) - x,
            round(there[1] - (after[1] - here[1]) / 6) - y,
            end[0] - x,
            end[1] - y,
        )
        commands.append(_joined(offsets, first=index == 1))
        if index == 0:
            commands.append("s")
    return "".join(commands) + "z"


def _joined(values: Sequence[int], first: bool = True) -> str:
    """Numbers with no more separators than they need: a minus sign is one."""
    joined = "".join(str(value) if value < 0 else f" {value}" for value in values)
    return joined.lstrip() if first else joined


def ellipse(x: float, y: float, radius: float, vertical_radius: float | None = None) -> str:
    """An ellipse about (x, y); a circle without `vertical_radius`."""
    vertical = radius if vertical_radius is None else vertical_radius
    across, half = f"{2 * radius:.0f}", f"{radius:.0f} {vertical:.0f} 0 1 0 "
    return f"M{x - radius:.0f} {y:.0f}a{half}{across} 0a{half}-{across} 0z"


def polyline(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)


def polygon(points: Iterable[Point]) -> str:
    return polyline(points) + "z"

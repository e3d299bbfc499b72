"""A limb of changing thickness → its outline in the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin

from mkdocs_routines.draw.figure.camera import UNITS, Camera
from mkdocs_routines.draw.figure.frame import Segment
from mkdocs_routines.draw.figure.plane import Point, hull
from mkdocs_routines.draw.figure.vector import Vector, add, along, between, scaled


@dataclass(frozen=True)
class Station:
    """One cut through a limb: an ellipse. Lengths in body heights."""

    at: float
    """Where along the segment: 0 at its start, 1 at its end."""
    deep: float
    """Half its thickness from front to back."""
    wide: float
    """Half its thickness from side to side."""
    ahead: float = 0.0
    """How far its middle lies in front of the line between the joints."""
    out: float = 0.0
    """How far its middle lies to the right of that line."""


@dataclass(frozen=True)
class Placing:
    """Where a piece of the drawing lies: its origin, how it is turned, and how far it is stretched along itself."""

    x: float
    y: float
    angle: float
    length: float

    def local(self, point: Point) -> Point:
        """A point of the picture in the piece's own coordinates."""
        turn = -self.angle * pi / 180
        x, y = point[0] - self.x, point[1] - self.y
        return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)


def placing(camera: Camera, segment: Segment) -> Placing:
    """The segment's line in the picture."""
    start, end = camera.point(segment.start), camera.point(segment.end)
    dx, dy = end[0] - start[0], end[1] - start[1]
    return Placing(*start, degrees(atan2(dy, dx)), hypot(dx, dy))


def middle(segment: Segment, station: Station) -> Vector:
    point = along(between(segment.start, segment.end, station.at), segment.frame.ahead, station.ahead)
    return along(point, segment.frame.right, station.out)


def surface(segment: Segment, station: Station, angle: float) -> Vector:
    """A point on the skin of a cut: 0 is its front, pi / 2 its right."""
    frame = segment.frame
    way = add(scaled(frame.ahead, cos(angle) * station.deep), scaled(frame.right, sin(angle) * station.wide))
    return add(middle(segment, station), way)


def outline(
    camera: Camera, segment: Segment, stations: Sequence[Station], ends: tuple[float, float] = (0.8, 0.8)
) -> list[Point]:
    """The outline of the limb in the picture, as points that a smooth curve goes through.

    `ends`: how far its two ends bulge, in parts of their half thickness.
    """
    line = placing(camera, segment)
    girth = max(max(station.deep, station.wide) for station in stations) * UNITS
    if line.length * (stations[-1].at - stations[0].at) < 1.1 * girth:
        corners = hull(point for station in stations for point in _ring(camera, segment, station))
        return _evenly(corners, 14)
    across = (-sin(line.angle * pi / 180), cos(line.angle * pi / 180))
    cuts = [_cut(camera, segment, station, across) for station in stations]
    way = (cos(line.angle * pi / 180), sin(line.angle * pi / 180))
    tips = [_tip(cuts[0], way, -ends[0]), _tip(cuts[-1], way, ends[1])]
    left = [(x + across[0] * half, y + across[1] * half) for (x, y), half in cuts]
    right = [(x - across[0] * half, y - across[1] * half) for (x, y), half in cuts]
    return [tips[0], *right, tips[1], *reversed(left)]


def _evenly(corners: Sequence[Point], count: int) -> list[Point]:
    """As many points at equal distances around a closed line."""
    edges = [(a, b, hypot(b[0] - a[0], b[1] - a[1])) for a, b in pairwise([*corners, corners[0]])]
    around = sum(length for _, _, length in edges)
    points: list[Point] = []
    walked = 0.0
    for a, b, length in edges:
        while len(points) < count and len(points) * around / count <= walked + length:
            share = (len(points) * around / count - walked) / length
            points.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        walked += length
    return points


def _cut(camera: Camera, segment: Segment, station: Station, across: Point) -> tuple[Point, float]:
    deep = camera.direction(scaled(segment.frame.ahead, station.deep))
    wide = camera.direction(scaled(segment.frame.right, station.wide))
    half = hypot(deep[0] * across[0] + deep[1] * across[1], wide[0] * across[0] + wide[1] * across[1])
    return camera.point(middle(segment, station)), half


def _tip(cut: tuple[Point, float], way: Point, bulge: float) -> Point:
    (x, y), half = cut
    return x + way[0] * half * bulge, y + way[1] * half * bulge


def _ring(camera: Camera, segment: Segment, station: Station, points: int = 12) -> list[Point]:
    return [camera.point(surface(segment, station, step * 2 * pi / points)) for step in range(points)]


def smooth(points: Sequence[Point]) -> str:
    """A closed smooth curve through the points (Catmull and Rom's), as the path of an SVG, in whole units.

    Of each stretch only the second control point is written: the first one mirrors that of the stretch before.
    """
    count = len(points)
    rounded = [(round(x), round(y)) for x, y in points]
    (x1, y1), (xn, yn) = points[1], points[-1]
    words = [f"M{_joined(rounded[0])}c{_joined((round((x1 - xn) / 6), round((y1 - yn) / 6)))}"]
    for index in range(count):
        here, there, after = (points[(index + step) % count] for step in (0, 1, 2))
        x, y = rounded[index]
        ends = rounded[(index + 1) % count]
        numbers = (
            round(there[0] - (after[0] - here[0]) / 6) - x,
            round(there[1] - (after[1] - here[1]) / 6) - y,
            ends[0] - x,
            ends[1] - y,
        )
        words.append(_joined(numbers, first=index == 1))
        if index == 0:
            words.append("s")
    return "".join(words) + "z"


def _joined(values: Sequence[int], first: bool = True) -> str:
    out = "".join(str(value) if value < 0 else f" {value}" for value in values)
    return out.lstrip() if first else out


def circle(x: float, y: float, radius: float, high: float | None = None) -> str:
    """A circle, or an ellipse that is `high` above its middle, as the path of an SVG."""
    high = radius if high is None else high
    across, half = f"{2 * radius:.0f}", f"{radius:.0f} {high:.0f} 0 1 0 "
    return f"M{x - radius:.0f} {y:.0f}a{half}{across} 0a{half}-{across} 0z"

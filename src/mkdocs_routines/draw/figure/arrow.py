"""The arrow that shows which way a part of the body goes, from one pose to the next."""

from itertools import pairwise
from math import hypot

from mkdocs_routines.draw.figure import movement
from mkdocs_routines.draw.figure.camera import UNITS, Camera
from mkdocs_routines.draw.figure.outline import Placing
from mkdocs_routines.draw.figure.piece import Piece, Shape
from mkdocs_routines.draw.figure.plane import Point
from mkdocs_routines.draw.figure.skeleton import Skeleton
from mkdocs_routines.draw.figure.vector import Vector, between
from mkdocs_routines.model import Figure

_AWAY = {"hips": 0.15, "chest": 0.15, "head": 0.10, "knee": 0.075, "foot": 0.06, "hand": 0.06}
"""How far the arrow keeps from the part, in body heights."""
_SHORTEST, _LONGEST = 0.10, 0.30
_HEAD = 0.034
_SAMPLES = 8


def arrow(figure: Figure, camera: Camera, pose: int) -> tuple[Piece, ...]:
    """The arrow into `pose` from the one before; none when the part stays where it is."""
    part = figure.poses[pose].arrow or figure.arrow
    if part is None or part == "none":
        return ()
    steps = [pose - 1 + step / _SAMPLES for step in range(_SAMPLES + 1)]
    bodies = [movement.at(figure, step) for step in steps]
    way = [camera.point(_part(body, part)) for body in bodies]
    if max(hypot(x - way[0][0], y - way[0][1]) for x, y in way) < 0.015 * UNITS:
        return ()
    way = _shortened(way)
    if figure.arrow_shift is None or figure.poses[pose].arrow:
        way = _aside(way, camera.point(_middle(bodies[-1])), _AWAY[part.split("-")[-1]] * UNITS)
    else:
        right, up = figure.arrow_shift
        way = [(x + right * UNITS, y - up * UNITS) for x, y in way]
    way = _lengthened(way)
    (x, y), (bx, by) = way[-1], way[-3]
    length = hypot(x - bx, y - by) or 1.0
    ux, uy = (x - bx) / length, (y - by) / length
    h = _HEAD * UNITS
    tip = (x + ux * h, y + uy * h)
    sides = [(x - uy * h * 0.6 * sign, y + ux * h * 0.6 * sign) for sign in (-1, 1)]
    bend = way[len(way) // 2]
    through = (2 * bend[0] - (way[0][0] + x) / 2, 2 * bend[1] - (way[0][1] + y) / 2)
    line = f"M{way[0][0]:.0f} {way[0][1]:.0f}Q{through[0]:.0f} {through[1]:.0f} {x:.0f} {y:.0f}"
    head = "M" + "L".join(f"{px:.0f} {py:.0f}" for px, py in (tip, *sides)) + "z"
    return (Piece("arrow", 9, Placing(0, 0, 0, 1), (Shape("way", line), Shape("head", head))),)


def _part(body: Skeleton, name: str) -> Vector:
    if name == "hips":
        return body["lower_trunk"].start
    if name == "chest":
        return body["upper_trunk"].end
    if name == "head":
        return body["head"].end
    side, _, part = name.partition("-")
    if part == "knee":
        return body[f"{side}_shank"].start
    segment = body[f"{side}_{part}"]
    return between(segment.start, segment.end, 0.6)


def _middle(body: Skeleton) -> Vector:
    ends = [segment.start for segment in body.segments.values()]
    x, y, z = (sum(values) / len(ends) for values in zip(*ends, strict=True))
    return x, y, z


def _aside(way: list[Point], middle: Point, away: float) -> list[Point]:
    """The way moved sideways, to the side that looks away from the body."""
    dx, dy = way[-1][0] - way[0][0], way[-1][1] - way[0][1]
    length = hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    mx, my = (way[0][0] + way[-1][0]) / 2 - middle[0], (way[0][1] + way[-1][1]) / 2 - middle[1]
    sign = 1.0 if nx * mx + ny * my > 0 else -1.0
    return [(x + nx * away * sign, y + ny * away * sign) for x, y in way]


def _shortened(way: list[Point]) -> list[Point]:
    """The end of a long way."""
    for start in range(len(way) - 3):
        if sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way[start:])) < (_LONGEST * UNITS):
            return way[start:]
    return way[-3:]


def _lengthened(way: list[Point]) -> list[Point]:
    """A way that is long enough to be seen."""
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way))
    factor = max(1.0, _SHORTEST * UNITS / length)
    if factor == 1.0:
        return way
    mx, my = way[len(way) // 2]
    return [(mx + (x - mx) * factor, my + (y - my) * factor) for x, y in way]

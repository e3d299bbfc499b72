"""Curve fitting: points of a digitised line → few cubic Bézier curves, and their SVG path data.

Schneider, “An algorithm for automatically fitting digitized curves”, Graphics Gems (1990).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render import cubic

Array = NDArray[np.float64]

_CORNER_REACH = 5
"""Points on either side between which the turn at a point is measured."""
_ROUNDS = 8
"""Times that new parameters are tried: each saves curves, and costs less than those it saves."""
_FLAT = 1.0
"""Units by which the handles of a curve may lie beside its chord that is drawn as a line."""
_HOPELESS = 16.0
"""Times the square of the error beyond which new parameters are not tried before the line is cut in two."""


def fitted(points: Array, *, closed: bool, error: float, corner: float) -> list[Array]:
    """Cubic Bézier curves, each of shape (4, 2), of which no point is further than `error` from the line.

    Where the line turns by more than `corner` degrees the curves meet at an angle.
    """
    if closed:
        points = points[:-1] if np.allclose(points[0], points[-1]) else points
        turns = _corners(points, corner, closed=True)
        start = turns[0] if turns else int(points[:, 1].argmin())
        points = np.roll(points, -start, axis=0)
        points = np.vstack([points, points[:1]])
        cuts = [0, *(turn - start for turn in turns if turn > start), len(points) - 1]
        seam = None if turns else _unit(points[min(3, len(points) - 1)] - points[-min(4, len(points))])
    else:
        cuts = [0, *_corners(points, corner, closed=False), len(points) - 1]
        seam = None
    curves: list[Array] = []
    for first, last in pairwise(cuts):
        stretch = points[first : last + 1]
        if len(stretch) > 1:
            out = seam if seam is not None else _unit(stretch[min(3, len(stretch) - 1)] - stretch[0])
            back = -seam if seam is not None else _unit(stretch[-min(4, len(stretch))] - stretch[-1])
            _fit(stretch, out, back, error, curves)
    return curves


def path(curves: Sequence[Array], *, closed: bool, steps: int = 1) -> str:
    """SVG path data, relative, so that rounding errors do not add up. `steps`: 1 for whole units, 10 for tenths.

    A curve that is as good as straight is written as a line, in a third of the room.
    """
    if not curves:
        return ""
    x, y = _rounded(curves[0][0].tolist(), steps)
    data, command = [f"M{_number(x, steps)}{_joined(y, steps)}"], "M"
    for curve in (curve.tolist() for curve in curves):
        shape, points = ("l", curve[3:]) if _is_straight(curve, _FLAT / steps) else ("c", curve[1:])
        for point in points:
            to_x, to_y = _rounded(point, steps)
            first = _joined(to_x - x, steps) if command == shape else shape + _number(to_x - x, steps)
            data.append(first + _joined(to_y - y, steps))
            command = shape
        x, y = _rounded(curve[3], steps)
    return "".join(data) + ("z" if closed else "")


def _is_straight(curve: Sequence[Sequence[float]], tolerance: float) -> bool:
    """Whether both handles of a curve lie along its chord."""
    (start_x, start_y), *handles, (end_x, end_y) = curve
    right, down = end_x - start_x, end_y - start_y
    length = hypot(right, down)
    from_start = [(x - start_x, y - start_y) for x, y in handles]
    return all(
        abs(x * down - y * right) <= tolerance * length and 0 <= x * right + y * down <= length**2
        for x, y in from_start
    )


def paths(lines: Iterable[Sequence[Array]], *, closed: bool, steps: int = 1) -> str:
    """SVG path data of several lines in one path."""
    return "".join(path(curves, closed=closed, steps=steps) for curves in lines)


def _rounded(point: Sequence[float], steps: int) -> tuple[int, int]:
    x, y = point
    return round(x * steps), round(y * steps)


@lru_cache(maxsize=4096)
def _number(value: int, steps: int) -> str:
    return re.sub(r"^(-?)0\.", r"\1.", f"{value / steps:g}")


def _joined(value: int, steps: int) -> str:
    """A number after another one: a minus sign separates them as well as a space."""
    return _number(value, steps) if value < 0 else f" {_number(value, steps)}"


def _unit(vector: Array) -> Array:
    length = float(np.hypot(*vector))
    return vector / length if length > 1e-9 else np.array([1.0, 0.0])


def _corners(points: Array, angle: float, *, closed: bool) -> list[int]:
    """Indices at which the line turns by more than `angle` degrees, the sharpest of each neighbourhood."""
    count = len(points)
    index = np.arange(count)
    back = points[(index - _CORNER_REACH) % count] - points
    on = points[(index + _CORNER_REACH) % count] - points
    lengths = np.hypot(back[:, 0], back[:, 1]) * np.hypot(on[:, 0], on[:, 1])
    turn = 180 - np.degrees(np.arccos(np.clip((back * on).sum(axis=1) / np.maximum(lengths, 1e-9), -1, 1)))
    if not closed:
        turn[:_CORNER_REACH] = turn[count - _CORNER_REACH :] = 0
    found: list[int] = []
    for candidate in np.argsort(-turn):
        if turn[candidate] < angle:
            break
        gaps = (abs(int(candidate) - other) for other in found)
        if all(min(gap, count - gap) > _CORNER_REACH for gap in gaps):
            found.append(int(candidate))
    return sorted(found)


def _fit(points: Array, out: Array, back: Array, error: float, curves: list[Array]) -> None:
    """Append the curves of a line without corners, whose ends leave in the directions `out` and `back`."""
    if len(points) == 2:
        third = float(np.hypot(*(points[1] - points[0]))) / 3
        curves.append(np.array([points[0], points[0] + out * third, points[1] + back * third, points[1]]))
        return
    line = np.ascontiguousarray(points.T)
    steps = np.hypot(*np.diff(line))
    at = np.concatenate([[0.0], np.cumsum(steps)])
    at /= max(float(at[-1]), 1e-9)
    worst, least = len(points) // 2, np.inf
    for _ in range(_ROUNDS):
        basis = cubic.basis(at)
        curve = cubic.least_squares(line, basis, out, back)
        offset = cubic.weighted(curve, basis) - line
        miss = cubic.products(offset, offset)
        most = float(miss.max())
        if most < error**2:
            curves.append(curve)
            return
        if most < least:
            worst, least = int(miss.argmax()), most
        if most > _HOPELESS * error**2:
            break
        at = cubic.reparametrised(curve, offset, at)
    cut = min(max(worst, 1), len(points) - 2)
    tangent = _unit(points[max(0, cut - 3)] - points[min(len(points) - 1, cut + 3)])
    _fit(points[: cut + 1], out, tangent, error, curves)
    _fit(points[cut:], -tangent, back, error, curves)

"""Labels of a picture: numbers at both sides of it, each with a line to what it names.

The names stand in a list beside the picture, as text, so that the numbers are all that a phone must make legible.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Point = tuple[float, float]

RADIUS = 17
"""Radius of the disc around a number, in units of the plate."""
_GAP = 2 * RADIUS + 3.0
_EDGE = RADIUS + 2.0
"""Distance of the middle of a disc from the edges of the picture."""


@dataclass(frozen=True)
class Label:
    number: int
    at: Point
    """Middle of its disc."""
    spot: Point
    """What its line leads to."""

    @property
    def line(self) -> tuple[Point, Point]:
        """From the rim of the disc to the spot."""
        (x, y), (to_x, to_y) = self.at, self.spot
        length = max(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5, 1e-6)
        share = min(RADIUS / length, 1.0)
        return (x + (to_x - x) * share, y + (to_y - y) * share), self.spot


def laid_out(spots: Mapping[int, Point], width: float, height: float) -> tuple[Label, ...]:
    """A label for each spot, by its number, at the nearer side. No two discs touch, and no two lines cross.

    Raises `ValueError` where a side has no room for its labels.
    """
    left, right = _sides(spots, width, height)
    columns = ((left, _EDGE), (right, width - _EDGE))
    labels = [label for numbers, x in columns for label in _column(numbers, spots, x, height)]
    return tuple(sorted(labels, key=lambda label: label.number))


def room(height: float) -> int:
    """How many labels stand at one side of a picture of this height."""
    return int((height - 2 * _EDGE) // _GAP) + 1


def _sides(spots: Mapping[int, Point], width: float, height: float) -> tuple[list[int], list[int]]:
    """The numbers at the left and at the right; those nearest to the middle move over when a side is full."""
    ordered = sorted(spots, key=lambda number: spots[number])
    most = room(height)
    if len(ordered) > 2 * most:
        raise ValueError(f"{len(ordered)} labels; a picture of this height has room for {2 * most}")
    split = sum(spots[number][0] < width / 2 for number in ordered)
    split = min(max(split, len(ordered) - most), most)
    return ordered[:split], ordered[split:]


def _column(numbers: Sequence[int], spots: Mapping[int, Point], x: float, height: float) -> list[Label]:
    """Labels below one another, near the heights of their spots, with lines that do not cross."""
    ordered = sorted(numbers, key=lambda number: spots[number][1])
    heights = _spread([spots[number][1] for number in ordered], _EDGE, height - _EDGE)
    swapped = True
    while swapped:  # each swap makes the lines shorter in sum, so it ends
        swapped = False
        for one in range(len(ordered)):
            for other in range(one + 1, len(ordered)):
                first = (x, heights[one]), spots[ordered[one]]
                second = (x, heights[other]), spots[ordered[other]]
                if crosses(first, second):
                    ordered[one], ordered[other] = ordered[other], ordered[one]
                    swapped = True
    return [Label(number, (x, y), spots[number]) for number, y in zip(ordered, heights, strict=True)]


def _spread(wanted: Sequence[float], low: float, high: float) -> list[float]:
    """Heights in rising order, a gap apart at least, within the bounds."""
    heights: list[float] = []
    for y in wanted:
        heights.append(max(y, heights[-1] + _GAP if heights else low))
    limit = high
    for index in reversed(range(len(heights))):
        heights[index] = min(heights[index], limit)
        limit = heights[index] - _GAP
    return heights


def crosses(first: tuple[Point, Point], second: tuple[Point, Point]) -> bool:
    """Whether two stretches cross between their ends."""
    (a, b), (c, d) = first, second
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

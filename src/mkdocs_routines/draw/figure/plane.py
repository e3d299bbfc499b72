"""Points in a plane."""

from collections.abc import Iterable

Point = tuple[float, float]


def hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the convex hull, in order, by Andrew's monotone chain."""
    ordered = sorted(set(points))
    halves: list[list[Point]] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in run:
            while len(chain) > 1 and turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        halves.append(chain[:-1])
    return halves[0] + halves[1]


def turn(a: Point, b: Point, c: Point) -> float:
    """Positive when the way from `a` over `b` to `c` bends in the direction from the first axis to the second."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

"""Points of a plane: of the picture, or of the floor seen from above."""

from collections.abc import Iterable

Point = tuple[float, float]


def convex_hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the convex hull, in order, by Andrew's monotone chain; of points that are all one, that one."""
    ordered = sorted(set(points))
    halves: list[list[Point]] = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in run:
            while len(chain) > 1 and orientation(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        halves.append(chain[:-1])
    return halves[0] + halves[1] or ordered


def orientation(a: Point, b: Point, c: Point) -> float:
    """Twice the signed area of a triangle: positive when it turns from the first axis towards the second."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

"""Vectors in space: x forward, y up, z to the right of a body that stands upright and looks along x."""

from math import cos, hypot, radians, sin

Vector = tuple[float, float, float]

FORWARD: Vector = (1.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
RIGHT: Vector = (0.0, 0.0, 1.0)


def add(a: Vector, b: Vector) -> Vector:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def along(point: Vector, direction: Vector, length: float) -> Vector:
    """The point that lies `length` from `point` in `direction`, a unit vector."""
    return point[0] + direction[0] * length, point[1] + direction[1] * length, point[2] + direction[2] * length


def cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def distance(a: Vector, b: Vector) -> float:
    return hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def lerp(a: Vector, b: Vector, share: float) -> Vector:
    """Linear interpolation from `a` (share 0) to `b` (share 1)."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share


def normalized(a: Vector, fallback: Vector) -> Vector:
    """The unit vector in the direction of `a`, or `fallback` when `a` has none."""
    length = hypot(*a)
    return scaled(a, 1 / length) if length > 1e-12 else fallback


def perpendicular(direction: Vector, hint: Vector, fallback: Vector) -> Vector:
    """The unit vector nearest to `hint` at right angles to `direction`, by one step of Gram and Schmidt.

    `fallback` takes the place of a hint that is parallel to `direction`.
    """
    rejections = (sub(wish, scaled(direction, dot(wish, direction))) for wish in (hint, fallback, UP, FORWARD))
    return normalized(next(rejection for rejection in rejections if hypot(*rejection) > 1e-6), fallback)


def rotated(a: Vector, b: Vector, degrees: float) -> tuple[Vector, Vector]:
    """Two perpendicular directions, both rotated by `degrees` in their plane: `a` towards `b`."""
    angle = radians(degrees)
    return (
        add(scaled(a, cos(angle)), scaled(b, sin(angle))),
        add(scaled(b, cos(angle)), scaled(a, -sin(angle))),
    )


def scaled(a: Vector, factor: float) -> Vector:
    return a[0] * factor, a[1] * factor, a[2] * factor


def sub(a: Vector, b: Vector) -> Vector:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]

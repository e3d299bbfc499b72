"""How segments of the body point, and where two of them meet."""

from dataclasses import dataclass
from math import acos, degrees
from typing import Literal

from mkdocs_routines.draw.figure.vector import (
    Vector,
    add,
    along,
    cross,
    distance,
    dot,
    scaled,
    sub,
    swung,
    unit,
    upright_to,
)

LEFT_OR_RIGHT: tuple[Literal["left", "right"], ...] = ("left", "right")
SIGN = {"left": -1.0, "right": 1.0}


@dataclass(frozen=True)
class Frame:
    """How a segment points: from its upper to its lower end, to its front, and to the right of the body."""

    down: Vector
    ahead: Vector
    right: Vector

    def turned(self, forward: float, out: float, inwards: float, sign: float) -> "Frame":
        """Flexed, then abducted, then turned inwards, in degrees. `sign`: 1 for a right limb, -1 for a left one."""
        down, ahead = swung(self.down, self.ahead, forward)
        down, right = swung(down, self.right, out * sign)
        ahead, right = swung(ahead, right, -inwards * sign)
        return Frame(down, ahead, right)

    def bent(self, angle: float) -> "Frame":
        """The next segment, behind this one by `angle` degrees, as a shank is behind its thigh."""
        down, ahead = swung(self.down, self.ahead, -angle)
        return Frame(down, ahead, self.right)


@dataclass(frozen=True)
class Segment:
    """A part of the body between two points, in body heights."""

    start: Vector
    end: Vector
    frame: Frame


def two_bones(
    start: Vector, end: Vector, upper: float, lower: float, hint: Vector, otherwise: Vector
) -> tuple[Frame, Frame]:
    """Two segments from `start` to `end`, their joint on the side of `hint`, by the law of cosines.

    When `end` is out of reach they point at it, stretched out.
    """
    gap = sub(end, start)
    reach = min(max(distance(start, end), abs(upper - lower) + 1e-9), upper + lower)
    direction = unit(gap, otherwise)
    bend = upright_to(direction, hint, otherwise)
    cosine = (upper**2 + reach**2 - lower**2) / (2 * upper * reach)
    down, ahead = swung(direction, bend, degrees(acos(min(1.0, max(-1.0, cosine)))))
    right = cross(down, ahead)
    joint = along(start, down, upper)
    below = unit(sub(along(start, direction, reach), joint), direction)
    return Frame(down, ahead, right), Frame(below, cross(right, below), right)


def swung_about(axis: Vector, frame: Frame, angle: float) -> Frame:
    """A frame turned about an axis that points down the body, its front to the right."""

    def turned(way: Vector) -> Vector:
        lengthwise = scaled(axis, dot(way, axis))
        across = sub(way, lengthwise)
        return add(lengthwise, swung(across, cross(across, axis), angle)[0])

    return Frame(turned(frame.down), turned(frame.ahead), turned(frame.right))

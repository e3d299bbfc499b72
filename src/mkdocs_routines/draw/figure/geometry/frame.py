"""Coordinate frames of body segments, and their rotation by joints."""

from dataclasses import dataclass
from typing import Literal

from mkdocs_routines.draw.figure.geometry.vector import Vector, add, cross, dot, rotated, scaled, sub

LEFT_OR_RIGHT: tuple[Literal["left", "right"], ...] = ("left", "right")
SIGN = {"left": -1.0, "right": 1.0}
"""Side → the sign of its lateral direction along the right axis of a frame."""


@dataclass(frozen=True)
class Frame:
    """Orientation of a segment, as three perpendicular unit vectors.

    `down` points from its proximal to its distal end, `ahead` to its front, `right` to the right of the body.
    """

    down: Vector
    ahead: Vector
    right: Vector

    def ball_joint(self, flexion: float, abduction: float, internal_rotation: float, sign: float) -> "Frame":
        """The frame beyond a ball-and-socket joint: flexed, then abducted, then rotated about its own length.

        Angles are in degrees. `sign` is 1 for a right limb and -1 for a left one.
        """
        down, ahead = rotated(self.down, self.ahead, flexion)
        down, right = rotated(down, self.right, abduction * sign)
        ahead, right = rotated(ahead, right, -internal_rotation * sign)
        return Frame(down, ahead, right)

    def hinge_joint(self, flexion: float) -> "Frame":
        """The frame beyond a hinge that bends backward by `flexion` degrees, as a shank does behind its thigh."""
        down, ahead = rotated(self.down, self.ahead, -flexion)
        return Frame(down, ahead, self.right)

    def rotated_about(self, axis: Vector, degrees: float) -> "Frame":
        """The frame rotated about a unit `axis`, clockwise when it points at the viewer (Rodrigues’s formula)."""

        def turned(direction: Vector) -> Vector:
            lengthwise = scaled(axis, dot(direction, axis))
            across = sub(direction, lengthwise)
            return add(lengthwise, rotated(across, cross(across, axis), degrees)[0])

        return Frame(turned(self.down), turned(self.ahead), turned(self.right))


@dataclass(frozen=True)
class Segment:
    """A body segment between two joint centres, in body heights."""

    start: Vector
    """Its proximal end."""
    end: Vector
    """Its distal end."""
    frame: Frame

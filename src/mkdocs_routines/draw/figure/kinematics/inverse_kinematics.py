"""Inverse kinematics of a limb with two bones: from the positions of its ends to the orientation of its bones."""

from math import acos, degrees

from mkdocs_routines.draw.figure.geometry.frame import Frame
from mkdocs_routines.draw.figure.geometry.vector import (
    Vector,
    along,
    cross,
    distance,
    normalized,
    perpendicular,
    rotated,
    sub,
)


def two_bone_frames(
    root: Vector, target: Vector, upper: float, lower: float, pole: Vector, fallback: Vector
) -> tuple[Frame, Frame]:
    """Frames of two bones of lengths `upper` and `lower` from `root` to `target`, by the law of cosines.

    The joint between them lies on the side of the pole vector `pole`. A target out of reach is pointed at with the limb
    stretched out, or folded up. `fallback` is a direction for what has none, such as a target at the root.
    """
    gap = sub(target, root)
    reach = min(max(distance(root, target), abs(upper - lower) + 1e-9), upper + lower)
    direction = normalized(gap, fallback)
    bend = perpendicular(direction, pole, fallback)
    cosine = (upper**2 + reach**2 - lower**2) / (2 * upper * reach)
    down, ahead = rotated(direction, bend, degrees(acos(min(1.0, max(-1.0, cosine)))))
    right = cross(down, ahead)
    joint = along(root, down, upper)
    below = normalized(sub(along(root, direction, reach), joint), direction)
    return Frame(down, ahead, right), Frame(below, cross(right, below), right)

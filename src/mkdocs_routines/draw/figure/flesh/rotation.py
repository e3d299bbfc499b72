"""Rotation matrices of 3 × 3, whose columns are the rotated axes."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.geometry.frame import Frame

Array = NDArray[np.float64]

_IDENTITY = np.eye(3)
_SLANT = np.array([0.3, 0.5, 0.8])
"""Any direction that no bone has at rest."""


def normalized(vector: Array) -> Array:
    """The unit vector in a direction; a null vector stays one."""
    return vector / max(sqrt(float(vector @ vector)), 1e-12)


def cross(a: Array, b: Array) -> Array:
    """The cross product of two vectors. NumPy’s own takes ten times as long for one pair."""
    (ax, ay, az), (bx, by, bz) = a.tolist(), b.tolist()
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def matrix(frame: Frame) -> Array:
    """The axes of a frame (down, ahead, right) as columns."""
    return np.array([frame.down, frame.ahead, frame.right]).T


def axes(down: Array, ahead: Array) -> Array:
    """The frame along `down` whose second axis is as near to `ahead` as can be, as columns."""
    down = normalized(down)
    ahead = normalized(ahead - down * float(ahead @ down))
    return np.array([down, ahead, cross(down, ahead)]).T


def about(axis: Array, degrees: float) -> Array:
    """The rotation by an angle about an axis, right-handed (Rodrigues’s formula)."""
    x, y, z = normalized(axis).tolist()
    angle = np.radians(degrees)
    turn = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    rotation: Array = _IDENTITY + np.sin(angle) * turn + (1 - np.cos(angle)) * (turn @ turn)
    return rotation


def axis_angle(rotation: Array) -> tuple[Array, float]:
    """Axis and angle in degrees of a rotation."""
    cosine = (float(np.trace(rotation)) - 1) / 2
    vector = np.array(
        [rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]]
    )
    length = sqrt(float(vector @ vector))
    axis = vector / length if length > 1e-9 else np.array([1.0, 0.0, 0.0])
    return axis, float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def share_of(rotation: Array, share: float) -> Array:
    """A rotation about the same axis, by a share of its angle."""
    axis, angle = axis_angle(rotation)
    return about(axis, angle * share)


def swing(start: Array, end: Array) -> Array:
    """The shortest rotation that takes one direction to another."""
    start, end = normalized(start), normalized(end)
    axis = cross(start, end)
    sine = sqrt(float(axis @ axis))
    if sine < 1e-9:
        return np.eye(3)
    return about(axis, float(np.degrees(np.arctan2(sine, float(start @ end)))))


def twist(rotation: Array, axis: Array) -> float:
    """Degrees by which a rotation turns about a unit axis, once the swing of the axis is taken out."""
    across = normalized(cross(axis, _SLANT))
    turned = rotation @ across
    turned = turned - axis * float(turned @ axis)
    return float(np.degrees(np.arctan2(float(cross(across, turned) @ axis), float(across @ turned))))

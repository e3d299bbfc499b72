"""Hands: the shape of the fingers, and where a hand is and how it is turned when it touches something."""

from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.figure.flesh.rotation import Array, cross, normalized


@dataclass(frozen=True)
class HandShape:
    """Bends of the fingers, in degrees."""

    curl: tuple[float, float, float]
    """At the knuckles, the middle and the end joints of the fingers."""
    thumb: tuple[float, float, float]
    spread: float = 0
    """Between neighbouring fingers."""


FLAT = HandShape((2, 4, 2), (0, 4, 6))
RELAXED = HandShape((16, 24, 14), (4, 10, 12))
GRIP = HandShape((62, 88, 48), (18, 26, 30))
CUPPED = HandShape((18, 14, 8), (0, 4, 6))
DRAPED = HandShape((12, 20, 16), (0, 4, 6))
ON_HIP = HandShape((9, 10, 6), (-30, -8, 0))
TIPS = HandShape((26, 14, 6), (6, 10, 8), 5)
SPREAD = HandShape((2, 4, 2), (0, 4, 6), 4)
ON_EDGE = HandShape((40, 62, 30), (0, 6, 10))


@dataclass(frozen=True)
class HandPose:
    """A hand and what the arm does for it."""

    shape: HandShape
    pronation: float = 15
    """Degrees by which the forearm turns the palm down, where `axes` does not say how the hand lies."""
    axes: Array | None = None
    """Directions in space: to the fingers, to the thumb, and their cross product."""
    wrist: Array | None = None
    """The place of the wrist; without it the arm follows its joint angles."""
    elbow: Array | None = None
    """The direction in which the elbow points."""
    girdle: float = 1
    """How far the shoulder girdle follows the arm."""


def lying(fingers: Array, back_of_hand: Array, sign: float) -> Array:
    """Axes of a hand from where its fingers point and where its back faces. `sign`: that of its side."""
    fingers = normalized(fingers)
    third = normalized(back_of_hand - fingers * float(back_of_hand @ fingers)) * sign
    return np.stack([fingers, cross(third, fingers), third], axis=1)

"""Knee swing: which knees can turn about the line from hip to ankle."""

from collections.abc import Iterator

from mkdocs_routines.draw.figure.feasibility.joint_limits import joint_angles
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model import Figure

STRAIGHT = 5
"""Degrees up to which a knee lies on that line: a swing would turn the thigh in its socket, and be seen nowhere."""


def idle_swings(figure: Figure, posture: Posture, skeleton: Skeleton) -> Iterator[str]:
    """A message for each knee that is to swing although it is straight, or holds the body as its anchor."""
    for side in LEFT_OR_RIGHT:
        swing = posture.legs[side].knee_swing
        if swing and figure.anchor == f"{side}-knee":
            yield f"{side} knee_swing must be 0 for a knee that is the anchor; it is {swing:g}"
        elif swing and (bend := joint_angles(skeleton, side)["knee flexion"]) < STRAIGHT:
            at = f"at a bend of {round(bend)} degrees"
            yield f"{side} knee_swing must be 0 for a straight knee; it is {swing:g}, {at}"

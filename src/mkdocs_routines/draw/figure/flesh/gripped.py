"""Hands that hold on to something that stands still: the handlebar of a bike, or the top of a chair's back."""

import numpy as np

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.flesh.hands import HandPose, lying
from mkdocs_routines.draw.figure.flesh.rest import palm, rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure

HANDLEBAR = (0.3, 0.73, 0.12)
"""Of a bike: forward of the axle of the pedals, above the floor, and half its width, in body heights."""
BACKREST, POST = 0.27, 0.016
"""Of a chair: height of its back above the seat, and thickness of a post, in body heights."""
_PALM_DEPTH = 0.014
"""From the middle of the hand to what it grips, in body heights."""
_NEAR = 0.15
"""Distance from a handlebar or a chair's back within which a hand is taken to hold it, in body heights."""
_INSIDE = 0.02
"""From the end of a handlebar or of a chair's back to the middle of a hand, at least, in body heights."""


def gripped(figure: Figure, person: Person, skeleton: Skeleton, side: str, wrist: Array) -> HandPose | None:
    """The hand around what is near its wrist; none where there is nothing to hold on to."""
    for prop in figure.props:
        if prop.kind == "bike":
            ahead, up, half = HANDLEBAR
            middle, slope = np.array([prop.forward + ahead, up, prop.out]), 0.55
        elif prop.kind == "chair":
            length, width = prop.size
            behind = (length / 2 - POST) * (1 if prop.faces == "backward" else -1)
            middle, half, slope = np.array([prop.forward + behind, prop.up + BACKREST, prop.out]), width / 2, 0.5
        else:
            continue
        along = np.clip(wrist[2], middle[2] - half + _INSIDE, middle[2] + half - _INSIDE)
        held = np.array([middle[0], middle[1], float(along)])
        if float(np.linalg.norm(held - wrist)) < _NEAR:
            return _around(person, skeleton, side, held, slope)
    return None


def _around(person: Person, skeleton: Skeleton, side: str, held: Array, slope: float) -> HandPose:
    """The hand from above around a bar that runs across, fingers ahead and down by `slope`."""
    onward = 1.0 if skeleton["upper_trunk"].frame.ahead[0] >= 0 else -1.0
    axes = lying(np.array([onward, -slope, 0.0]), np.array([onward * slope, 1.0, 0.0]), SIGN[side])
    hand = rest_of(person).limbs[side, "hand"]
    wrist: Array = held - axes @ hand.T @ (_hollow(person, side) - person.joints[f"{side[0]}-hand"])
    return HandPose(hands.GRIP, axes=axes, wrist=wrist)


def grip_of(posed: PosedPerson, side: str) -> tuple[Array, Array]:
    """The middle of what a hand grips, and the direction across its palm, to the thumb."""
    wrist = posed.chain.bones[f"wrist.{side[0].upper()}"]
    across = wrist.rotation @ rest_of(posed.person).limbs[side, "hand"][:, 1]
    return wrist.moved(_hollow(posed.person, side)), across


def _hollow(person: Person, side: str) -> Array:
    """The middle of what a hand grips, at rest."""
    joint, s = person.joints, side[0]
    middle: Array = (joint[f"{s}-finger-3-1"] + joint[f"{s}-finger-3-2"]) / 2 + palm(person, side) * _PALM_DEPTH
    return middle

"""Flesh at a moment of a movement."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from mkdocs_routines.draw.figure.flesh.hands import HandPose
from mkdocs_routines.draw.figure.flesh.holds import hand_poses
from mkdocs_routines.draw.figure.flesh.moving_hands import hands_on_the_way
from mkdocs_routines.draw.figure.flesh.sample import Sample, foot_of
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson, posed
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.movement import posture_at, skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.limbs import Foot

_YIELDS = 0.016
"""How far the sole of a shoe yields where it bends at the ball of the foot, in body heights."""


@dataclass(frozen=True)
class Moment:
    """A person on the way, and all that led to it."""

    posture: Posture
    skeleton: Skeleton
    hands: Mapping[str, HandPose]
    flesh: PosedPerson


def moment_at(figure: Figure, moment: float, person: Person, shown: Person | None = None) -> Moment:
    """A person at `moment`, counted as for `skeleton_at`. The figure is settled for them.

    `shown`: some of the person's vertices, where not all are wanted.
    """
    posture, skeleton = posture_at(figure, moment), skeleton_at(figure, moment, person.body)
    hands = dict(hand_poses(person, figure, posture, skeleton))
    if moment % 1:
        hands |= hands_on_the_way(figure, moment, person, skeleton)
    return Moment(posture, skeleton, hands, _pressed(posture, posed(shown or person, skeleton, hands)))


def flesh_at(figure: Figure, moment: float, sample: Sample) -> PosedPerson:
    """The flesh of the sample at that moment."""
    return moment_at(figure, moment, sample.whole, sample.person).flesh


def _pressed(posture: Posture, flesh: PosedPerson) -> PosedPerson:
    """The flesh with the soles of standing feet level where they would bend into what they stand on."""
    vertices = flesh.vertices.copy()
    for side in LEFT_OR_RIGHT:
        if isinstance(foot := posture.feet[side], Foot) and not foot.rolls:
            floor = foot.up + posture.rise
            below = foot_of(flesh.person, side) & (vertices[:, 1] < floor) & (vertices[:, 1] > floor - _YIELDS)
            vertices[below, 1] = floor
    return replace(flesh, vertices=np.ascontiguousarray(vertices))

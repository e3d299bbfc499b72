"""Flesh at a moment of a movement."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.draw.figure.flesh.hands import HandPose
from mkdocs_routines.draw.figure.flesh.holds import hand_poses
from mkdocs_routines.draw.figure.flesh.sample import Sample
from mkdocs_routines.draw.figure.flesh.skinning import PosedPerson, posed
from mkdocs_routines.draw.figure.kinematics.movement import posture_at, skeleton_at
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.model.figure import Figure


@dataclass(frozen=True)
class Moment:
    """A person on the way, and all that led to it."""

    posture: Posture
    skeleton: Skeleton
    hands: Mapping[str, HandPose]
    flesh: PosedPerson


def moment_at(figure: Figure, moment: float, sample: Sample) -> Moment:
    """The sample of a person at `moment`, counted as for `skeleton_at`. The figure is settled for this person."""
    posture, skeleton = posture_at(figure, moment), skeleton_at(figure, moment, sample.whole.body)
    hands = hand_poses(sample.whole, figure, posture, skeleton)
    return Moment(posture, skeleton, hands, posed(sample.person, skeleton, hands))


def flesh_at(figure: Figure, moment: float, sample: Sample) -> PosedPerson:
    """The flesh of that moment."""
    return moment_at(figure, moment, sample).flesh

"""Hands on their way from one place on the body or on a surface to another."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.hands import RELAXED, HandPose
from mkdocs_routines.draw.figure.flesh.holds import hand_poses
from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array, axes, matrix
from mkdocs_routines.draw.figure.flesh.sample import sample_of
from mkdocs_routines.draw.figure.flesh.skinning import posed
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.kinematics.movement import hand_lets_go, key_skeletons
from mkdocs_routines.draw.figure.kinematics.posture import postures
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure

_ARC = 0.05
"""How far a hand on its way keeps clear of the straight line, ahead and to its side, in body heights."""


@dataclass(frozen=True)
class _Reach:
    """Where a hand is in a pose, along the axes of the chest, from the neck."""

    wrist: Array
    hand: Array
    """Its axes, as columns."""
    elbow: Array
    """From the middle between shoulder and wrist."""

    def towards(self, other: "_Reach", share: float) -> "_Reach":
        wrist, hand, elbow = (
            a + (b - a) * share
            for a, b in ((self.wrist, other.wrist), (self.hand, other.hand), (self.elbow, other.elbow))
        )
        return _Reach(wrist, axes(hand[:, 0], hand[:, 1]), elbow)


def hands_on_the_way(figure: Figure, moment: float, person: Person, skeleton: Skeleton) -> dict[str, HandPose]:
    """Side → each hand that leaves one place for another, on an arc around the body."""
    before, share = int(moment), moment % 1
    first, second = postures(figure)[before : before + 2]
    frame, neck = matrix(skeleton["upper_trunk"].frame), np.array(skeleton["upper_trunk"].end)
    moved: dict[str, HandPose] = {}
    for side in LEFT_OR_RIGHT:
        if hand_lets_go(first, second, side) or first.arms[side].reaches != second.arms[side].reaches:
            start, end = (_reach(figure, pose, person, side) for pose in (before, before + 1))
            reach = start.towards(end, share)
            arc = np.array([0.0, 1.0, SIGN[side]]) * _ARC * np.sin(np.pi * share)
            wrist = neck + frame @ (reach.wrist + arc)
            moved[side] = HandPose(RELAXED, axes=frame @ reach.hand, wrist=wrist, elbow=frame @ reach.elbow)
    return moved


@lru_cache(maxsize=4096)
def _reach(figure: Figure, pose: int, person: Person, side: str) -> _Reach:
    skeleton, s = key_skeletons(figure, person.body)[pose], side[0].upper()
    hands = hand_poses(person, figure, postures(figure)[pose], skeleton)
    bones = posed(sample_of(person).person, skeleton, hands).chain.bones
    shoulder, elbow, wrist = (bones[f"{name}.{s}"].place for name in ("upperarm02", "lowerarm01", "wrist"))
    chest = matrix(skeleton["upper_trunk"].frame)
    return _Reach(
        (wrist - np.array(skeleton["upper_trunk"].end)) @ chest,
        chest.T @ bones[f"wrist.{s}"].rotation @ rest_of(person).limbs[side, "hand"],
        (elbow - (shoulder + wrist) / 2) @ chest,
    )

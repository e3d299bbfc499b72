"""Holds: the words for a hand → its shape, its place on the flesh or on a surface, and how it lies there."""

from collections.abc import Mapping

import numpy as np

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.flesh.gripped import gripped
from mkdocs_routines.draw.figure.flesh.hands import HandPose, lying
from mkdocs_routines.draw.figure.flesh.leg_hands import on_foot
from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array, matrix
from mkdocs_routines.draw.figure.flesh.surface_hands import on_edge, on_surface, wrist_above
from mkdocs_routines.draw.figure.flesh.surfaces import surfaces_of
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import At, Figure
from mkdocs_routines.model.limbs import Hand

_UP = np.array([0.0, 1.0, 0.0])


def hand_poses(person: Person, figure: Figure, posture: Posture, skeleton: Skeleton) -> Mapping[str, HandPose]:
    """Side → its hand in one posture."""
    return {side: _hand_pose(person, figure, posture, skeleton, side) for side in LEFT_OR_RIGHT}


def _hand_pose(person: Person, figure: Figure, posture: Posture, skeleton: Skeleton, side: str) -> HandPose:
    word: Hand = posture.hands[side]
    wrist = np.array(skeleton[f"{side}_hand"].start)
    if (asked := posture.arms[side].reaches) is not None:
        wrist = np.array([asked[0], asked[1], SIGN[side] * asked[2]])
    if word == "hips":
        return _on_hip(person, skeleton, side)
    if word in ("on-foot", "on-other-foot"):
        return on_foot(skeleton, side, word)
    if word in ("on-thigh", "on-knee", "on-other-knee"):
        return _on_leg(person, skeleton, side, word)
    if word == "behind-head":
        return _behind_head(skeleton, side)
    if word == "under-head":
        return _under_head(skeleton, side)
    if word in ("on-chest", "on-other-shoulder"):
        return _on_chest(person, skeleton, side, across=word == "on-other-shoulder")
    if figure.anchor == f"{side}-forearm":
        return _on_forearm(figure, skeleton, side)
    reached = wrist if asked is not None else None
    if word == "grip" and any(prop.kind == "stick" and prop.place == "back" for prop in figure.props):
        return _on_stick(skeleton, side, wrist)
    if word in ("grip", "flat") and (on_bar := gripped(figure, person, skeleton, side, wrist)):
        return on_bar
    if word == "grip" and (on_seat := on_edge(figure, skeleton, side, wrist)):
        return on_seat
    if word == "grip" or _holds(figure, side):
        return HandPose(hands.GRIP, 80, wrist=reached)
    if word in ("flat", "fingertips") and (on_something := on_surface(figure, skeleton, side, wrist, word)):
        return on_something
    raised = posture.arms[side].shoulder_flexion > 60
    return HandPose(hands.FLAT if raised else hands.RELAXED, 70 if raised else 20, wrist=reached)


def _holds(figure: Figure, side: str) -> bool:
    """Whether the hand has a dumbbell, a bar or a stick in it."""
    return any(
        prop.kind in ("dumbbell", "bar", "stick")
        and prop.place in (f"{side}-hand", "both-hands", "hips" if prop.kind == "bar" else "back")
        for prop in figure.props
    )


def _on_forearm(figure: Figure, skeleton: Skeleton, side: str) -> HandPose:
    """A hand flat before a forearm that bears the body."""
    upper, fore = skeleton[f"{side}_upper_arm"], skeleton[f"{side}_forearm"]
    wrist, at = np.array(fore.end), figure.anchor_at or At()
    wrist[1] = figure.height_of(at.on) + wrist_above(skeleton, side, "flat")
    elbow = np.array(upper.end) - (np.array(upper.start) + wrist) / 2
    fingers = np.array(fore.frame.down) * [1.0, 0.0, 1.0]
    return HandPose(hands.SPREAD, axes=lying(fingers, _UP, SIGN[side]), wrist=wrist, elbow=elbow, girdle=0)


def _on_hip(person: Person, skeleton: Skeleton, side: str) -> HandPose:
    sign = SIGN[side]
    pelvis = matrix(skeleton["lower_trunk"].frame) @ rest_of(person).trunk.T
    out = surfaces_of(person).waist + 0.024
    place = np.array(skeleton["lower_trunk"].start) + pelvis @ np.array([-0.040, 0.112, sign * out])
    hand = lying(pelvis @ np.array([0.95, -0.20, -0.08 * sign]), pelvis @ np.array([0.12, 0.15, sign]), sign)
    return HandPose(hands.ON_HIP, axes=hand, wrist=place, elbow=pelvis @ np.array([-0.40, -0.3, sign]), girdle=0.3)


def _on_leg(person: Person, skeleton: Skeleton, side: str, word: Hand) -> HandPose:
    sign = SIGN[side]
    leg = side if word != "on-other-knee" else ("left" if side == "right" else "right")
    thigh, measures = skeleton[f"{leg}_thigh"], surfaces_of(person)
    down, ahead, right = matrix(thigh.frame).T
    share, thick = (0.58, measures.thigh) if word == "on-thigh" else (0.78, measures.knee)
    length = float(np.linalg.norm(np.array(thigh.end) - np.array(thigh.start)))
    place = np.array(thigh.start) + down * length * share + ahead * (thick + 0.016) + right * sign * 0.012
    hand = lying(down - right * 0.25 * sign, ahead, sign)
    chest = matrix(skeleton["upper_trunk"].frame)
    return HandPose(hands.DRAPED, axes=hand, wrist=place, elbow=chest @ np.array([0.35, -0.3, sign]))


def _behind_head(skeleton: Skeleton, side: str) -> HandPose:
    sign, head = SIGN[side], skeleton["head"]
    down, ahead, right = matrix(head.frame).T
    place = np.array(head.start) - down * 0.105 - ahead * 0.045 + right * sign * 0.085
    hand = lying(-sign * right - down * 0.25, -ahead, sign)
    return HandPose(hands.CUPPED, axes=hand, wrist=place, elbow=ahead * 0.5 + right * sign - down * 0.2)


def _under_head(skeleton: Skeleton, side: str) -> HandPose:
    """The forearm of the arm one lies on below the head, or a hand below the forehead of somebody face down."""
    sign, head, trunk = SIGN[side], skeleton["head"], skeleton["upper_trunk"]
    down, ahead, right = matrix(head.frame).T
    temple = np.array(head.start) - down * 0.10
    level = np.array([1.0, 0.0, 1.0])
    if ahead[1] < -0.6:
        place = temple * level + right * sign * 0.055 * level + _UP * (0.037 if side == "left" else 0.056)
        elbow = (right * sign - down * 0.4) * level
        return HandPose(hands.FLAT, axes=lying(-right * sign * level, _UP, sign), wrist=place, elbow=elbow)
    chest = matrix(trunk.frame)
    ahead, up = chest[:, 1] * level, -chest[:, 0] * level
    place = np.array(skeleton[f"{side}_upper_arm"].start) * level + up * 0.235 + ahead * 0.06 + _UP * 0.03
    hand = lying(up + ahead * 0.5, -_UP, sign)
    return HandPose(hands.RELAXED, axes=hand, wrist=place, elbow=ahead, girdle=0.4)


def _on_stick(skeleton: Skeleton, side: str, wrist: Array) -> HandPose:
    """A hand round the stick along the back: behind the neck when the arm is raised, else at the small of the back."""
    sign, raised = SIGN[side], wrist[1] > skeleton[f"{side}_upper_arm"].start[1]
    down, ahead, right = matrix(skeleton["upper_trunk" if raised else "lower_trunk"].frame).T
    segment = skeleton["upper_trunk"]
    middle = np.array(segment.end) - down * 0.03 - ahead * 0.085 if raised else np.array(segment.start) - ahead * 0.09
    hand = lying(-right * sign - down * 0.2, -ahead if raised else ahead, sign)
    elbow = right * sign - down * 0.8 if raised else right * sign - ahead * 0.3
    return HandPose(hands.GRIP, axes=hand, wrist=middle + right * sign * 0.06, elbow=elbow)


def _on_chest(person: Person, skeleton: Skeleton, side: str, *, across: bool) -> HandPose:
    sign, trunk = SIGN[side], skeleton["upper_trunk"]
    down, ahead, right = matrix(trunk.frame).T
    length = float(np.linalg.norm(np.array(trunk.end) - np.array(trunk.start)))
    up, out = (0.72, -0.02) if across else (0.55, 0.055)
    front = surfaces_of(person).chest + 0.030
    place = np.array(trunk.start) - down * length * up + ahead * front + right * sign * out
    fingers = -right * sign - down * (0.75 if across else 0.25)
    return HandPose(
        hands.DRAPED, axes=lying(fingers, ahead, sign), wrist=place, elbow=right * sign + down * 0.6 + ahead * 0.3
    )

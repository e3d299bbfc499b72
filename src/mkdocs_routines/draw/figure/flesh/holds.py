"""Holds: the words for a hand → its shape, its place on the flesh or on a surface, and how it lies there."""

from collections.abc import Mapping

import numpy as np

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.flesh.hands import HandPose
from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array, matrix, normalized
from mkdocs_routines.draw.figure.flesh.surfaces import surfaces_of
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person
from mkdocs_routines.model.figure import Figure, Hand
from mkdocs_routines.model.prop import Prop

WRIST_ABOVE = 0.037
"""Height of the wrist joint above what a flat hand lies on, in body heights."""
_TIPS_ABOVE = 0.075
"""The same on fingertips."""
_NEAR = 0.09
"""Distance from a surface within which a hand is taken to lie on it."""


def hand_poses(person: Person, figure: Figure, posture: Posture, skeleton: Skeleton) -> Mapping[str, HandPose]:
    """Side → its hand in one posture."""
    return {side: _hand_pose(person, figure, posture, skeleton, side) for side in LEFT_OR_RIGHT}


def _hand_pose(person: Person, figure: Figure, posture: Posture, skeleton: Skeleton, side: str) -> HandPose:
    word: Hand = posture.hands[side]
    wrist = np.array(skeleton[f"{side}_hand"].start)
    if word == "hips":
        return _on_hip(person, skeleton, side)
    if word in ("on-thigh", "on-knee", "on-other-knee"):
        return _on_leg(person, skeleton, side, word)
    if word in ("behind-head", "under-head"):
        return _at_head(skeleton, side, behind=word == "behind-head")
    if word in ("on-chest", "on-other-shoulder"):
        return _on_chest(person, skeleton, side, across=word == "on-other-shoulder")
    reached = wrist if posture.arms[side].reaches is not None else None
    if word == "grip" or _holds(figure, side):
        return HandPose(hands.GRIP, 80, wrist=reached)
    if word in ("flat", "fingertips"):
        return _on_surface(figure, skeleton, side, wrist, tips=word == "fingertips")
    if word == "on-other-foot":
        return HandPose(hands.GRIP, 40, wrist=wrist)
    raised = posture.arms[side].shoulder_flexion > 60
    return HandPose(hands.FLAT if raised else hands.RELAXED, 70 if raised else 20, wrist=reached)


def _holds(figure: Figure, side: str) -> bool:
    """Whether the hand has a dumbbell, a bar or a stick in it."""
    return any(
        prop.kind in ("dumbbell", "bar", "stick")
        and prop.place in (f"{side}-hand", "both-hands", "hips" if prop.kind == "bar" else "back")
        for prop in figure.props
    )


def _lying(fingers: Array, back_of_hand: Array, sign: float) -> Array:
    """Axes of a hand from where its fingers point and where its back faces."""
    fingers = normalized(fingers)
    third = normalized(back_of_hand - fingers * float(back_of_hand @ fingers)) * sign
    return np.stack([fingers, np.cross(third, fingers), third], axis=1)


def _on_surface(figure: Figure, skeleton: Skeleton, side: str, wrist: Array, *, tips: bool) -> HandPose:
    """A hand on the wall that is near it, or on the floor, a seat or a bench below it."""
    sign = SIGN[side]
    forearm = np.array(skeleton[f"{side}_forearm"].frame.down)
    shape, above = (hands.TIPS, _TIPS_ABOVE) if tips else (hands.SPREAD, WRIST_ABOVE)
    for prop in figure.props:
        if prop.kind == "wall" and abs(wrist[0] - prop.forward) < 2 * _NEAR and wrist[1] > 0.3:
            facing = -1.0 if prop.faces == "backward" else 1.0
            place = np.array([prop.forward + facing * above, wrist[1], wrist[2]])
            fingers = np.array([0.0, 1.0, -0.15 * sign])
            return HandPose(shape, axes=_lying(fingers, np.array([facing, 0.0, 0.0]), sign), wrist=place)
    height = max([0.0, *(prop.up for prop in figure.props if _below(prop, wrist))])
    level = np.array([forearm[0], 0.0, forearm[2]])
    ahead = np.array([skeleton["upper_trunk"].frame.ahead[0], 0.0, skeleton["upper_trunk"].frame.ahead[2]])
    fingers = level if float(np.linalg.norm(level)) > 0.35 else normalized(ahead + 1e-6) + np.array([0, 0, 0.2 * sign])
    place = np.array([wrist[0], height + above, wrist[2]])
    tilt = np.array([0.0, -0.8, 0.0]) if tips else np.zeros(3)
    return HandPose(shape, axes=_lying(normalized(fingers) + tilt, np.array([0.0, 1.0, 0.0]), sign), wrist=place)


def _below(prop: Prop, wrist: Array) -> bool:
    """Whether a hand is just above a seat, a step or a bench."""
    if prop.place is not None or prop.kind not in ("chair", "step", "bench"):
        return False
    over = bool(abs(wrist[0] - prop.forward) < (prop.long or 0.3) / 2 + 0.02)
    return over and bool(abs(wrist[1] - prop.up) < 2 * _NEAR)


def _on_hip(person: Person, skeleton: Skeleton, side: str) -> HandPose:
    sign = SIGN[side]
    pelvis = matrix(skeleton["lower_trunk"].frame) @ rest_of(person).trunk.T
    out = surfaces_of(person).waist + 0.020
    place = np.array(skeleton["lower_trunk"].start) + pelvis @ np.array([-0.012, 0.082, sign * out])
    hand = _lying(pelvis @ np.array([0.80, -0.50, -0.30 * sign]), pelvis @ np.array([0.25, 0.12, sign]), sign)
    return HandPose(hands.ON_HIP, axes=hand, wrist=place, elbow=pelvis @ np.array([-0.40, -0.3, sign]), girdle=0.3)


def _on_leg(person: Person, skeleton: Skeleton, side: str, word: Hand) -> HandPose:
    sign = SIGN[side]
    leg = side if word != "on-other-knee" else ("left" if side == "right" else "right")
    thigh, measures = skeleton[f"{leg}_thigh"], surfaces_of(person)
    down, ahead, right = matrix(thigh.frame).T
    share, thick = (0.58, measures.thigh) if word == "on-thigh" else (0.78, measures.knee)
    length = float(np.linalg.norm(np.array(thigh.end) - np.array(thigh.start)))
    place = np.array(thigh.start) + down * length * share + ahead * (thick + 0.016) + right * sign * 0.012
    hand = _lying(down - right * 0.25 * sign, ahead, sign)
    chest = matrix(skeleton["upper_trunk"].frame)
    return HandPose(hands.DRAPED, axes=hand, wrist=place, elbow=chest @ np.array([0.35, -0.3, sign]))


def _at_head(skeleton: Skeleton, side: str, *, behind: bool) -> HandPose:
    sign, head = SIGN[side], skeleton["head"]
    down, ahead, right = matrix(head.frame).T
    middle = np.array(head.start) - down * 0.105
    if behind:
        place = middle - ahead * 0.045 + right * sign * 0.085
        hand = _lying(-sign * right - down * 0.25, -ahead, sign)
        return HandPose(hands.CUPPED, axes=hand, wrist=place, elbow=ahead * 0.5 + right * sign - down * 0.2)
    place = middle + right * sign * 0.075 + down * 0.03 + ahead * 0.02
    hand = _lying(-down + ahead * 0.2, right * sign, sign)
    return HandPose(hands.CUPPED, axes=hand, wrist=place, elbow=ahead * 0.9 - down * 0.5)


def _on_chest(person: Person, skeleton: Skeleton, side: str, *, across: bool) -> HandPose:
    sign, trunk = SIGN[side], skeleton["upper_trunk"]
    down, ahead, right = matrix(trunk.frame).T
    length = float(np.linalg.norm(np.array(trunk.end) - np.array(trunk.start)))
    up, out = (0.72, -0.02) if across else (0.55, 0.055)
    front = surfaces_of(person).chest + 0.018
    place = np.array(trunk.start) - down * length * up + ahead * front + right * sign * out
    fingers = -right * sign - down * (0.75 if across else 0.25)
    return HandPose(
        hands.DRAPED, axes=_lying(fingers, ahead, sign), wrist=place, elbow=right * sign + down * 0.6 + ahead * 0.3
    )

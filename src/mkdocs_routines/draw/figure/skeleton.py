"""One position by joint angles → where each segment of the body is."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.draw.figure import body
from mkdocs_routines.draw.figure.arm import arm_segments
from mkdocs_routines.draw.figure.frame import LEFT_OR_RIGHT, SIGN, Frame, Segment
from mkdocs_routines.draw.figure.leg import leg_segments, stance, standing_foot
from mkdocs_routines.draw.figure.posture import Posture
from mkdocs_routines.draw.figure.vector import FORWARD, RIGHT, UP, Vector, along, between, scaled, swung
from mkdocs_routines.model.figure import At, Figure, Foot, Lying

_LYING: Mapping[Lying, tuple[Vector, Vector, Vector]] = {
    "upright": (FORWARD, UP, RIGHT),
    "on-the-back": (UP, (-1.0, 0.0, 0.0), RIGHT),
    "face-down": ((0.0, -1.0, 0.0), FORWARD, RIGHT),
    "on-the-right-side": (RIGHT, (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)),
    "on-the-left-side": (RIGHT, FORWARD, UP),
}
"""How the body lies → where its front, its head and its right side point."""


@dataclass(frozen=True)
class Skeleton:
    """Every segment of the body by its name ("left_thigh", "lower_trunk"), and how far each contact is missed."""

    segments: Mapping[str, Segment]
    missed: Mapping[str, float]

    def __getitem__(self, name: str) -> Segment:
        return self.segments[name]


def solve(figure: Figure, posture: Posture) -> Skeleton:
    """The body in this posture. Contacts hold exactly where they can be reached; `missed` has what is left."""
    pelvis = _pelvis(figure.body, posture)
    upper = _upper_trunk(pelvis, posture)
    missed: dict[str, float] = {}
    hips = _hips(figure, posture, pelvis, upper)
    waist = along(hips, pelvis.down, -body.TRUNK * body.LOWER_BACK)
    neck = along(waist, upper.down, -body.TRUNK * (1 - body.LOWER_BACK))
    head = upper.bent(0).turned(-posture.head_nod, 0, 0, 1)
    segments = {
        "lower_trunk": Segment(hips, waist, pelvis),
        "upper_trunk": Segment(waist, neck, upper),
        "head": Segment(neck, along(neck, head.down, -(body.NECK + body.HEAD)), head),
    }
    for side in LEFT_OR_RIGHT:
        hip = along(hips, pelvis.right, SIGN[side] * body.HIPS / 2)
        for name, segment in leg_segments(figure, posture, side, pelvis, hip, missed).items():
            segments[f"{side}_{name}"] = segment
    for side in LEFT_OR_RIGHT:
        for name, segment in arm_segments(posture, side, segments, missed).items():
            segments[f"{side}_{name}"] = segment
    return Skeleton(segments, missed)


def _pelvis(lying: Lying, posture: Posture) -> Frame:
    ahead, up, right = _LYING[lying]
    up, ahead = swung(up, ahead, posture.trunk_lean)
    up, right = swung(up, right, posture.trunk_side_lean)
    ahead, right = swung(ahead, right, -posture.trunk_turn)
    return Frame(scaled(up, -1), ahead, right)


def _upper_trunk(pelvis: Frame, posture: Posture) -> Frame:
    up, ahead = swung(scaled(pelvis.down, -1), pelvis.ahead, posture.back_bend)
    up, right = swung(up, pelvis.right, posture.back_side_bend)
    ahead, right = swung(ahead, right, -posture.back_turn)
    return Frame(scaled(up, -1), ahead, right)


def _hips(figure: Figure, posture: Posture, pelvis: Frame, upper: Frame) -> Vector:
    """The middle between the two hip joints, from the anchor."""
    side, _, part = figure.anchor.partition("-")
    at = figure.anchor_at or At()
    place = (at.forward, at.up + posture.rise, at.out)
    if figure.anchor == "pelvis":
        return place
    if figure.anchor == "feet":
        return between(_above("left", posture, pelvis), _above("right", posture, pelvis), 0.5)
    if figure.anchor == "shoulders":
        waist = along(place, upper.down, body.TRUNK * (1 - body.LOWER_BACK))
        return along(waist, pelvis.down, body.TRUNK * body.LOWER_BACK)
    sign = SIGN[side]
    if part == "forearm":
        arm = upper.turned(*posture.arms[side].shoulder, sign)
        shoulder = along(place, arm.down, -body.UPPER_ARM)
        neck = along(along(shoulder, upper.down, -body.SHOULDER_DROP), upper.right, -sign * body.SHOULDERS / 2)
        waist = along(neck, upper.down, body.TRUNK * (1 - body.LOWER_BACK))
        return along(waist, pelvis.down, body.TRUNK * body.LOWER_BACK)
    if part == "knee":
        thigh = pelvis.turned(*posture.legs[side].hip, sign)
        return along(along(place, thigh.down, -body.THIGH), pelvis.right, -sign * body.HIPS / 2)
    return _above(side, posture, pelvis)


def _above(side: str, posture: Posture, pelvis: Frame) -> Vector:
    """The middle between the hip joints, from one foot up."""
    foot = posture.feet[side]
    assert isinstance(foot, Foot), "the model lets only a standing foot be the anchor"
    ankle, _ = standing_foot(foot, side, posture.rise)
    thigh, shank = stance(posture.legs[side], foot, side)
    hip = along(along(ankle, shank.down, -body.SHANK), thigh.down, -body.THIGH)
    return along(hip, pelvis.right, -SIGN[side] * body.HIPS / 2)

"""Forward kinematics of the whole body: from its anchor and its joint angles to every segment."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN, Frame, Segment
from mkdocs_routines.draw.figure.geometry.vector import FORWARD, RIGHT, UP, Vector, along, lerp, rotated, scaled
from mkdocs_routines.draw.figure.kinematics.arm import arm_segments
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.leg import leg_segments, planted_foot, stance_leg
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.model.figure import At, Figure, Lying
from mkdocs_routines.model.limbs import Foot

_AXES: Mapping[Lying, tuple[Vector, Vector, Vector]] = {
    "upright": (FORWARD, UP, RIGHT),
    "on-the-back": (UP, (-1.0, 0.0, 0.0), RIGHT),
    "face-down": ((0.0, -1.0, 0.0), FORWARD, RIGHT),
    "on-the-right-side": (RIGHT, (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)),
    "on-the-left-side": (RIGHT, FORWARD, UP),
}
"""Lying position → directions of the front, the head and the right side."""


@dataclass(frozen=True)
class Skeleton:
    """Every body segment by its name ("left_thigh", "lower_trunk")."""

    segments: Mapping[str, Segment]
    contact_gaps: Mapping[str, float]
    """Contact ("left foot", "right hand") → how far it is missed, in body heights."""

    def __getitem__(self, name: str) -> Segment:
        return self.segments[name]


def solve(figure: Figure, posture: Posture, body: Body) -> Skeleton:
    """The skeleton of a body in a posture. Contacts hold exactly where they can be reached."""
    pelvis = _pelvis(figure.body, posture)
    upper = _upper_trunk(pelvis, posture)
    contact_gaps: dict[str, float] = {}
    hips = _hip_centre(figure, posture, body, pelvis, upper)
    waist = along(hips, pelvis.down, -body.trunk * body.lower_back)
    neck = along(waist, upper.down, -body.trunk * (1 - body.lower_back))
    head = upper.ball_joint(-posture.head_nod, -posture.head_tilt, 0, 1)
    segments = {
        "lower_trunk": Segment(hips, waist, pelvis),
        "upper_trunk": Segment(waist, neck, upper),
        "head": Segment(neck, along(neck, head.down, -(body.neck + body.head)), head),
    }
    for side in LEFT_OR_RIGHT:
        hip = along(hips, pelvis.right, SIGN[side] * body.hip_spacing / 2)
        for name, segment in leg_segments(figure, posture, body, side, pelvis, hip, contact_gaps).items():
            segments[f"{side}_{name}"] = segment
    for side in LEFT_OR_RIGHT:
        for name, segment in arm_segments(posture, body, side, segments, contact_gaps).items():
            segments[f"{side}_{name}"] = segment
    return Skeleton(segments, contact_gaps)


def _pelvis(lying: Lying, posture: Posture) -> Frame:
    ahead, up, right = _AXES[lying]
    up, ahead = rotated(up, ahead, posture.trunk_lean)
    up, right = rotated(up, right, posture.trunk_side_lean)
    ahead, right = rotated(ahead, right, -posture.trunk_turn)
    return Frame(scaled(up, -1), ahead, right)


def _upper_trunk(pelvis: Frame, posture: Posture) -> Frame:
    up, ahead = rotated(scaled(pelvis.down, -1), pelvis.ahead, posture.back_bend)
    up, right = rotated(up, pelvis.right, posture.back_side_bend)
    ahead, right = rotated(ahead, right, -posture.back_turn)
    return Frame(scaled(up, -1), ahead, right)


def _hip_centre(figure: Figure, posture: Posture, body: Body, pelvis: Frame, upper: Frame) -> Vector:
    """The midpoint of the two hip joints, by the chain of segments from the anchor to the pelvis."""
    side, _, joint = figure.anchor.partition("-")
    at = figure.anchor_at or At()
    anchor = (at.forward, at.up + posture.rise + posture.settles, at.out)
    if figure.anchor == "pelvis":
        return anchor
    if figure.anchor == "feet":
        left, right = (_hip_centre_above(foot, posture, body, pelvis) for foot in LEFT_OR_RIGHT)
        return lerp(left, right, 0.5)
    if figure.anchor == "shoulders":
        return _hip_centre_below(anchor, body, pelvis, upper)
    sign = SIGN[side]
    if joint == "forearm":
        arm = upper.ball_joint(*posture.arms[side].shoulder, sign)
        shoulder = along(anchor, arm.down, -body.upper_arm)
        neck = along(along(shoulder, upper.down, -body.shoulder_drop), upper.right, -sign * body.shoulder_spacing / 2)
        return _hip_centre_below(neck, body, pelvis, upper)
    if joint == "knee":
        thigh = pelvis.ball_joint(*posture.legs[side].hip, sign)
        return along(along(anchor, thigh.down, -body.thigh), pelvis.right, -sign * body.hip_spacing / 2)
    return _hip_centre_above(side, posture, body, pelvis)


def _hip_centre_below(neck: Vector, body: Body, pelvis: Frame, upper: Frame) -> Vector:
    """The midpoint of the hip joints, from the upper end of the trunk down."""
    waist = along(neck, upper.down, body.trunk * (1 - body.lower_back))
    return along(waist, pelvis.down, body.trunk * body.lower_back)


def _hip_centre_above(side: str, posture: Posture, body: Body, pelvis: Frame) -> Vector:
    """The midpoint of the hip joints, from one planted foot up."""
    foot = posture.feet[side]
    assert isinstance(foot, Foot), "the model lets only a standing foot be the anchor"
    ankle, _ = planted_foot(foot, body, side, posture.rise)
    thigh, shank = stance_leg(posture.legs[side], foot, body, side)
    hip = along(along(ankle, shank.down, -body.shank), thigh.down, -body.thigh)
    return along(hip, pelvis.right, -SIGN[side] * body.hip_spacing / 2)

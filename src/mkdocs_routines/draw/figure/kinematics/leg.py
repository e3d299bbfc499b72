"""Kinematics of a leg: forward from the hip, forward from a planted foot, or inverse between the two."""

from math import cos, radians, sin

from mkdocs_routines.draw.figure.geometry.frame import SIGN, Frame, Segment
from mkdocs_routines.draw.figure.geometry.vector import UP, Vector, add, along, distance, normalized, rotated, scaled
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.inverse_kinematics import two_bone_frames
from mkdocs_routines.draw.figure.kinematics.posture import LegAngles, Posture
from mkdocs_routines.model.figure import Figure
from mkdocs_routines.model.limbs import Foot


def planted_foot(foot: Foot, body: Body, side: str, rise: float) -> tuple[Vector, Frame]:
    """Ankle and frame of a standing foot, its heel lifted by rolling over the ball, or its toes over the heel.

    In the frame of a foot `down` points to its toes and `ahead` to its top. `rise` is in body heights.
    """
    sign = SIGN[side]
    toes_out = radians(foot.toes_out)
    heading = (cos(toes_out), 0.0, sign * sin(toes_out))
    right = (-sign * sin(toes_out), 0.0, cos(toes_out))
    pivot = body.ball if foot.heel_up >= 0 else -body.heel
    stays = along((foot.forward, foot.up + rise, sign * foot.out), heading, pivot)
    toe, top = rotated(heading, UP, -foot.heel_up)
    ankle = along(along(stays, toe, -pivot), top, body.ankle_height)
    return ankle, Frame(toe, top, scaled(right, 1))


def stance_leg(leg: LegAngles, foot: Foot, body: Body, side: str) -> tuple[Frame, Frame]:
    """Frames of thigh and shank above a planted foot, by forward kinematics from ankle and knee up."""
    _, planted = planted_foot(foot, body, side, 0)
    shank_up, shank_ahead = rotated(planted.ahead, planted.down, leg.ankle_dorsiflexion)
    shank_up, right = rotated(shank_up, planted.right, -SIGN[side] * leg.ankle_eversion)
    shank = Frame(scaled(shank_up, -1), shank_ahead, right)
    return shank.hinge_joint(-leg.knee_flexion), shank


def leg_segments(
    figure: Figure,
    posture: Posture,
    body: Body,
    side: str,
    pelvis: Frame,
    hip: Vector,
    contact_gaps: dict[str, float],
) -> dict[str, Segment]:
    """Thigh, shank, foot and toes below the joint `hip`.

    `contact_gaps` receives the distance by which the ankle misses that of a planted foot, in body heights.
    """
    leg, foot = posture.legs[side], posture.feet[side]
    planted = planted_foot(foot, body, side, posture.rise) if isinstance(foot, Foot) else None
    thigh, shank = _swung(*_leg_frames(figure, posture, body, side, pelvis, hip), leg.knee_swing * SIGN[side], body)
    knee = along(hip, thigh.down, body.thigh)
    ankle = along(knee, shank.down, body.shank)
    if planted:
        target, foot_frame = planted
        contact_gaps[f"{side} foot"] = distance(ankle, target)
    flat = isinstance(foot, Foot) and not foot.rolls and posture.rise == 0
    if not isinstance(foot, Foot) or foot.rolls:
        toe, sole = rotated(shank.ahead, shank.down, -leg.ankle_dorsiflexion)
        foot_frame = Frame(toe, scaled(sole, -1), shank.right)
    return {
        "thigh": Segment(hip, knee, thigh),
        "shank": Segment(knee, ankle, shank),
        "foot": Segment(ankle, along(ankle, foot_frame.down, body.foot - body.heel), foot_frame),
        "toes": toe_segment(ankle, foot_frame, body, flat=flat),
    }


def _leg_frames(
    figure: Figure, posture: Posture, body: Body, side: str, pelvis: Frame, hip: Vector
) -> tuple[Frame, Frame]:
    """Frames of thigh and shank before the knee swings, of a leg that is free, is the anchor, or stands elsewhere."""
    leg, foot = posture.legs[side], posture.feet[side]
    if not isinstance(foot, Foot):
        thigh = pelvis.ball_joint(*leg.hip, SIGN[side])
        return thigh, thigh.hinge_joint(leg.knee_flexion)
    if figure.anchor == f"{side}-foot":
        return stance_leg(leg, foot, body, side)
    target, sole = planted_foot(foot, body, side, posture.rise)
    return two_bone_frames(hip, target, body.thigh, body.shank, add(sole.down, sole.ahead), pelvis.ahead)


def _swung(thigh: Frame, shank: Frame, swing: float, body: Body) -> tuple[Frame, Frame]:
    """Both bones turned by `swing` degrees to the right about the line from hip to ankle.

    That line is the swivel axis of a redundant limb: pelvis and foot stay where they are, and the knee moves.
    """
    if not swing:
        return thigh, shank
    axis = normalized(add(scaled(thigh.down, body.thigh), scaled(shank.down, body.shank)), thigh.down)
    return thigh.rotated_about(axis, -swing), shank.rotated_about(axis, -swing)


def toe_segment(ankle: Vector, foot: Frame, body: Body, flat: bool) -> Segment:
    """The part of the foot in front of its ball, which stays `flat` on the floor when the heel is lifted."""
    ball = along(along(ankle, foot.down, body.ball), foot.ahead, -body.ankle_height)
    frame = Frame(normalized((foot.down[0], 0.0, foot.down[2]), foot.down), UP, foot.right) if flat else foot
    start = along(ball, frame.ahead, body.ankle_height)
    return Segment(start, along(start, frame.down, body.foot - body.heel - body.ball), frame)

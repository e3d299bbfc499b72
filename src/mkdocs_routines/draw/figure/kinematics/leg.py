"""Kinematics of a leg: forward from the hip, forward from a planted foot, or inverse between the two."""

from math import cos, radians, sin

from mkdocs_routines.draw.figure.geometry.frame import SIGN, Frame, Segment
from mkdocs_routines.draw.figure.geometry.vector import UP, Vector, add, along, distance, normalized, rotated, scaled
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.inverse_kinematics import two_bone_frames
from mkdocs_routines.draw.figure.kinematics.posture import LegAngles, Posture
from mkdocs_routines.model.figure import Figure, Foot


def planted_foot(foot: Foot, body: Body, side: str, rise: float) -> tuple[Vector, Frame]:
    """Ankle and frame of a standing foot, its heel lifted by rolling over the ball.

    In the frame of a foot `down` points to its toes and `ahead` to its top. `rise` is in body heights.
    """
    sign = SIGN[side]
    toes_out = radians(foot.toes_out)
    heading = (cos(toes_out), 0.0, sign * sin(toes_out))
    right = (-sign * sin(toes_out), 0.0, cos(toes_out))
    ball = along((foot.forward, foot.up + rise, sign * foot.out), heading, body.ball)
    toe, top = rotated(heading, UP, -foot.heel_up)
    ankle = along(along(ball, toe, -body.ball), top, body.ankle_height)
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
    leg = posture.legs[side]
    foot = posture.feet[side]
    if isinstance(foot, Foot):
        target, foot_frame = planted_foot(foot, body, side, posture.rise)
        if figure.anchor == f"{side}-foot":
            thigh, shank = stance_leg(leg, foot, body, side)
        else:
            pole = add(foot_frame.down, foot_frame.ahead)
            thigh, shank = two_bone_frames(hip, target, body.thigh, body.shank, pole, pelvis.ahead)
        knee = along(hip, thigh.down, body.thigh)
        ankle = along(knee, shank.down, body.shank)
        contact_gaps[f"{side} foot"] = distance(ankle, target)
    else:
        thigh, shank = _free_leg(leg, body, side, pelvis)
        knee = along(hip, thigh.down, body.thigh)
        ankle = along(knee, shank.down, body.shank)
        toe, sole = rotated(shank.ahead, shank.down, -leg.ankle_dorsiflexion)
        foot_frame = Frame(toe, scaled(sole, -1), shank.right)
    return {
        "thigh": Segment(hip, knee, thigh),
        "shank": Segment(knee, ankle, shank),
        "foot": Segment(ankle, along(ankle, foot_frame.down, body.foot - body.heel), foot_frame),
        "toes": toe_segment(ankle, foot_frame, body, flat=isinstance(foot, Foot) and posture.rise == 0),
    }


def _free_leg(leg: LegAngles, body: Body, side: str, pelvis: Frame) -> tuple[Frame, Frame]:
    """Frames of thigh and shank, by forward kinematics from the hip down.

    A knee swing then turns both about the line from hip to ankle, as the swivel angle of a redundant limb does.
    """
    thigh = pelvis.ball_joint(*leg.hip, SIGN[side])
    shank = thigh.hinge_joint(leg.knee_flexion)
    if not leg.knee_swing:
        return thigh, shank
    axis = normalized(add(scaled(thigh.down, body.thigh), scaled(shank.down, body.shank)), thigh.down)
    swivel = -leg.knee_swing * SIGN[side]
    return thigh.rotated_about(axis, swivel), shank.rotated_about(axis, swivel)


def toe_segment(ankle: Vector, foot: Frame, body: Body, flat: bool) -> Segment:
    """The part of the foot in front of its ball, which stays `flat` on the floor when the heel is lifted."""
    ball = along(along(ankle, foot.down, body.ball), foot.ahead, -body.ankle_height)
    frame = Frame(normalized((foot.down[0], 0.0, foot.down[2]), foot.down), UP, foot.right) if flat else foot
    start = along(ball, frame.ahead, body.ankle_height)
    return Segment(start, along(start, frame.down, body.foot - body.heel - body.ball), frame)

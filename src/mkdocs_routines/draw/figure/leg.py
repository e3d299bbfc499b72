"""The legs: hanging by their angles, or standing where a foot stands."""

from math import cos, radians, sin

from mkdocs_routines.draw.figure import body
from mkdocs_routines.draw.figure.frame import SIGN, Frame, Segment, swung_about, two_bones
from mkdocs_routines.draw.figure.posture import LegAngles, Posture
from mkdocs_routines.draw.figure.vector import UP, Vector, add, along, distance, scaled, swung, unit
from mkdocs_routines.model.figure import Figure, Foot


def standing_foot(foot: Foot, side: str, rise: float) -> tuple[Vector, Frame]:
    """Where the ankle of a standing foot is, and how the foot points: `down` to its toes, `ahead` to its top."""
    sign = SIGN[side]
    toes = radians(foot.toes_out)
    heading = (cos(toes), 0.0, sign * sin(toes))
    right = (-sign * sin(toes), 0.0, cos(toes))
    ball = along((foot.forward, foot.up + rise, sign * foot.out), heading, body.BALL)
    toe, top = swung(heading, UP, -foot.heel_up)
    ankle = along(along(ball, toe, -body.BALL), top, body.ANKLE)
    return ankle, Frame(toe, top, scaled(right, 1))


def stance(leg: LegAngles, foot: Foot, side: str) -> tuple[Frame, Frame]:
    """Thigh and shank above a standing foot, from the angles of ankle and knee."""
    _, standing = standing_foot(foot, side, 0)
    shank_up, shank_ahead = swung(standing.ahead, standing.down, leg.ankle_dorsiflexion)
    shank_up, right = swung(shank_up, standing.right, -SIGN[side] * leg.ankle_eversion)
    shank = Frame(scaled(shank_up, -1), shank_ahead, right)
    return shank.bent(-leg.knee_flexion), shank


def leg_segments(
    figure: Figure, posture: Posture, side: str, pelvis: Frame, hip: Vector, missed: dict[str, float]
) -> dict[str, Segment]:
    leg = posture.legs[side]
    foot = posture.feet[side]
    if isinstance(foot, Foot):
        ankle, standing = standing_foot(foot, side, posture.rise)
        if figure.anchor == f"{side}-foot":
            thigh, shank = stance(leg, foot, side)
        else:
            hint = add(standing.down, standing.ahead)
            thigh, shank = two_bones(hip, ankle, body.THIGH, body.SHANK, hint, pelvis.ahead)
        knee = along(hip, thigh.down, body.THIGH)
        end = along(knee, shank.down, body.SHANK)
        missed[f"{side} foot"] = distance(end, ankle)
    else:
        thigh = pelvis.turned(*leg.hip, SIGN[side])
        shank = thigh.bent(leg.knee_flexion)
        if leg.knee_swing:
            axis = unit(add(scaled(thigh.down, body.THIGH), scaled(shank.down, body.SHANK)), thigh.down)
            thigh, shank = (swung_about(axis, frame, -leg.knee_swing * SIGN[side]) for frame in (thigh, shank))
        knee = along(hip, thigh.down, body.THIGH)
        end = along(knee, shank.down, body.SHANK)
        toe, sole = swung(shank.ahead, shank.down, -leg.ankle_dorsiflexion)
        standing = Frame(toe, scaled(sole, -1), shank.right)
    return {
        "thigh": Segment(hip, knee, thigh),
        "shank": Segment(knee, end, shank),
        "foot": Segment(end, along(end, standing.down, body.FOOT - body.HEEL), standing),
        "toes": toes(end, standing, flat=isinstance(foot, Foot) and posture.rise == 0),
    }


def toes(ankle: Vector, foot: Frame, flat: bool) -> Segment:
    """The part of the foot in front of its ball, which stays on the floor when the heel is lifted."""
    ball = along(along(ankle, foot.down, body.BALL), foot.ahead, -body.ANKLE)
    frame = Frame(unit((foot.down[0], 0.0, foot.down[2]), foot.down), UP, foot.right) if flat else foot
    start = along(ball, frame.ahead, body.ANKLE)
    return Segment(start, along(start, frame.down, body.FOOT - body.HEEL - body.BALL), frame)

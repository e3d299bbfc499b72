"""The arms: hanging by their angles, or with a hand on something."""

from collections.abc import Mapping

from mkdocs_routines.draw.figure import body
from mkdocs_routines.draw.figure.frame import SIGN, Frame, Segment, two_bones
from mkdocs_routines.draw.figure.posture import ArmAngles, Posture
from mkdocs_routines.draw.figure.vector import Vector, add, along, between, distance, scaled


def arm_segments(
    posture: Posture, side: str, segments: Mapping[str, Segment], missed: dict[str, float]
) -> dict[str, Segment]:
    arm, sign, trunk = posture.arms[side], SIGN[side], segments["upper_trunk"]
    shoulder = along(
        along(trunk.end, trunk.frame.right, sign * body.SHOULDERS / 2), trunk.frame.down, body.SHOULDER_DROP
    )
    if goal := _goal(arm, side, segments):
        out = add(scaled(trunk.frame.right, sign), add(scaled(trunk.frame.ahead, -0.9), scaled(trunk.frame.down, 0.6)))
        bones = two_bones(shoulder, goal, body.UPPER_ARM, body.FOREARM, out, trunk.frame.ahead)
        # An elbow bends the other way round than a knee: its front is on the inside of the bend.
        upper, fore = (Frame(bone.down, scaled(bone.ahead, -1), scaled(bone.right, -1)) for bone in bones)
        missed[f"{side} hand"] = distance(
            along(along(shoulder, upper.down, body.UPPER_ARM), fore.down, body.FOREARM), goal
        )
    else:
        upper = trunk.frame.turned(*arm.shoulder, sign)
        fore = upper.bent(-arm.elbow_flexion)
    elbow = along(shoulder, upper.down, body.UPPER_ARM)
    wrist = along(elbow, fore.down, body.FOREARM)
    return {
        "upper_arm": Segment(shoulder, elbow, upper),
        "forearm": Segment(elbow, wrist, fore),
        "hand": Segment(wrist, along(wrist, fore.down, body.HAND), fore),
    }


def _goal(arm: ArmAngles, side: str, segments: Mapping[str, Segment]) -> Vector | None:
    """Where the wrist is to be, when the hand touches or reaches something."""
    if arm.reaches is not None:
        forward, up, out = arm.reaches
        return forward, up, SIGN[side] * out
    if arm.touches is None:
        return None
    sign, other = SIGN[side], "left" if side == "right" else "right"
    hips, trunk = segments["lower_trunk"], segments["upper_trunk"]
    if arm.touches == "hip":
        point = along(between(hips.start, hips.end, 0.45), hips.frame.right, sign * 0.105)
        return along(point, hips.frame.ahead, 0.01)
    if arm.touches == "chest":
        return along(
            along(between(trunk.start, trunk.end, 0.6), trunk.frame.ahead, 0.075), trunk.frame.right, sign * 0.03
        )
    if arm.touches == "other-shoulder":
        return along(
            along(between(trunk.start, trunk.end, 0.8), trunk.frame.ahead, 0.08), trunk.frame.right, -sign * 0.05
        )
    if arm.touches == "head":
        skull = segments["head"]
        return along(between(skull.start, skull.end, 0.6), skull.frame.right, sign * 0.07)
    leg = other if arm.touches == "other-knee" else side
    if arm.touches == "other-foot":
        return segments[f"{other}_foot"].start
    thigh = segments[f"{leg}_thigh"]
    share = 0.6 if arm.touches == "thigh" else 0.92
    return along(between(thigh.start, thigh.end, share), thigh.frame.ahead, 0.05)

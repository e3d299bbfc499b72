"""Kinematics of an arm: forward from its joint angles, or inverse from where its hand is."""

from collections.abc import Mapping
from typing import get_args

from mkdocs_routines.draw.figure.geometry.frame import SIGN, Frame, Segment
from mkdocs_routines.draw.figure.geometry.vector import Vector, add, along, distance, lerp, scaled
from mkdocs_routines.draw.figure.kinematics.body import Body
from mkdocs_routines.draw.figure.kinematics.inverse_kinematics import two_bone_frames
from mkdocs_routines.draw.figure.kinematics.posture import Posture
from mkdocs_routines.model.limbs import Hand

ON_BODY = frozenset(get_args(Hand)) - {"relaxed", "flat", "grip", "fingertips"}
"""Hands that lie on the body, so that the arm follows from them."""


def arm_segments(
    posture: Posture, body: Body, side: str, segments: Mapping[str, Segment], contact_gaps: dict[str, float]
) -> dict[str, Segment]:
    """Upper arm, forearm and hand.

    `segments` are the trunk, the head and the legs, which a hand can touch. `contact_gaps` receives the distance by
    which the wrist misses its target, in body heights.
    """
    arm, sign, trunk = posture.arms[side], SIGN[side], segments["upper_trunk"]
    shoulder = along(
        along(trunk.end, trunk.frame.right, sign * body.shoulder_spacing / 2), trunk.frame.down, body.shoulder_drop
    )
    if target := _wrist_target(posture, side, segments):
        pole = add(scaled(trunk.frame.right, sign), add(scaled(trunk.frame.ahead, -0.9), scaled(trunk.frame.down, 0.6)))
        bones = two_bone_frames(shoulder, target, body.upper_arm, body.forearm, pole, trunk.frame.ahead)
        # An elbow bends the other way round than a knee: its front is on the inside of the bend.
        upper, fore = (Frame(bone.down, scaled(bone.ahead, -1), scaled(bone.right, -1)) for bone in bones)
        contact_gaps[f"{side} hand"] = distance(
            along(along(shoulder, upper.down, body.upper_arm), fore.down, body.forearm), target
        )
    else:
        upper = trunk.frame.ball_joint(*arm.shoulder, sign)
        fore = upper.hinge_joint(-arm.elbow_flexion)
    elbow = along(shoulder, upper.down, body.upper_arm)
    wrist = along(elbow, fore.down, body.forearm)
    return {
        "upper_arm": Segment(shoulder, elbow, upper),
        "forearm": Segment(elbow, wrist, fore),
        "hand": Segment(wrist, along(wrist, fore.down, body.hand), fore),
    }


def _wrist_target(posture: Posture, side: str, segments: Mapping[str, Segment]) -> Vector | None:
    """The position for the wrist, when the hand reaches a point or lies on the body."""
    hand, reaches = posture.hands[side], posture.arms[side].reaches
    sign, other = SIGN[side], "left" if side == "right" else "right"
    hips, trunk = segments["lower_trunk"], segments["upper_trunk"]
    if hand == "hips":
        point = along(lerp(hips.start, hips.end, 0.45), hips.frame.right, sign * 0.105)
        return along(point, hips.frame.ahead, 0.01)
    if hand == "on-chest":
        return along(along(lerp(trunk.start, trunk.end, 0.6), trunk.frame.ahead, 0.075), trunk.frame.right, sign * 0.03)
    if hand == "on-other-shoulder":
        return along(along(lerp(trunk.start, trunk.end, 0.8), trunk.frame.ahead, 0.08), trunk.frame.right, -sign * 0.05)
    if hand == "under-head":
        return along(along(trunk.end, trunk.frame.down, -0.2), trunk.frame.right, sign * 0.1)
    if hand == "behind-head":
        head = segments["head"]
        return along(lerp(head.start, head.end, 0.6), head.frame.right, sign * 0.07)
    owner = other if "other" in hand else side
    if hand in ("on-foot", "on-other-foot"):
        return segments[f"{owner}_foot"].start
    if hand in ("on-thigh", "on-knee", "on-other-knee"):
        thigh = segments[f"{owner}_thigh"]
        share = 0.58 if hand == "on-thigh" else 0.78
        return along(lerp(thigh.start, thigh.end, share), thigh.frame.ahead, 0.085)
    return None if reaches is None else (reaches[0], reaches[1], sign * reaches[2])

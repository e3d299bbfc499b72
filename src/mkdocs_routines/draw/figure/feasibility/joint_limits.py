"""Joint limits: the ranges of motion that a pose must keep to.

The ranges are wider than the normal ones in the table of the Merck Manual (hip flexion 125, hyperextension 15,
abduction 45; knee flexion 130; ankle dorsiflexion 20, plantarflexion 50; elbow flexion 160), because strong and supple
people go further, above all under load, and because a bent hip swings out further. The range of eversion, of a shin
above a foot that stands, is our own, as some of it is the turn of a bent knee. They catch slips of the pen, not stiff
joints.
"""

from collections.abc import Iterator, Mapping
from math import asin, atan2, degrees, hypot

from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN, Frame
from mkdocs_routines.draw.figure.geometry.vector import Vector, dot
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

RANGES: Mapping[str, tuple[float, float]] = {
    "hip flexion": (-35, 135),
    "hip abduction": (-40, 75),
    "knee flexion": (-5, 155),
    "ankle dorsiflexion": (-60, 45),
    "ankle eversion": (-45, 35),
    "elbow flexion": (-5, 155),
}
"""Joint angle → the least and the most that is plausible, in degrees."""


def exceeded_limits(skeleton: Skeleton) -> Iterator[str]:
    """A message for each joint angle outside its range."""
    for side in LEFT_OR_RIGHT:
        for joint, angle in joint_angles(skeleton, side).items():
            least, most = RANGES[joint]
            if not least <= angle <= most:
                yield f"{side} {joint} must be from {least:g} to {most:g} degrees; it is {angle:.0f}"


def joint_angles(skeleton: Skeleton, side: str) -> dict[str, float]:
    """The joint angles of one side in clinical terms, in degrees, however the limb was placed."""
    thigh, shank, foot = (skeleton[f"{side}_{name}"].frame for name in ("thigh", "shank", "foot"))
    upper, fore = (skeleton[f"{side}_{name}"].frame for name in ("upper_arm", "forearm"))
    pelvis = skeleton["lower_trunk"].frame
    flexion = degrees(atan2(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down)))
    across = max(-1.0, min(1.0, SIGN[side] * dot(thigh.down, pelvis.right)))
    sagittal = hypot(dot(thigh.down, pelvis.ahead), dot(thigh.down, pelvis.down))
    return {
        "hip flexion": flexion if sagittal > 0.3 else 0.0,  # a thigh that points sideways is hardly flexed or extended
        "hip abduction": degrees(atan2(across, sagittal)),
        "knee flexion": _hinge_angle(thigh, shank.down),
        "ankle dorsiflexion": degrees(atan2(-dot(foot.down, shank.down), dot(foot.down, shank.ahead))),
        "ankle eversion": degrees(asin(max(-1.0, min(1.0, SIGN[side] * dot(shank.down, foot.right))))),
        "elbow flexion": -_hinge_angle(upper, fore.down),
    }


def _hinge_angle(upper: Frame, lower: Vector) -> float:
    return degrees(atan2(-dot(lower, upper.ahead), dot(lower, upper.down)))

"""Measures of a person: segment lengths in body heights, taken from the joints of the mesh."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.kinematics.body import WINTER, Body
from mkdocs_routines.draw.figure.mesh.arrays import Floats


def body_of(joints: Mapping[str, Floats], shoe: NDArray[np.floating]) -> Body:
    """Lengths of the right side. `shoe`: the vertices of the right shoe; both in body heights, floor at 0."""

    def length(start: str, end: str) -> float:
        return float(np.linalg.norm(joints[start] - joints[end]))

    ankle, ball = joints["r-ankle"], joints["r-toe-3-1"]
    neck = joints["neck"]
    return Body(
        thigh=length("r-upper-leg", "r-knee"),
        shank=length("r-knee", "r-ankle"),
        foot=float(np.ptp(shoe[:, 0])),
        ankle_height=float(ankle[1]),
        trunk=float(neck[1] - joints["r-upper-leg"][1]),
        upper_arm=length("r-shoulder", "r-elbow"),
        forearm=length("r-elbow", "r-hand"),
        hand=length("r-hand", "r-finger-3-1") + length("r-finger-3-1", "r-finger-3-4"),
        neck=length("neck", "head"),
        head=float(joints["crown"][1] - joints["head"][1]),
        hip_spacing=length("l-upper-leg", "r-upper-leg"),
        shoulder_spacing=length("l-shoulder", "r-shoulder"),
        shoulder_drop=float(neck[1] - joints["r-shoulder"][1]),
        lower_back=WINTER.lower_back,
        heel=float(ankle[0] - shoe[:, 0].min()),
        ball=float(ball[0] - ankle[0]),
    )

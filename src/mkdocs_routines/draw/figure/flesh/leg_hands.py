"""Hands that hold a foot."""

import numpy as np

from mkdocs_routines.draw.figure.flesh import hands
from mkdocs_routines.draw.figure.flesh.hands import HandPose, lying
from mkdocs_routines.draw.figure.flesh.rotation import matrix
from mkdocs_routines.draw.figure.geometry.frame import SIGN
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton


def on_foot(skeleton: Skeleton, side: str, word: str) -> HandPose:
    """A hand on the outside of the ankle, its fingers round the instep."""
    sign = SIGN[side]
    foot = skeleton[f"{side if word == 'on-foot' else ('left' if side == 'right' else 'right')}_foot"]
    down, ahead, right = matrix(foot.frame).T
    place = np.array(foot.start) + down * 0.012 - ahead * 0.048 + right * sign * 0.044
    hand = lying(ahead - right * sign * 0.35 + down * 0.2, right * sign + ahead * 0.3, sign)
    chest_down, chest_ahead, chest_right = matrix(skeleton["upper_trunk"].frame).T
    return HandPose(
        hands.CUPPED,
        axes=hand,
        wrist=place,
        elbow=chest_right * sign + chest_down * 0.3 - chest_ahead * 0.4,
    )

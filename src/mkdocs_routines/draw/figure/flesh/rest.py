"""Rest frames: how the segments of a person lie in the pose in which the mesh was modelled."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.rotation import Array, axes, normalized
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT, SIGN
from mkdocs_routines.draw.figure.mesh.baked import Person

_UP = np.array([0.0, 1.0, 0.0])
_FORWARD = np.array([1.0, 0.0, 0.0])


@dataclass(frozen=True)
class Rest:
    """The pose in which the mesh was modelled."""

    trunk: Array
    """Axes of pelvis, chest and head, which stand upright."""
    hips: Array
    """The midpoint of the hip joints, in body heights."""
    limbs: Mapping[tuple[str, str], Array]
    """Side and segment ("thigh", "shank", "foot", "upper_arm", "forearm", "hand") → its axes.

    Those of a hand are: to the fingers, to the thumb, and their cross product.
    """


@cache
def rest_of(person: Person) -> Rest:
    joint = person.joints
    limbs: dict[tuple[str, str], Array] = {}
    for side in LEFT_OR_RIGHT:
        s = side[0]
        thigh = axes(joint[f"{s}-knee"] - joint[f"{s}-upper-leg"], _FORWARD)
        shank = joint[f"{s}-ankle"] - joint[f"{s}-knee"]
        toes = joint[f"{s}-toe-3-1"] - joint[f"{s}-ankle"]
        upper_arm = axes(joint[f"{s}-elbow"] - joint[f"{s}-shoulder"], joint[f"{s}-hand"] - joint[f"{s}-elbow"])
        forearm = normalized(joint[f"{s}-hand"] - joint[f"{s}-elbow"])
        fingers = joint[f"{s}-finger-3-1"] - joint[f"{s}-hand"]
        thumb = joint[f"{s}-finger-2-1"] - joint[f"{s}-finger-5-1"]
        limbs |= {
            (side, "thigh"): thigh,
            (side, "shank"): axes(shank, np.cross(thigh[:, 2], normalized(shank))),
            (side, "foot"): axes(toes * [1.0, 0.0, 1.0], _UP),
            (side, "upper_arm"): upper_arm,
            (side, "forearm"): axes(forearm, np.cross(upper_arm[:, 2], forearm)),
            (side, "hand"): axes(fingers, thumb),
        }
    hips = (joint["l-upper-leg"] + joint["r-upper-leg"]) / 2
    return Rest(axes(-_UP, _FORWARD), hips, limbs)


def palm(person: Person, side: str) -> Array:
    """The direction in which the palm faces at rest."""
    return -rest_of(person).limbs[side, "hand"][:, 2] * SIGN[side]

"""Bones of the legs: thigh and shank with the twist spread along the thigh, feet that bend at the toes."""

from functools import cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.chain import Chain
from mkdocs_routines.draw.figure.flesh.rest import Rest
from mkdocs_routines.draw.figure.flesh.rotation import Array, about, matrix, swing, twist
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

_UPPER_THIGH_TWIST = 0.5
"""Share of the thigh's rotation that its upper half makes, so that the cloth over the hip is not wrung."""


def pose_leg(chain: Chain, rest: Rest, skeleton: Skeleton, side: str, pelvis: Array) -> None:
    s, suffix = side[0], side[0].upper()
    joint = chain.person.joints
    thigh = skeleton[f"{side}_thigh"]
    rotation = matrix(thigh.frame) @ rest.limbs[side, "thigh"].T
    length = rest.limbs[side, "thigh"][:, 0]
    hip = np.array(thigh.start)
    swung = swing(pelvis @ length, np.array(thigh.frame.down)) @ pelvis
    half_twist = twist(swung.T @ rotation, length) * _UPPER_THIGH_TWIST
    chain.pin(f"upperleg01.{suffix}", swung @ about(length, half_twist), joint[f"{s}-upper-leg"], hip)
    chain.pin(f"upperleg02.{suffix}", rotation, joint[f"{s}-upper-leg"], hip)
    shank = skeleton[f"{side}_shank"]
    below = matrix(shank.frame) @ rest.limbs[side, "shank"].T
    for name in ("lowerleg01", "lowerleg02"):
        chain.pin(f"{name}.{suffix}", below, joint[f"{s}-knee"], np.array(shank.start))
    foot, toes = skeleton[f"{side}_foot"], skeleton[f"{side}_toes"]
    chain.pin(
        f"foot.{suffix}", matrix(foot.frame) @ rest.limbs[side, "foot"].T, joint[f"{s}-ankle"], np.array(foot.start)
    )
    bent = matrix(toes.frame) @ rest.limbs[side, "foot"].T
    for name in _toes(chain.person.bones, suffix):
        chain.hang(name, bent)


@cache
def _toes(bones: tuple[str, ...], suffix: str) -> tuple[str, ...]:
    return tuple(name for name in bones if name.startswith("toe") and name.endswith(suffix))

"""Bones of trunk, neck and head."""

import numpy as np

from mkdocs_routines.draw.figure.flesh.chain import Chain
from mkdocs_routines.draw.figure.flesh.rest import Rest
from mkdocs_routines.draw.figure.flesh.rotation import Array, matrix, share_of
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton

_SPINE = {"spine05": 0.0, "spine04": 0.3, "spine03": 0.65, "spine02": 1.0, "spine01": 1.0}
_NECK = {"neck01": 0.3, "neck02": 0.55, "neck03": 0.8, "head": 1.0}
"""Bone, from below → its share of the bend between pelvis and chest, and between chest and head."""


def pose_trunk(chain: Chain, rest: Rest, skeleton: Skeleton) -> tuple[Array, Array]:
    """The bones from the pelvis to the head. Returns the rotations of pelvis and chest."""
    pelvis, chest, head = (
        matrix(skeleton[name].frame) @ rest.trunk.T for name in ("lower_trunk", "upper_trunk", "head")
    )
    chain.pin("root", pelvis, rest.hips, np.array(skeleton["lower_trunk"].start))
    for name, share in _SPINE.items():
        chain.hang(name, pelvis @ share_of(pelvis.T @ chest, share))
    for suffix in ("L", "R"):
        chain.hang(f"pelvis.{suffix}", pelvis)
        chain.hang(f"breast.{suffix}", chest)
    for name, share in _NECK.items():
        chain.hang(name, chest @ share_of(chest.T @ head, share))
    return pelvis, chest

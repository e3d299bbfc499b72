"""Shapes of hands: how each finger bone of the right hand is turned against the bone before it."""

import numpy as np

from mkdocs_routines.draw.figure.flesh.arms import pose_fingers
from mkdocs_routines.draw.figure.flesh.chain import Chain
from mkdocs_routines.draw.figure.flesh.hands import HandPose, HandShape
from mkdocs_routines.draw.figure.live.track import quaternion
from mkdocs_routines.draw.figure.mesh.baked import Person

HAND_UNITS = 127


def bent_fingers(person: Person, shape: HandShape) -> list[int]:
    """Quaternions (x, y, z, w) of three bones of each finger from the thumb on, as whole numbers.

    Those of the left hand are the same with x and y turned about.
    """
    chain = Chain(person)
    chain.pin("wrist.R", np.eye(3), person.joints["r-hand"], person.joints["r-hand"])
    for index in range(1, 5):
        chain.hang(f"metacarpal{index}.R", np.eye(3))
    pose_fingers(chain, "right", np.eye(3), HandPose(shape))
    whole: list[int] = []
    for finger in range(1, 6):
        before = np.eye(3)
        for part in range(1, 4):
            turned = chain.bones[f"finger{finger}-{part}.R"].rotation
            local = quaternion(before.T @ turned)
            whole += [round(float(value) * HAND_UNITS) for value in local * (1 if local[3] >= 0 else -1)]
            before = turned
    return whole

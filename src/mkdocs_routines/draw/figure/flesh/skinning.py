"""Linear blend skinning: the posed vertices of a person, weighted between the bones that move them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from mkdocs_routines.draw.figure.flesh.arms import pose_arm
from mkdocs_routines.draw.figure.flesh.chain import Chain
from mkdocs_routines.draw.figure.flesh.hands import HandPose
from mkdocs_routines.draw.figure.flesh.legs import pose_leg
from mkdocs_routines.draw.figure.flesh.rest import rest_of
from mkdocs_routines.draw.figure.flesh.rotation import Array
from mkdocs_routines.draw.figure.flesh.trunk import pose_trunk
from mkdocs_routines.draw.figure.geometry.frame import LEFT_OR_RIGHT
from mkdocs_routines.draw.figure.kinematics.skeleton import Skeleton
from mkdocs_routines.draw.figure.mesh.baked import Person


@dataclass(frozen=True)
class PosedPerson:
    """A person in one posture."""

    person: Person
    chain: Chain
    vertices: Array
    """Of shape (n, 3), in body heights: x forward, y up, z to the right."""


def posed(person: Person, skeleton: Skeleton, hands: Mapping[str, HandPose]) -> PosedPerson:
    """The person on a skeleton that was solved for the lengths of this body. `hands`: side → how it is held."""
    rest, chain = rest_of(person), Chain(person)
    pelvis, chest = pose_trunk(chain, rest, skeleton)
    for side in LEFT_OR_RIGHT:
        pose_leg(chain, rest, skeleton, side, pelvis)
        pose_arm(chain, rest, skeleton, side, chest, hands[side])
    return PosedPerson(person, chain, _blended(person, chain.transforms("head")))


def _blended(person: Person, transforms: Array) -> Array:
    """Each vertex moved by the mean of the transforms of its bones, by their weights."""
    weight, rest = _in_full(person)
    blended = np.einsum("nk,nkij->nij", weight, transforms[person.weight_bone])
    vertices: Array = np.einsum("nij,nj->ni", blended[:, :, :3], rest) + blended[:, :, 3]
    return vertices


@lru_cache(maxsize=32)
def _in_full(person: Person) -> tuple[Array, Array]:
    """Weights and vertices at rest as numbers of full precision, which need no conversion in each posture."""
    return person.weight.astype(float), person.rest.astype(float)

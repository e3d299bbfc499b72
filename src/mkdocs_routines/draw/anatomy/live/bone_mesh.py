"""Mesh of the bones for a page: those of a right leg and a right half of the pelvis with few triangles."""

from dataclasses import dataclass

import numpy as np

from mkdocs_routines.draw.anatomy.baked import Anatomy, Bone
from mkdocs_routines.draw.anatomy.source import BODIES
from mkdocs_routines.draw.figure.live.body_mesh import in_one_walk
from mkdocs_routines.draw.figure.live.thinning import thinned
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

TRIANGLES = {
    "pelvis": 3000,
    "sacrum": 560,
    "femur": 1500,
    "patella": 220,
    "tibia": 900,
    "fibula": 300,
    "talus": 260,
    "foot": 1000,
    "toes": 900,
}
"""Bone → about how many triangles are left of it."""


@dataclass(frozen=True)
class BoneMesh:
    """All bones as one mesh, body after body."""

    vertices: Floats
    """Of shape (n, 3), each in the frame of its body, in metres."""
    triangles: Indices
    bodies: tuple[tuple[str, int], ...]
    """Rigid body, and how many vertices move with it."""


def bone_mesh(anatomy: Anatomy) -> BoneMesh:
    """The thinned bones in the order of the bodies that carry them."""
    ordered = sorted(TRIANGLES, key=lambda name: BODIES.index(anatomy.bones[name].body))
    pieces = [(anatomy.bones[name].body, *_thin(anatomy.bones[name], TRIANGLES[name])) for name in ordered]
    starts = np.cumsum([0, *(len(vertices) for _, vertices, _ in pieces)])
    return BoneMesh(
        np.concatenate([vertices for _, vertices, _ in pieces]),
        np.concatenate([triangles + start for (_, _, triangles), start in zip(pieces, starts, strict=False)]),
        tuple((body, sum(len(vertices) for at, vertices, _ in pieces if at == body)) for body in BODIES),
    )


def _thin(bone: Bone, target: int) -> tuple[Floats, Indices]:
    """Vertices and triangles of a bone, in an order in which each vertex is near the one before it."""
    material, worth = np.zeros(len(bone.triangles), np.uint8), np.ones(len(bone.vertices))
    few = thinned(bone.vertices[None], bone.triangles, material, worth, target)
    used, triangles, _ = in_one_walk(few.vertices[few.triangles], few.material)
    return bone.vertices[used], triangles

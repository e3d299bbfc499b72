"""Cartilage: the smooth cover on the ends of the bones of the knee, as a skin a little above the bone.

Where it ends is our own reading of anatomy books, as implicit functions in the frames of the bones, in metres.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from mkdocs_routines.draw.anatomy.baked import Anatomy
from mkdocs_routines.draw.anatomy.pose import Placed
from mkdocs_routines.draw.anatomy.subdivide import smoothed
from mkdocs_routines.draw.anatomy.volumes import Volume
from mkdocs_routines.draw.figure.mesh.arrays import Floats, vertex_normals
from mkdocs_routines.draw.figure.mesh.clip import Surface, clip

NAME = "cartilage"
_ABOVE_BONE = 0.0012
"""Metres by which it lies above the bone."""


def _beyond_femur(points: Floats) -> Floats:
    """Positive off the condyles and the groove in front of them."""
    forward, up, out = points.T
    upper = up + 0.386 + 0.15 * np.maximum(0.02 - forward, 0)
    beside = np.abs(out) - 0.034 - 0.8 * np.maximum(-0.404 - up, 0)
    beyond: Floats = np.maximum(upper, beside)
    return beyond


def _beyond_tibia(points: Floats) -> Floats:
    """Positive below the plateau."""
    beyond: Floats = -0.0285 - points[:, 1]
    return beyond


def _beyond_patella(points: Floats) -> Floats:
    """Positive off the back of the kneecap."""
    forward, up, _ = points.T
    beyond: Floats = np.maximum.reduce([forward + 0.001, 0.010 - up, up - 0.051])
    return beyond


_COVERS: Mapping[str, Callable[[Floats], Floats]] = {
    "femur": _beyond_femur,
    "tibia": _beyond_tibia,
    "patella": _beyond_patella,
}


def cartilage(anatomy: Anatomy, bodies: Mapping[str, Placed], hides: frozenset[str]) -> Iterator[Volume]:
    """The cover of each bone of the knee that is not hidden, by its name in the model."""
    for name, beyond in _COVERS.items():
        if name in hides:
            continue
        bone = anatomy.bones[name]
        near = (beyond(bone.vertices) < 0.01)[bone.triangles].any(axis=1)
        vertices, triangles = smoothed(bone.vertices, bone.triangles[near], 1)
        raised = vertices + _ABOVE_BONE * vertex_normals(vertices, triangles)
        cover = clip(Surface(vertices, raised, triangles), beyond)
        posed = bodies[bone.body].point(cover.values)
        zeros = np.zeros(len(posed))
        yield Volume(posed, cover.triangles, posed, np.zeros_like(posed), zeros)

"""Mesh of the live body: the clothed surface of all people with few triangles, in an order that compresses well."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.live.face_lines import face_lines
from mkdocs_routines.draw.figure.live.rig import bones, weights
from mkdocs_routines.draw.figure.live.seen import seen_triangles
from mkdocs_routines.draw.figure.live.thinning import thinned
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices
from mkdocs_routines.draw.figure.mesh.baked import MATERIALS, Person

LOOKS = (*MATERIALS, "brow", "face")
"""Materials by their number in the mesh: those of the baked people, and the lines of a face."""
_WORTH = {"head": 5.0, "hand": 5.0, "bends": 5.0}
"""How much more an error counts on the head, on hands, and where two bones share a vertex."""
_WELDED = 6
"""Decimals of a body height to which vertices must agree to be one."""


@dataclass(frozen=True)
class BodyMesh:
    """One surface as everybody has it."""

    shapes: Floats
    """Vertices of each person, of shape (people, n, 3), in body heights."""
    canonical: Floats
    """The same on the base mesh, of shape (n, 3), in decimetres."""
    hair: Floats
    """Decimetres within the hairline of each person, of shape (people, n)."""
    weights: Floats
    """How much each live bone moves each vertex, of shape (n, bones)."""
    look: NDArray[np.uint8]
    """Number of the material of each vertex, of shape (n,)."""
    triangles: Indices


def body_mesh(cast: Sequence[Person], triangles: int) -> BodyMesh:
    """The mesh of these people with about so many triangles."""
    first = cast[0]
    shapes = np.stack([person.rest.astype(float) for person in cast])
    seen = seen_triangles(first)
    faces, material = first.triangles[seen].astype(np.intp), first.material[seen]
    welded = _welded(shapes)[faces]
    shared = weights(first)
    few = thinned(shapes, welded, material, _worth(shared), triangles)
    vertices, compact, look = in_one_walk(few.vertices[few.triangles], few.material)
    return _with_face(
        BodyMesh(
            shapes[:, vertices],
            first.canonical[vertices].astype(float),
            np.stack([person.hair[vertices].astype(float) for person in cast]),
            shared[vertices],
            look,
            compact,
        ),
        cast,
    )


def _worth(shared: Floats) -> Floats:
    names = [bone.name for bone in bones()]
    head = shared[:, names.index("head")]
    hand = shared[:, [index for index, name in enumerate(names) if "finger" in name or name.endswith("hand")]].sum(
        axis=1
    )
    bends = 1 - shared.max(axis=1)
    worth: Floats = 1 + _WORTH["head"] * head + _WORTH["hand"] * hand + _WORTH["bends"] * bends
    return worth


def _welded(shapes: Floats) -> Indices:
    """Vertex → the first that everybody has at the same place, as where the shoe meets its sole."""
    places = np.round(np.concatenate(list(shapes), axis=1), _WELDED)
    _, first, inverse = np.unique(places, axis=0, return_index=True, return_inverse=True)
    welded: Indices = first[inverse.ravel()]
    return welded


def in_one_walk(triangles: Indices, material: NDArray[np.uint8]) -> tuple[Indices, Indices, NDArray[np.uint8]]:
    """The mesh with a vertex of its own for each material that meets there. Returns old vertices, triangles, materials.

    Triangles follow one another across shared edges, and vertices stand in the order in which they are first used.
    """
    ordered = _in_strips(triangles, material)
    triangles, material = triangles[ordered], material[ordered]
    many = int(triangles.max()) + 1
    codes = (material[:, None].astype(np.intp) * many + triangles).ravel()
    unique, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
    place = np.argsort(np.argsort(first))
    in_use = unique[np.argsort(first)]
    return in_use % many, place[inverse].reshape(-1, 3), (in_use // many).astype(np.uint8)


def _in_strips(triangles: Indices, material: NDArray[np.uint8]) -> Indices:
    """Triangles in the order of a walk over the surface, one material after the other."""
    across: dict[tuple[int, int], list[int]] = {}
    for index, corners in enumerate(triangles.tolist()):
        for a, b in ((0, 1), (1, 2), (2, 0)):
            across.setdefault((min(corners[a], corners[b]), max(corners[a], corners[b])), []).append(index)
    order: list[int] = []
    done = np.zeros(len(triangles), bool)
    faces, looks = triangles.tolist(), material.tolist()
    for start in np.argsort(material, kind="stable").tolist():
        stack = [start]
        while stack:
            index = stack.pop()
            if done[index]:
                continue
            done[index] = True
            order.append(index)
            a, b, c = faces[index]
            for edge in ((c, a), (a, b), (b, c)):
                beside = across[min(edge), max(edge)]
                stack.extend(other for other in beside if not done[other] and looks[other] == looks[index])
    return np.array(order)


def _with_face(mesh: BodyMesh, cast: Sequence[Person]) -> BodyMesh:
    """The mesh with the lines of the face, which move with the head."""
    head = [bone.name for bone in bones()].index("head")
    for look, shapes, triangles in face_lines(cast):
        count = shapes.shape[1]
        moved = np.zeros((count, mesh.weights.shape[1]))
        moved[:, head] = 1
        crown = mesh.canonical[mesh.shapes[0, :, 1].argmax()]
        mesh = BodyMesh(
            np.concatenate([mesh.shapes, shapes], axis=1),
            np.concatenate([mesh.canonical, np.tile(crown, (count, 1))]),
            np.concatenate([mesh.hair, np.full((len(cast), count), -1.0)], axis=1),
            np.concatenate([mesh.weights, moved]),
            np.concatenate([mesh.look, np.full(count, LOOKS.index(look), np.uint8)]),
            np.concatenate([mesh.triangles, triangles + len(mesh.look)]),
        )
    return mesh

"""Scenery: mats, furniture and walls around the body, as the faces of their solids that are turned to the viewer."""

from collections.abc import Iterator

import numpy as np

from mkdocs_routines.draw.figure.geometry.camera import Camera
from mkdocs_routines.draw.figure.geometry.path import polygon, polyline
from mkdocs_routines.draw.figure.geometry.plane import convex_hull
from mkdocs_routines.draw.figure.geometry.shape import Shape
from mkdocs_routines.draw.figure.scene.furniture import Furnishing, furniture
from mkdocs_routines.draw.figure.scene.solids import Solid
from mkdocs_routines.model.figure import Figure

_LYING_BEHIND = ("mat", "wall")
"""Looks of what is behind all other furniture."""


def scenery(figure: Figure, camera: Camera) -> Iterator[Shape]:
    """What is not on the body, from the farthest to the nearest (painter's algorithm).

    Furniture is seen from above at most, so what comes first of one prop, such as the legs below a seat, is behind.
    """
    order = sorted(
        enumerate(furniture(figure)), key=lambda entry: (entry[1].look not in _LYING_BEHIND, _layer(entry, camera))
    )
    for _, furnishing in order:
        yield from _faces(furnishing, camera)


def _layer(entry: tuple[int, Furnishing], camera: Camera) -> tuple[float, float, int]:
    """By height of the top, the seat before the back that rises from it; then by nearness along the floor."""
    index, furnishing = entry
    vertices = furnishing.solid.vertices
    middle = vertices.mean(axis=0)
    return round(float(vertices[:, 1].min()), 3), camera.depth((middle[0], middle[1], middle[2])), index


def _faces(furnishing: Furnishing, camera: Camera) -> Iterator[Shape]:
    """The silhouette of a solid, and those of its faces that are seen and have a tone of their own."""
    solid, look = furnishing.solid, furnishing.look
    corners = [camera.project(vertex) for vertex in solid.vertices.tolist()]
    yield Shape(look, polygon(convex_hull(corners)))
    for face in () if furnishing.thin else solid.faces:
        normal = _normal(solid, face)
        tone = _tone(look, normal)
        if float(normal @ np.array(camera.viewer)) < 1e-3:
            continue
        if tone:
            yield Shape(f"{look} {tone}", polygon(corners[index] for index in face))
        if look == "wall" and abs(normal[1]) < 0.1:
            yield Shape("floor", polyline(corners[index] for index in face if solid.vertices[index, 1] < 1e-6))


def _tone(look: str, normal: np.ndarray) -> str:
    """The class of a face by its direction; none for one in the tone of its solid."""
    if look == "wall":
        return "edge" if abs(normal[0]) < 0.9 else ""
    if abs(normal[1]) > 0.9:
        return "top"
    return "end" if abs(normal[2 if look == "soft" else 0]) > 0.9 else ""


def _normal(solid: Solid, face: tuple[int, ...]) -> np.ndarray:
    """Unit normal of a plane face, outwards; 0 for a face without area, which nobody sees."""
    a, b, c = (solid.vertices[index] for index in (face[0], face[len(face) // 3], face[2 * len(face) // 3]))
    normal = np.cross(b - a, c - a)
    unit: np.ndarray = normal / max(float(np.linalg.norm(normal)), 1e-12)
    return unit

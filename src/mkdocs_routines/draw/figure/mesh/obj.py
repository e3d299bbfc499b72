"""Wavefront OBJ: the vertices and faces of a text, in the axes of the drawings.

MakeHuman has x to the left of the body, y up and z forward. Here x is forward, y up and z to the right.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices


@dataclass(frozen=True)
class Obj:
    """Vertices of shape (n, 3) in decimetres, and triangles of shape (m, 3) by their group."""

    vertices: Floats
    triangles: dict[str, Indices]


def read_obj(text: str) -> Obj:
    """The mesh in a text. Faces of more than three corners are cut into fans of triangles."""
    vertices: list[list[float]] = []
    triangles: dict[str, list[tuple[int, int, int]]] = {}
    group = ""
    for line in text.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            vertices.append([float(number) for number in rest.split()[:3]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            first, *others = (int(corner.partition("/")[0]) - 1 for corner in rest.split())
            fan = ((first, second, third) for second, third in pairwise(others))
            triangles.setdefault(group, []).extend(fan)
    return Obj(turned(np.array(vertices)), {name: np.array(fan) for name, fan in triangles.items()})


def turned(points: Floats) -> Floats:
    """Points of MakeHuman in the axes of the drawings."""
    return np.stack([points[..., 2], points[..., 1], -points[..., 0]], axis=-1)

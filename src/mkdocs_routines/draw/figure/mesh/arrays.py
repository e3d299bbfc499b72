"""Arrays of a mesh: their types, the files in which they are baked, and unit vectors."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays of a baked file by their names; nobody can write to them."""
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    for array in arrays.values():
        array.flags.writeable = False
    return arrays


def unit(vectors: Floats) -> Floats:
    """Vectors of length 1 in the same directions; zero stays zero."""
    scaled: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    return scaled


def vertex_normals(vertices: Floats, triangles: Indices) -> Floats:
    """Unit normals of the vertices, each the mean of its triangles by their areas; zero for vertices of none."""
    corners = vertices[triangles]
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(vertices)
    for corner in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(triangles[:, corner], faces[:, axis], len(vertices))
    return unit(normals)

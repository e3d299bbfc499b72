"""Quadrics: the squared distance from the planes around a vertex, as a form of 4 × 4 (Garland and Heckbert 1997)."""

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

_BORDER = 30.0
"""Weight of the planes that hold a border in its line, as a multiple of those of the surface."""


def border_edges(triangles: Indices, material: NDArray[np.uint8]) -> Indices:
    """Edges of one triangle alone, or of two of different materials, of shape (k, 2), the lower vertex first."""
    edges = np.sort(directed(triangles), axis=1)
    many = int(triangles.max()) + 1
    codes, of = edges @ [many, 1], np.tile(material, 3)
    order = np.lexsort((of, codes))
    codes, of = codes[order], of[order]
    first = np.flatnonzero(np.diff(codes, prepend=-1))
    last = np.append(first[1:], len(codes)) - 1
    border = codes[first[(last - first != 1) | (of[first] != of[last])]]
    return np.stack([border // many, border % many], axis=1)


def directed(triangles: Indices) -> Indices:
    """The three edges of each triangle in the direction in which it runs."""
    return np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])


def quadrics_of(shapes: Floats, triangles: Indices, material: NDArray[np.uint8]) -> Floats:
    """Per shape and vertex the matrix of 4 × 4 whose form at a point is its squared distance from the planes there."""
    total = np.zeros((*shapes.shape[:2], 4, 4))
    border = border_edges(triangles, material)
    codes = border[:, 0] * shapes.shape[1] + border[:, 1]
    for shape, quadrics in zip(shapes, total, strict=True):
        a, b, c = (shape[triangles[:, corner]] for corner in range(3))
        normal = np.cross(b - a, c - a)
        area = np.linalg.norm(normal, axis=1, keepdims=True)
        normal = normal / np.maximum(area, 1e-12)
        for corner in range(3):
            _add_planes(quadrics, triangles[:, corner], normal, a, area[:, 0])
        for first, second in ((0, 1), (1, 2), (2, 0)):
            pair = np.sort(triangles[:, [first, second]], axis=1)
            on = np.isin(pair[:, 0] * shapes.shape[1] + pair[:, 1], codes)
            start, end = shape[triangles[on, first]], shape[triangles[on, second]]
            side = np.cross(end - start, normal[on])
            length = np.linalg.norm(side, axis=1, keepdims=True)
            for corner in (first, second):
                weight = _BORDER * length[:, 0] ** 2
                _add_planes(quadrics, triangles[on, corner], side / np.maximum(length, 1e-12), start, weight)
    return total


def _add_planes(quadrics: Floats, at: Indices, normal: Floats, point: Floats, weight: Floats) -> None:
    plane = np.concatenate([normal, -(normal * point).sum(axis=1, keepdims=True)], axis=1)
    np.add.at(quadrics, at, weight[:, None, None] * plane[:, :, None] * plane[:, None, :])

"""Loop subdivision: a coarse mesh of triangles → a smooth one that still passes near its own vertices.

Loop, “Smooth subdivision surfaces based on triangles” (1987), with the weights of Warren for vertices.
"""

import numpy as np

from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

_FITS = 3
"""Rounds in which the coarse vertices are moved so that the smooth surface does not shrink away from them."""


def smoothed(vertices: Floats, triangles: Indices, levels: int) -> tuple[Floats, Indices]:
    """The mesh with each triangle cut into four, `levels` times. Open edges and seams stay where they are."""
    for _ in range(levels):
        control, count = vertices.copy(), len(vertices)
        for _ in range(_FITS):
            fine, _ = _once(control, triangles)
            control += 0.6 * (vertices - fine[:count])
        vertices, triangles = _once(control, triangles)
    return vertices, triangles


def _once(vertices: Floats, triangles: Indices) -> tuple[Floats, Indices]:
    corners = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    opposite = np.concatenate([triangles[:, 2], triangles[:, 0], triangles[:, 1]])
    edges, number, uses = np.unique(np.sort(corners, axis=1), axis=0, return_inverse=True, return_counts=True)
    number = number.ravel()
    wings = np.zeros((len(edges), 3))
    np.add.at(wings, number, vertices[opposite])
    inner = uses == 2
    middles = vertices[edges].mean(axis=1)
    middles[inner] = 0.75 * middles[inner] + 0.125 * wings[inner]
    fine = np.concatenate([_moved(vertices, edges, inner), middles])
    ab, bc, ca = np.split(len(vertices) + number, 3)
    a, b, c = triangles.T
    quarters = [(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)]
    return fine, np.concatenate([np.stack(quarter, axis=1) for quarter in quarters])


def _moved(vertices: Floats, edges: Indices, inner: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Floats:
    """The old vertices in the mean of themselves and their neighbours; those of a border, along it alone."""
    sums, counts = np.zeros_like(vertices), np.zeros(len(vertices))
    border, border_counts = np.zeros_like(vertices), np.zeros(len(vertices))
    for one, other in (edges.T, edges.T[::-1]):
        np.add.at(sums, one, vertices[other])
        np.add.at(counts, one, 1)
        np.add.at(border, one[~inner], vertices[other[~inner]])
        np.add.at(border_counts, one[~inner], 1)
    weight = np.where(counts == 3, 3 / 16, 3 / (8 * np.maximum(counts, 1)))
    moved: Floats = (1 - counts * weight)[:, None] * vertices + weight[:, None] * sums
    along = border_counts == 2
    moved[along] = 0.75 * vertices[along] + 0.125 * border[along]
    fixed = (border_counts > 0) & ~along
    moved[fixed] = vertices[fixed]
    return moved

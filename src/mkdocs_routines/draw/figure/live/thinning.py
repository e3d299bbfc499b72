"""Mesh decimation: edges collapse in the order of the error they make, by quadrics (Garland and Heckbert 1997).

Every collapse moves a vertex onto a neighbour, so what is left are vertices of the mesh, with all that they carry. Many
collapses that are far enough from one another are made at once.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.live.quadrics import border_edges, directed, quadrics_of
from mkdocs_routines.draw.figure.mesh.arrays import Floats, Indices

Mask = NDArray[np.bool_]

_EVEN = 2e-3
"""Share of the squared length of an edge in its cost: of two flat edges, the shorter one goes."""
_CHEAPEST = 0.35
"""Share of the collapses, the cheapest first, that one round may choose from."""
_TURN = 0.25
"""Least cosine between a triangle before and after a collapse."""


@dataclass(frozen=True)
class Thinned:
    """What is left of a mesh."""

    vertices: Indices
    """Those of the mesh that are left, of shape (n,)."""
    triangles: Indices
    """Vertices of each triangle, of shape (m, 3), as indices into `vertices`."""
    material: NDArray[np.uint8]


def thinned(shapes: Floats, triangles: Indices, material: NDArray[np.uint8], worth: Floats, target: int) -> Thinned:
    """A mesh with about `target` triangles.

    `shapes`: the same mesh as everybody has it, of shape (people, n, 3). `worth`: what a unit of error at a vertex
    counts, of shape (n,). Borders, and lines where one material meets another, stay where they are.
    """
    quadrics = quadrics_of(shapes, triangles, material)
    while len(triangles) > target:
        collapse = _collapses(shapes, triangles, material, quadrics, worth, len(triangles) - target)
        if not len(collapse):
            break
        gone, kept = collapse.T
        quadrics[:, kept] += quadrics[:, gone]
        onto = np.arange(shapes.shape[1])
        onto[gone] = kept
        moved = onto[triangles]
        solid = (moved != np.roll(moved, 1, axis=1)).all(axis=1)
        triangles, material = moved[solid], material[solid]
    vertices, compact = np.unique(triangles, return_inverse=True)
    return Thinned(vertices, compact.reshape(-1, 3), material)


def _half_edges(triangles: Indices, count: int) -> Indices:
    """A code for each edge in each direction: its first vertex times `count`, and its second."""
    first, second = directed(np.concatenate([triangles, triangles[:, ::-1]])).T
    return _sorted(first * count + second)


def _collapses(
    shapes: Floats, triangles: Indices, material: NDArray[np.uint8], quadrics: Floats, worth: Floats, surplus: int
) -> Indices:
    """The collapses of one round as rows (vertex that goes, vertex onto which it goes)."""
    count = shapes.shape[1]
    codes = _half_edges(triangles, count)
    halves = np.stack([codes // count, codes % count], axis=1)
    border = border_edges(triangles, material)
    on_border = np.zeros(count, bool)
    on_border[border] = True
    is_border = np.isin(np.sort(halves, axis=1) @ [count, 1], border @ [count, 1])
    halves = halves[~on_border[halves[:, 0]] | is_border]
    cost = _costs(shapes, quadrics, worth, halves)
    cheap = cost <= np.quantile(cost, _CHEAPEST)
    halves, cost = halves[cheap], cost[cheap]
    fits = _keeps_topology(halves, triangles, count) & _keeps_facing(shapes.mean(axis=0), halves, triangles)
    halves, cost = halves[fits], cost[fits]
    chosen = _apart(halves, cost, triangles, count)
    cheapest: Indices = halves[chosen][np.argsort(cost[chosen])][: max(surplus // 2, 1)]
    return cheapest


def _sorted(codes: Indices) -> Indices:
    """Each code once. NumPy’s own function hashes them, which takes ten times as long."""
    codes = np.sort(codes)
    once: Indices = codes[np.append(True, codes[1:] != codes[:-1])]
    return once


def _costs(shapes: Floats, quadrics: Floats, worth: Floats, halves: Indices) -> Floats:
    gone, kept = halves.T
    total = np.zeros(len(halves))
    for shape, quadric in zip(shapes, quadrics, strict=True):
        end = np.concatenate([shape[kept], np.ones((len(kept), 1))], axis=1)
        error = np.einsum("ni,nij,nj->n", end, quadric[gone], end)
        length = ((shape[kept] - shape[gone]) ** 2).sum(axis=1)
        total += error + _EVEN * length * np.trace(quadric[gone, :3, :3], axis1=1, axis2=2)
    cost: Floats = np.maximum(total, 0) * worth[gone]
    return cost


def _around(vertices: Indices, triangles: Indices, count: int) -> tuple[Indices, Indices]:
    """Row of `vertices` and triangle, for each triangle around each of the vertices."""
    corner = triangles.ravel()
    order = np.argsort(corner, kind="stable")
    starts = np.searchsorted(corner[order], np.arange(count + 1))
    sizes = starts[vertices + 1] - starts[vertices]
    rows = np.repeat(np.arange(len(vertices)), sizes)
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return rows, order[starts[vertices][rows] + offset] // 3


def _keeps_topology(halves: Indices, triangles: Indices, count: int) -> Mask:
    """Whether the two ends of an edge share no neighbours but those of the triangles along it (link condition)."""
    rows, near = _around(halves[:, 0], triangles, count)
    gone, kept = halves[rows].T
    third = triangles[near]
    along = (third == kept[:, None]).any(axis=1)
    codes = _half_edges(triangles, count)
    codes_of_pairs: Indices = np.repeat(rows, 3) * count + third.ravel()
    pairs = _sorted(codes_of_pairs[third.ravel() != np.repeat(gone, 3)])
    row, neighbour = pairs // count, pairs % count
    meets = np.isin(neighbour * count + halves[row, 1], codes)
    shared = np.bincount(row[meets], minlength=len(halves))
    fits: Mask = shared == np.bincount(rows[along], minlength=len(halves))
    return fits


def _keeps_facing(shape: Floats, halves: Indices, triangles: Indices) -> Mask:
    """Whether no triangle around the vertex that goes is turned over."""
    rows, near = _around(halves[:, 0], triangles, len(shape))
    gone, kept = halves[rows].T
    before = triangles[near]
    stays = ~(before == kept[:, None]).any(axis=1)
    rows, before, gone, kept = rows[stays], before[stays], gone[stays], kept[stays]
    after = np.where(before == gone[:, None], kept[:, None], before)
    old, new = (np.cross(s[:, 1] - s[:, 0], s[:, 2] - s[:, 0]) for s in (shape[before], shape[after]))
    lengths = np.linalg.norm(old, axis=1) * np.linalg.norm(new, axis=1)
    turned = (old * new).sum(axis=1) < _TURN * np.maximum(lengths, 1e-20)
    facing: Mask = np.bincount(rows[turned], minlength=len(halves)) == 0
    return facing


def _apart(halves: Indices, cost: Floats, triangles: Indices, count: int) -> Indices:
    """The cheapest collapses of which no two are within two edges of one another."""
    if not len(halves):
        return np.zeros(0, int)
    order = np.lexsort((np.arange(len(cost)), cost))
    rank = np.full(count, len(cost), int)
    np.minimum.at(rank, halves[order, 0], np.arange(len(cost)))
    lowest = rank
    for _ in range(2):
        spread = lowest[triangles].min(axis=1)
        lowest = lowest.copy()
        for corner in range(3):
            np.minimum.at(lowest, triangles[:, corner], spread)
    best = np.flatnonzero((rank == lowest) & (rank < len(cost)))
    chosen: Indices = order[rank[best]]
    return chosen
